// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { loadExcelWriter, loadWordWriter, renderHtml } from '../exporters/index.ts';
import { tablesOf, textFieldsOf, typedCellsOf } from '../form/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { official } from '../formats/testing/official.ts';
import { importFile, withAdopted } from '../importers/index.ts';
import { mergeDrafts, mergeEdit } from '../merge/index.ts';
import { applyEdit, publishedJson, typedAt, type Draft, type Entries } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { runs } from '../report/testing/runs.ts';
import { toPlainDom } from './testing/plain-dom.ts';

const parse = (text: string, type: 'text/html' | 'application/xml') =>
  type === 'text/html' ? new DOMParser().parseFromString(text, type) : toPlainDom(text);

/** A file of ours that left as `base` and comes back with what `there` says in it. */
const RETURNED = {
  'a web page': (base: Draft, there: Draft) =>
    new TextEncoder().encode(
      renderHtml(toDocument(official, there), publishedJson(official, base)),
    ),
  'a Word file': async (base: Draft, there: Draft) =>
    (await loadWordWriter()).renderWord(toDocument(official, there), publishedJson(official, base)),
  'a workbook': async (base: Draft, there: Draft) =>
    (await loadExcelWriter()).renderExcel(official, there, publishedJson(official, base)),
} as const;

const cells = tablesOf(official).flatMap(typedCellsOf);
const counts = cells.filter(({ value }) => value === 'count').map(({ id }) => id);
const fields = textFieldsOf(official).map(({ id }) => id);
const words = fc.constantFrom('机制不全', '力度不够', '培训太少', '平台陈旧', '人手不足', '');
const sentences = fc
  .array(words, { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part) => `一是${part}。`).join('\n'));

/** What somebody changes: some cells and some texts. */
const edits: fc.Arbitrary<Entries> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...counts), fc.nat({ max: 99 }).map(String), { maxKeys: 6 }),
    fc.dictionary(fc.constantFrom(...fields), sentences, { maxKeys: 4 }),
  )
  .map(([numbers, texts]) => ({ ...numbers, ...texts }));

const withEntries = (draft: Draft, entries: Entries): Draft => ({
  ...draft,
  entries: { ...draft.entries, ...entries },
});
const base = zeroDraft(official, Object.fromEntries(fields.map((id) => [id, `${id} 原文。`])));

describe.each(Object.entries(RETURNED))('%s that comes back', (name, write) => {
  it('is merged as if both sides had edited one draft, but for what is asked', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, async (own, others) => {
        const here = withEntries(base, own);
        const bytes = await write(base, withEntries(base, others));
        const result = await importFile(everyEdition, bytes, parse);
        if (!result.ok) throw new Error(result.message);
        const there = withAdopted(result.draft, result.differences);
        const sides = { base: result.draft, here, there };
        const { places } = mergeDrafts(official, sides);
        const both = Object.keys(others).filter(
          (at) =>
            others[at] !== typedAt(base, at) &&
            typedAt(here, at) !== typedAt(base, at) &&
            typedAt(here, at) !== others[at],
        );
        expect(places.flatMap(({ at, isAsked }) => (isAsked ? [at] : [])).sort()).toEqual(
          both.sort(),
        );
        const merged = applyEdit(here, mergeEdit(official, sides, new Map()).edit);
        for (const at of [...counts, ...fields]) {
          const isTheirs = at in others && !both.includes(at) && others[at] !== typedAt(base, at);
          expect(typedAt(merged, at), at).toBe(isTheirs ? others[at] : typedAt(here, at));
        }
      }),
      runs(name === 'a web page' ? 200 : 100),
    );
  });
});
