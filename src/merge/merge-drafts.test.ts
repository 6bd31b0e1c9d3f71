import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import {
  applyEdit,
  preambleOf,
  toDraft,
  toRemark,
  toReportFile,
  type Draft,
  type Entries,
} from '../report/index.ts';
import { arbitraryReadableDraft } from '../report/testing/arbitrary-draft.ts';
import { draftOf, zeroDraft } from '../report/testing/drafts.ts';
import { mergeDrafts, mergeEdit, type Side } from './merge-drafts.ts';

const CELL = 'requests.received.naturalPerson';
const withEntries = (draft: Draft, entries: Entries): Draft => ({
  ...draft,
  entries: { ...draft.entries, ...entries },
});

/** The data in a file: the draft as it comes back from its JSON. */
const written = (draft: Draft) => toDraft(official, toReportFile(official, draft));
const placesOf = (base: Draft, here: Draft, there: Draft) =>
  mergeDrafts(official, { base, here, there }).places.map(({ at, isAsked }) => [at, isAsked]);

describe('mergeDrafts', () => {
  const base = zeroDraft(official, { [CELL]: '21', problems: '一是甲。', date: '2024-01-25' });

  it('takes what was changed in the file alone, and asks where both sides were', () => {
    const here = withEntries(base, { problems: '一是乙。', otherMatters: '此处改。' });
    const there = withEntries(base, { problems: '一是丙。', [CELL]: '22' });
    expect(placesOf(base, here, there)).toEqual([
      [CELL, false],
      ['problems', true],
    ]);
    expect(mergeDrafts(official, { base, here, there }).changedHere).toBe(2);
  });

  it('asks before a place is emptied', () => {
    expect(placesOf(base, base, withEntries(base, { problems: '' }))).toEqual([['problems', true]]);
  });

  it('finds nothing where both sides say the same, or the same in another spelling', () => {
    const here = withEntries(base, { [CELL]: ' ２１ ', problems: '一是乙。' });
    expect(placesOf(base, here, withEntries(base, { problems: '一是乙。\n' }))).toEqual([]);
  });

  it('leaves an opening alone that follows the agency, and takes one that was written', () => {
    const renamed = withEntries(base, { 'agency.name': '乙局' });
    expect(placesOf(base, base, renamed)).toEqual([['agency.name', false]]);
    const opened = withEntries(base, { preamble: '自己写的开头。' });
    expect(placesOf(base, base, opened)).toEqual([['preamble', false]]);
    const { edit } = mergeEdit(official, { base: opened, here: opened, there: base }, new Map());
    expect(preambleOf(official, applyEdit(opened, edit))).toBe(preambleOf(official, base));
  });
});

describe('mergeEdit', () => {
  it('adds remarks that were written in the file, and none that were taken out here', () => {
    const base = { ...draftOf(official), remarks: [toRemark(CELL, '旧的')] };
    const here = { ...base, remarks: [toRemark('problems', '此处写的')] };
    const there = { ...base, remarks: [...base.remarks, toRemark(CELL, '领导写的')] };
    const { annotations } = mergeEdit(official, { base, here, there }, new Map());
    expect(annotations.remarks?.map(({ entries }) => entries[0]?.text)).toEqual([
      '此处写的',
      '领导写的',
    ]);
  });

  it('gives what both edits one after the other give, but for places that are asked', () => {
    const edits = arbitraryReadableDraft(official).map(({ entries }) => entries);
    const some = fc.tuple(edits, fc.nat({ max: 12 }), fc.nat({ max: 80 }));
    const cut = ([entries, count, from]: readonly [Entries, number, number]) =>
      Object.fromEntries(
        Object.entries(entries)
          .slice(from % 60)
          .slice(0, count),
      );
    fc.assert(
      fc.property(
        arbitraryReadableDraft(official),
        some,
        some,
        fc.boolean(),
        (left, a, b, wins) => {
          const base = written(left);
          const here = withEntries(left, cut(a));
          const there = written(withEntries(base, cut(b)));
          const { places } = mergeDrafts(official, { base, here, there });
          const side: Side = wins ? 'there' : 'here';
          const chosen = new Map(places.map(({ at }) => [at, side]));
          const { edit } = mergeEdit(official, { base, here, there }, chosen);
          const merged = written(applyEdit(here, edit)).entries;
          const [was, is, comes] = [base.entries, written(here).entries, there.entries];
          for (const at of Object.keys({ ...was, ...is, ...comes })) {
            const [before, own, other] = [was, is, comes].map((one) => (one[at] ?? '').trim());
            const isBoth = own !== before && other !== before && own !== other;
            const isGone = other === '' && before !== '' && own === before;
            if (isBoth || isGone)
              expect(places.find((one) => one.at === at)?.isAsked, at).toBe(true);
            const wanted = isBoth || isGone ? (wins ? other : own) : own === before ? other : own;
            // The opening may follow an agency or a year that came with the other side.
            if (at !== 'preamble') expect((merged[at] ?? '').trim(), at).toBe(wanted);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
