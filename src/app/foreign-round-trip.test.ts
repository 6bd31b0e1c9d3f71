// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { tablesOf, textFieldsOf, typedCellsOf, type Format } from '../form/index.ts';
import { formats } from '../formats/index.ts';
import { typedAt, type Draft } from '../report/index.ts';
import { runs } from '../report/testing/runs.ts';
import { toRandom } from '../rules/testing/random.ts';
import { loadForeignReader, type ForeignReading } from '../sources/index.ts';
import { balancedReport } from './testing/foreign/balanced-report.ts';
import { blocksOfReport } from './testing/foreign/report-blocks.ts';
import { WRITERS } from './testing/foreign/writers.ts';

const parser = new DOMParser();
const parse = (text: string, type: 'text/html' | 'application/xml') =>
  parser.parseFromString(text, type);
const { readForeign } = await loadForeignReader();

async function readAs(kind: string, format: Format, draft: Draft): Promise<ForeignReading> {
  const bytes = WRITERS[kind]?.(blocksOfReport(format, draft)) ?? new Uint8Array();
  const read = await readForeign({ name: '年报', bytes }, { formats, parse });
  if (!read.ok) throw new Error(read.message);
  return read;
}

/** All by `npm run properties`; a page takes a tenth of a second. */
const count = runs(100).numRuns === 100 ? 100 : 4;

function numbersOf(format: Format, draft: Draft) {
  const ids = tablesOf(format)
    .flatMap(typedCellsOf)
    .map(({ id }) => id);
  return Object.fromEntries(ids.map((id) => [id, typedAt(draft, id)]));
}

describe.each(formats.map((format) => [format.id, format] as const))(
  'a report of %s',
  (_, format) => {
    it.each(Object.keys(WRITERS))(
      '%s: comes back by the foreign way with all its numbers and texts',
      async (kind) => {
        for (let seed = 0; seed < count; seed += 1) {
          const draft = balancedReport(format, toRandom(seed));
          const read = await readAs(kind, format, draft);
          const cells = [...read.cells];
          expect(read.format.id).toBe(format.id);
          expect(Object.fromEntries(cells.map(([id, { text }]) => [id, text]))).toEqual(
            numbersOf(format, draft),
          );
          expect(cells.filter(([, { certainty }]) => certainty === 'asked')).toEqual([]);
          expect([read.statedTotals, read.brokenBalances, read.leftOver]).toEqual([[], [], []]);
          const texts = textFieldsOf(format).map(({ id }) => [id, typedAt(draft, id)]);
          expect(texts.map(([id = '']) => [id, read.texts.get(id)?.text])).toEqual(texts);
          expect(read.agency.map(({ value }) => value)).toContain(typedAt(draft, 'agency.name'));
          expect(read.year.map(({ value }) => value)).toContain(typedAt(draft, 'year'));
        }
      },
    );

    it('proves the numbers of a table with sums and balances, in each kind of source', async () => {
      const draft = balancedReport(format, toRandom(7));
      for (const kind of Object.keys(WRITERS)) {
        const { cells } = await readAs(kind, format, draft);
        for (const table of tablesOf(format).filter(({ identities }) => identities.length > 0)) {
          const certainties = typedCellsOf(table).map(({ id }) => cells.get(id)?.certainty);
          expect(new Set(certainties), kind).toEqual(new Set(['proven']));
        }
      }
    });
  },
);
