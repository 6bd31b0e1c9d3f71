import { describe, expect, it } from 'vitest';
import type { Format } from '../form/index.ts';
import { official } from '../formats/testing/official.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { toDocument, type TableBlock, type TableCell, type TableRow } from './index.ts';
import { OFFICIAL_PAGE, textHeightMm, type PageSettings } from './page.ts';
import { fullDraft } from './testing/full-draft.ts';

/** A page of the standard's margins with so much room for text, in millimetres. */
function pageOf(textMm: number): PageSettings {
  const { bottom, top } = OFFICIAL_PAGE.marginsMm;
  return { ...OFFICIAL_PAGE, paperMm: { width: 210, height: textMm + top + bottom } };
}

function tablesOf(format: Format, textMm: number): readonly TableBlock[] {
  const { blocks } = toDocument(format, fullDraft(format), { page: pageOf(textMm) });
  return blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
}

/** Every place of the grid with the text of the cell that covers it; a hole or an overlap throws. */
function grid(rows: readonly TableRow[], width: number): readonly (readonly string[])[] {
  const texts = rows.map(() => new Map<number, string>());
  rows.forEach(({ cells }, top) => {
    let column = 0;
    for (const cell of cells) {
      while (texts[top]?.has(column) === true) column += 1;
      for (let row = top; row < top + cell.rowSpan; row += 1) {
        const line = texts[row];
        if (line === undefined) throw new Error(`“${cell.text}” leaves the rows`);
        for (let at = column; at < column + cell.colSpan; at += 1) {
          if (line.has(at)) throw new Error(`“${cell.text}” lies on another cell`);
          line.set(at, cell.text);
        }
      }
      column += cell.colSpan;
    }
  });
  return texts.map((row) => Array.from({ length: width }, (_, at) => row.get(at) ?? 'hole'));
}

/** A cell without what a part may change of it. */
function same(cell: TableCell): unknown {
  const bare = (key: string) => key.replace(/-\d+$/, '');
  return cell.kind === 'head'
    ? { ...cell, key: bare(cell.key), rowSpan: 0 }
    : { ...cell, heads: cell.heads.map(bare) };
}

const HEIGHTS = [70, 80, 93, 105, 120, 128, 150, 163, 177, 185, 190, 207, 225];

describe.each(everyEdition)('parts of the tables of $id', (format) => {
  it.each(HEIGHTS)(
    'fit a page of %i mm and hold every row once, in order, under its heads',
    (mm) => {
      for (const table of tablesOf(format, mm)) {
        const width = table.columnWidthsMm.length;
        const rows = table.parts.map((part) => part.groups.flat());
        expect(table.parts.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1));
        expect(rows.flatMap((some) => grid(some, width))).toEqual(grid(table.bodyRows, width));
        for (const part of table.parts) {
          if (table.parts.length > 1) expect(part.heightMm).toBeLessThanOrEqual(mm);
          expect(part.headRows.map(({ cells }) => cells.map(same))).toEqual(
            table.headRows.map(({ cells }) => cells.map(same)),
          );
        }
        // What is not repeated is every cell of the table, as it was.
        const known = new Set<string>();
        const joined = rows.map((some) =>
          some.flatMap(({ cells }) =>
            cells.filter((cell) => {
              if (cell.kind === 'value') return true;
              const key = cell.key.replace(/-\d+$/, '');
              return known.has(key) ? false : known.add(key);
            }),
          ),
        );
        const whole = table.bodyRows.flatMap(({ cells }) => cells);
        expect(joined.flat().map(same)).toEqual(whole.map(same));
      }
    },
  );

  it.each(HEIGHTS)(
    'name the heads of their values by keys that are nobody else’s, at %i mm',
    (mm) => {
      for (const table of tablesOf(format, mm)) {
        const keys = new Set<string>();
        for (const part of table.parts) {
          const cells = [...part.headRows, ...part.groups.flat()].flatMap((row) => row.cells);
          const own = cells.flatMap((cell) => (cell.kind === 'head' ? [cell.key] : []));
          expect(new Set(own).size).toBe(own.length);
          for (const key of own) {
            expect(keys.has(key)).toBe(false);
            keys.add(key);
          }
          const named = cells.flatMap((cell) => (cell.kind === 'value' ? cell.heads : []));
          expect(own).toEqual(expect.arrayContaining([...new Set(named)]));
        }
      }
    },
  );
});

describe('a table of 28 rows and 177 mm', () => {
  const partsAt = (mm: number) => tablesOf(official, mm)[1]?.parts ?? [];
  const firstLabels = (mm: number) =>
    partsAt(mm).map((part) => part.groups[0]?.[0]?.cells.flatMap(labelOf).join(' '));

  it('stays whole with its heading on the page of the standard, and on Letter', () => {
    for (const mm of [225, 279.4 - 72]) {
      expect(partsAt(mm)).toHaveLength(1);
      expect(tablesOf(official, mm)[1]?.keepWhole).toBe(true);
    }
    expect(partsAt(185)).toHaveLength(2);
    expect(tablesOf(official, 185)[1]?.keepWhole).toBe(false);
  });

  it('goes on between two groups where the page is well filled so, with the labels repeated', () => {
    expect(firstLabels(128)).toEqual([
      '一、本年新收政府信息公开申请数量',
      '三、本年度办理结果 （五）不予处理 1.信访举报投诉类申请',
    ]);
    const [first, second] = partsAt(128);
    const handled = [first, second].map((part) =>
      part?.groups
        .flat()
        .flatMap(({ cells }) => cells.filter(({ text }) => text.startsWith('三、'))),
    );
    expect(handled.map((cells) => cells?.map(({ rowSpan }) => rowSpan))).toEqual([[13], [9]]);
  });

  it('fills each page but the last to two thirds at least', () => {
    for (const mm of HEIGHTS.filter((height) => height < 185 && height > 80)) {
      const headingMm = (OFFICIAL_PAGE.linePitchPt * 25.4) / 72;
      partsAt(mm)
        .slice(0, -1)
        .forEach(({ heightMm, number }) => {
          const room = textHeightMm(pageOf(mm)) - (number === 1 ? headingMm : 0);
          expect(heightMm / room).toBeGreaterThan(0.667);
        });
    }
  });

  it('takes a row a page where not even one fits', () => {
    expect(partsAt(20).map((part) => part.groups.flat().length)).toEqual(Array(25).fill(1));
  });
});

it('a table of several blocks is one part; a page may end before each block', () => {
  const table = tablesOf(official, 60)[0];
  expect(table?.keepWhole).toBe(false);
  expect(table?.parts).toHaveLength(1);
  expect(table?.parts[0]?.groups.map((rows) => rows.length)).toEqual([4, 3, 4, 3]);
});

function labelOf(cell: TableCell): readonly string[] {
  return cell.kind === 'head' ? [cell.text] : [];
}
