import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { toDraft, toReportFile, toRemark, type Draft, type StoredDraft } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { findOriginal } from './find-original.ts';

const CELL = 'requests.received.naturalPerson';
const at21 = zeroDraft(official, { [CELL]: '21' });
const at22 = zeroDraft(official, { [CELL]: '22' });
const inside = (draft: Draft) => toDraft(official, toReportFile(official, draft));

interface Kept {
  readonly draft: Draft;
  readonly versions?: readonly Draft[];
  readonly deletedAt?: number;
}

/** A browser with these drafts, the last changed first; the first version was kept at 1, and so on. */
function browserWith(kept: Readonly<Record<string, Kept | 'damaged'>>) {
  const draftOf = (id: string) => {
    const one = kept[id];
    if (one === undefined || one === 'damaged') throw new Error(`${id} can’t be read`);
    return one;
  };
  return {
    drafts: {
      list: () =>
        Promise.resolve(
          Object.entries(kept).map(([id, one]) => ({
            ...{ id, formatId: official.id, agencyName: ' 洪泽区人民政府 ', year: '2021' },
            ...{ total: 0, missing: 0, step: 'info', changedAt: 0 },
            deletedAt: one === 'damaged' ? null : (one.deletedAt ?? null),
          })),
        ),
      load: (id: string) =>
        Promise.resolve().then((): StoredDraft => {
          const { draft } = draftOf(id);
          const history = { first: 0, position: 0, steps: [] };
          return { id, revision: 1, draft, history, step: 'info', changedAt: 0 };
        }),
    },
    loadVersions: () =>
      Promise.resolve({
        list: (draftId: string) =>
          Promise.resolve({
            damaged: 0,
            versions: (draftOf(draftId).versions ?? []).map((draft, index) => ({
              ...{ draftId, n: index + 1, at: index + 1, reason: 'export' as const },
              ...{ name: '', marks: null, draft },
            })),
          }),
      }),
  };
}

const found = async (kept: Readonly<Record<string, Kept | 'damaged'>>, draft: Draft) => {
  const original = await findOriginal(browserWith(kept), official, inside(draft));
  return original === null ? null : [original.stored.id, original.leftAt];
};

describe('findOriginal', () => {
  it('finds the draft that stands so still, whatever its reasons and remarks', async () => {
    const annotated = { ...at21, remarks: [toRemark(CELL, '请核对')] };
    expect(await found({ a: { draft: at22 }, b: { draft: annotated } }, at21)).toEqual(['b', null]);
  });

  it('finds the last version in which it stood so, when the draft went on', async () => {
    const a = { draft: at22, versions: [at21, at22, at21, at22] };
    expect(await found({ a }, at21)).toEqual(['a', 3]);
  });

  it('finds it where a number was typed otherwise', async () => {
    const spelt = zeroDraft(official, { [CELL]: ' ２１ ' });
    expect(await found({ a: { draft: spelt } }, at21)).toEqual(['a', null]);
  });

  it('finds none among deleted drafts and others, and passes over one that can’t be read', async () => {
    expect(await found({ a: { draft: at22 } }, at21)).toBeNull();
    expect(await found({ a: { draft: at21, deletedAt: 5 } }, at21)).toBeNull();
    expect(await found({ a: 'damaged', b: { draft: at21 } }, at21)).toEqual(['b', null]);
    const other = zeroDraft(official, { [CELL]: '21', 'agency.name': '乙局' });
    expect(await found({ a: { draft: at21 } }, other)).toBeNull();
  });
});
