import { describe, expect, it } from 'vitest';
import { earlierToy, laterToy } from '../form/testing/toy-editions.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import type { Draft, DraftSummary, Seal, StoredDraft } from '../report/index.ts';
import { draftOf } from '../report/testing/drafts.ts';
import { loadLastYear } from './last-year.ts';

const DRAFT = draftOf(toyFormat, { 'agency.name': ' 甲局', year: '2005' });
const SEAL: Seal = { digits: '00000000', hash: '', at: 1, n: 1, reopenedAt: null };

function summary(id: string, changes: Partial<DraftSummary> = {}): DraftSummary {
  return {
    ...{ id, formatId: 'toy', agencyName: '甲局', year: '2004', total: 4, missing: 0 },
    ...{ step: 'info', changedAt: 1, deletedAt: null },
    ...changes,
  };
}

/** A store whose drafts say their own id, and what was loaded from it. */
function storeOf(summaries: readonly DraftSummary[]) {
  const loaded: string[] = [];
  const load = (id: string) => {
    loaded.push(id);
    const draft: Draft = draftOf(toyFormat, { contact: id });
    return Promise.resolve({ id, draft } as StoredDraft);
  };
  const store = { list: () => Promise.resolve(summaries), load };
  return { loaded, reports: { drafts: store, formats: [laterToy, earlierToy] } };
}

async function foundIn(summaries: readonly DraftSummary[], draft = DRAFT): Promise<string | null> {
  const found = await loadLastYear(storeOf(summaries).reports, draft);
  return found?.draft.entries['contact'] ?? null;
}

describe('loadLastYear', () => {
  it('finds the same agency’s report of the year before, and loads that alone', async () => {
    const { loaded, reports } = storeOf([
      summary('this year', { year: '2005' }),
      summary('other agency', { agencyName: '乙局' }),
      summary('older', { year: '2003' }),
      summary('last year', { agencyName: '甲局 ', year: '２００４年' }),
    ]);
    expect((await loadLastYear(reports, DRAFT))?.draft.entries['contact']).toBe('last year');
    expect(loaded).toEqual(['last year']);
  });

  it('takes the signed one of several, else the one changed last', async () => {
    const reopened = summary('reopened', { signed: { ...SEAL, reopenedAt: 2 } });
    const signed = summary('signed', { signed: SEAL });
    expect(await foundIn([summary('latest'), reopened, signed])).toBe('signed');
    expect(await foundIn([summary('latest'), reopened])).toBe('latest');
  });

  it.each([
    ['deleted', { deletedAt: 5 }],
    ['damaged', { isDamaged: true }],
    ['of an edition nobody knows', { formatId: '1999' }],
    ['of a year that can not be read', { year: '去年' }],
  ])('takes none that is %s', async (_, changes) => {
    expect(await foundIn([summary('one', changes)])).toBeNull();
  });

  it('finds one of the edition before, and says which that is', async () => {
    const before = draftOf(earlierToy, { contact: 'before' });
    const stored = { id: 'one', draft: before } as StoredDraft;
    const { reports } = storeOf([summary('one', { formatId: earlierToy.id })]);
    const drafts = { ...reports.drafts, load: () => Promise.resolve(stored) };
    const found = await loadLastYear({ ...reports, drafts }, DRAFT);
    expect(found).toEqual({ format: earlierToy, draft: before });
  });

  it('finds none while the report has no readable year or no agency', async () => {
    const all = [summary('one'), summary('nameless', { agencyName: '' })];
    expect(await foundIn(all, draftOf(toyFormat, { 'agency.name': '甲局', year: '' }))).toBeNull();
    expect(await foundIn(all, draftOf(toyFormat, { year: '2005' }))).toBeNull();
  });
});
