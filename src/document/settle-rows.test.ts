import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import {
  sectionOf,
  settleRows,
  toDocument,
  type ReportDocument,
  type TableBlock,
} from './index.ts';
import { OFFICIAL_PAGE, textHeightMm } from './page.ts';
import { fullDraft } from './testing/full-draft.ts';
import { linePitchMm } from './text-flow.ts';

const PITCH_MM = linePitchMm(OFFICIAL_PAGE);
const PAGE_MM = textHeightMm(OFFICIAL_PAGE);

/** A document whose second table begins after so many lines of text, title and headings included. */
function documentAfter(lines: number, format = official) {
  const document = toDocument(format, fullDraft(format));
  const first = document.blocks.findIndex(({ kind }) => kind === 'table') - 1;
  const line = { kind: 'paragraph', at: 'preamble', section: null, text: '文' } as const;
  const text = Array.from({ length: lines }, () => line);
  return { ...document, blocks: [...text, ...document.blocks.slice(first)] };
}

function tablesAfter(lines: number, format = official): readonly TableBlock[] {
  return settleRows(documentAfter(lines, format)).blocks.flatMap((block) =>
    block.kind === 'table' ? [block] : [],
  );
}

/** What pages are left white before the table, and behind it before a table that needs its own. */
function whiteOf(lines: number, table: TableBlock | undefined): readonly number[] {
  const used = (lines % 22) * PITCH_MM;
  const need = PITCH_MM + (table?.parts[0]?.heightMm ?? 0);
  return used + need <= PAGE_MM ? [PAGE_MM - used - need] : [PAGE_MM - used, PAGE_MM - need];
}

describe('settleRows', () => {
  it('leaves the rows of 表二 at 8 mm where its page is filled so', () => {
    expect([4, 6, 8].map((lines) => tablesAfter(lines)[0]?.rowMm)).toEqual([8, 8, 8]);
  });

  it('makes them lower, to no less than 5.7 mm, where 表二 then stays on the page of the text', () => {
    const rows = [10, 11, 12].map((lines) => tablesAfter(lines)[0]?.rowMm);
    expect(rows).toEqual([7.2, 6.4, 5.7]);
  });

  it('makes them higher where 表二 has a page nearly to itself before 表三', () => {
    for (const lines of [14, 18, 21]) expect(tablesAfter(lines)[0]?.rowMm).toBeGreaterThan(8.5);
  });

  it('leaves no page more than 40 % white before 表二 or behind it, after any of 22 lines', () => {
    for (let lines = 0; lines < 22; lines += 1) {
      const [table] = tablesAfter(lines);
      expect(table?.keepWhole).toBe(true);
      expect(Math.max(...whiteOf(lines, table)) / PAGE_MM).toBeLessThanOrEqual(0.4);
    }
  });

  it.each(everyEdition)('never makes a table of $id higher than its page', (format) => {
    for (const lines of [0, 7, 12, 15]) {
      for (const table of tablesAfter(lines, format)) {
        expect(PITCH_MM + (table.parts[0]?.heightMm ?? 0)).toBeLessThan(PAGE_MM);
      }
    }
  });

  it('fills the page of 表三 with rows of 6.8 mm, and none above 7', () => {
    const table = tablesAfter(5)[1];
    expect(table?.rowMm).toBe(6.8);
    expect(PITCH_MM + (table?.parts[0]?.heightMm ?? 0)).toBeGreaterThan(0.98 * PAGE_MM);
  });

  it('sets 表三 as low as its text where it is printed alone under the title', () => {
    const document = sectionOf(toDocument(official, fullDraft(official)), 'requests');
    const table = document.blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({ rowMm: 0, keepWhole: true });
  });

  it('chooses rows that suit run-in headings on lines of their own too, where it is asked to', () => {
    const runIn = {
      kind: 'runIn',
      at: 'a',
      heading: '（一）甲。',
      text: '文',
      section: null,
    } as const;
    const document = documentAfter(4);
    const longer = { ...document, blocks: [runIn, runIn, runIn, runIn, ...document.blocks] };
    const rowOf = (settled: ReportDocument) =>
      settled.blocks.flatMap((block) => (block.kind === 'table' ? [block.rowMm] : []))[0];
    // 8 lines, or 12: there the table would leave the page, were its rows higher.
    expect(rowOf(settleRows(longer))).toBe(8);
    expect(rowOf(settleRows(longer, ['inline', 'ownLine']))).toBeLessThanOrEqual(6.4);
  });

  it('divides 表二 between its blocks on a page of 128 mm', () => {
    const page = { paperMm: { width: 210, height: 200 } };
    const { blocks } = toDocument(official, fullDraft(official), { page });
    const table = blocks.find(({ kind }) => kind === 'table');
    expect(table).toMatchObject({ rowMm: 8, keepWhole: false });
  });
});
