import { mmOf } from '../page.ts';
import { sumOf, widthOver } from '../table-height.ts';
import { linesIn } from './cell-text.ts';
import type { WorkbookRow, WorkbookCell } from './workbook.ts';

const PADDING_MM = 1.8;
/** 五号, as in the printed tables; the title is larger. */
const TABLE_PT = 10.5;
const TITLE_PT = 14;
const LINE = 1.35;
const LEAST_PT = 18;
/** No row of Excel is higher. */
const MOST_PT = 409;

/**
 * Merged cells never find their height by themselves, nor does LibreOffice when it opens a file: it is
 * told, enough for every label and text.
 */
export function withHeights(
  rows: readonly (readonly WorkbookCell[])[],
  widthsMm: readonly number[],
): readonly WorkbookRow[] {
  const heights = rows.map(() => LEAST_PT);
  const places = rows.flatMap((cells, row) => cells.map((cell) => ({ cell, row })));
  for (const { cell, row } of [...places].sort((a, b) => a.cell.rowSpan - b.cell.rowSpan)) {
    const covered = heights.slice(row, row + cell.rowSpan);
    const missing = neededPt(cell, widthsMm) - sumOf(covered);
    if (missing <= 0) continue;
    covered.forEach((height, index) => {
      heights[row + index] = height + missing / covered.length;
    });
  }
  return rows.map((cells, row) => ({ cells, heightPt: toHeight(heights[row] ?? LEAST_PT) }));
}

function toHeight(pt: number): number {
  return Math.min(MOST_PT, Math.ceil(pt));
}

function neededPt(cell: WorkbookCell, widthsMm: readonly number[]): number {
  if (cell.content.kind !== 'text') return 0;
  const sizePt = cell.look === 'title' ? TITLE_PT : TABLE_PT;
  const widthMm = widthOver(widthsMm, cell);
  return linesIn(cell.content.text, emsPerLine(widthMm, sizePt)) * sizePt * LINE + 4;
}

/** Full-width signs in a line of a cell. */
export function emsPerLine(widthMm: number, sizePt = TABLE_PT): number {
  return Math.max(1, Math.floor((widthMm - PADDING_MM) / mmOf(sizePt)));
}

/** What a number needs, with the padding of its cell. */
export function numberWidthMm(digits: string): number {
  return digits.length * 0.55 * mmOf(TABLE_PT) + PADDING_MM;
}
