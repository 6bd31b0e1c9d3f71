import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderJson } from '../exporters/index.ts';
import { textFieldsOf, tablesOf, typedCellsOf, type Format } from '../form/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { importJson } from '../importers/index.ts';
import { AGENCY_KINDS, AGENCY_LEVELS, toReportFile, type Draft } from '../report/index.ts';

const all = everyEdition;

/** Texts with what damages files: rare characters, quotes, line breaks, markup, numbers in words. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom('㐂', '𠮷', '“', '”', '"', '\\', '\n', '\t', '</script>', '{agency}', '$&'),
      fc.constantFrom('\u3000', '\u2028', '\ufeff', '\u0000', '1,259 件', '；', '（一）', ' '),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join('').replace(/\r\n/g, '\n'));

const typedNumber = fc.oneof(
  fc.nat({ max: 999_999_999 }).map(String),
  fc.constantFrom('0', '007', '１２', '1,259', '1.50', '18.8710', ' 5 ', '\u3000', ''),
  fc.constantFrom('1.5', '-1', '####', '1 2', '12件', '1e3', '9999999999999', '1.', 'null'),
  text,
);

const year = fc.oneof(fc.integer({ min: 1900, max: 2099 }).map(String), typedNumber);
const date = fc.oneof(fc.constantFrom('2024年1月25日', '2024-02-29', '2023-02-29', ''), text);

function draftsOf(format: Format): fc.Arbitrary<Draft> {
  const texts: Record<string, fc.Arbitrary<string>> = { year, date, contact: text };
  texts['agency.name'] = text;
  texts['agency.kind'] = fc.constantFrom(...AGENCY_KINDS.map(({ id }) => id));
  texts['agency.level'] = fc.constantFrom(...AGENCY_LEVELS.map(({ id }) => id));
  texts['preamble'] = text;
  for (const field of textFieldsOf(format)) texts[field.id] = text;
  for (const cell of tablesOf(format).flatMap(typedCellsOf)) texts[cell.id] = typedNumber;
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constant(null),
  );
  const waiver = fc.record({ values: fc.array(value), reason: text, at: text, rule: text });
  const entry = fc.record({ text, on: fc.constantFrom('2026-01-05', null), by: text });
  const remark = fc.record({
    entries: fc.array(entry, { minLength: 1, maxLength: 3 }),
    state: fc.constantFrom('open', 'answered', 'settled'),
    value: fc.option(text),
    quote: fc.option(text),
    at: text,
  });
  // Entries that are missing, rather than undefined.
  const entries = fc
    .record(texts, { requiredKeys: [] })
    .map((some) =>
      Object.fromEntries(
        Object.entries(some).flatMap(([at, one]) => (one === undefined ? [] : [[at, one]])),
      ),
    );
  return fc.record({
    formatId: fc.constant(format.id),
    entries,
    waivers: fc.array(waiver, { maxLength: 3 }),
    remarks: fc.array(remark, { maxLength: 3 }),
    unconfirmed: fc.uniqueArray(fc.constantFrom(...Object.keys(texts)), { maxLength: 3 }),
  });
}

async function importedFrom(json: string): Promise<Draft> {
  const result = await importJson(all, json);
  if (!result.ok) throw new Error(result.message);
  expect(result.findings).toEqual([]);
  return result.draft;
}

describe.each(all)('importJson after renderJson, $id', (format) => {
  it('gives the same file byte for byte, and what was typed and can not be read', async () => {
    await fc.assert(
      fc.asyncProperty(draftsOf(format), async (draft) => {
        const json = renderJson(format, draft);
        const back = await importedFrom(json);
        expect(renderJson(format, back)).toBe(json);
        const { typed } = toReportFile(format, draft);
        expect(back.entries).toMatchObject(typed);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['an opening that follows agency and year', {}],
    ['an edited opening', { preamble: '现发布 {title}。' }],
    ['an opening made empty', { preamble: '' }],
    ['a year that can not be read', { year: '22/23' }],
    ['nothing but an agency', { year: '' }],
  ])('gives the same draft for %s', async (_, some) => {
    const kinds = { 'agency.kind': 'other', 'agency.level': 'city' };
    const entries = { 'agency.name': '甲局', year: '2023', ...kinds, ...some };
    const filled = Object.fromEntries(
      Object.entries(entries).filter(([at, typed]) => typed !== '' || at === 'preamble'),
    );
    const draft: Draft = {
      formatId: format.id,
      entries: filled,
      waivers: [],
      remarks: [],
      unconfirmed: [],
    };
    expect(await importedFrom(renderJson(format, draft))).toEqual(draft);
  });
});
