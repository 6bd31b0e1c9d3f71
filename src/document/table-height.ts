import type { TableCell, TableRow } from './blocks.ts';
import { mmOf, type PageSettings } from './page.ts';
import { lineCount } from './text-lines.ts';

export interface TableSetting {
  readonly columnWidthsMm: readonly number[];
  readonly spacing: 'open' | 'dense';
}

/** Browsers draw the thinnest border as a whole pixel. */
const PIXEL_MM = 25.4 / 96;

/**
 * How high rows are printed, in millimetres, one number a row: estimated from the lengths of the
 * labels, the widths of the columns and the type, and rather too high than too low. Measured against
 * Chromium by `npm run print-check`.
 */
export function rowHeightsMm(
  rows: readonly TableRow[],
  setting: TableSetting,
  page: PageSettings,
): readonly number[] {
  const { openRowEms } = page.table;
  const least = setting.spacing === 'open' ? mmOf(openRowEms * page.tablePt) : 0;
  const heights = rows.map(() => least);
  const needed = (cell: TableCell) => contentHeightMm(cell, setting, page) + borderMm(page);
  rows.forEach(({ cells }, row) => {
    const single = cells.filter(({ rowSpan }) => rowSpan === 1).map(needed);
    heights[row] = Math.max(heights[row] ?? 0, ...single);
  });
  // What a cell of several rows lacks goes to the last of them; the sum is the same wherever it goes.
  rows.forEach(({ cells }, row) => {
    for (const cell of cells.filter(({ rowSpan }) => rowSpan > 1)) {
      const last = row + cell.rowSpan - 1;
      const lacking = needed(cell) - sumOf(heights.slice(row, last + 1));
      if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
    }
  });
  return heights;
}

export function borderMm(page: PageSettings): number {
  return Math.max(mmOf(page.table.borderPt), PIXEL_MM);
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/** The width a cell has in its columns. */
export function widthOver(
  widths: readonly number[],
  { column, colSpan }: Pick<TableCell, 'column' | 'colSpan'>,
): number {
  return sumOf(widths.slice(column, column + colSpan));
}

function contentHeightMm(
  cell: TableCell,
  { columnWidthsMm }: TableSetting,
  page: PageSettings,
): number {
  const { lineEms, paddingMm } = page.table;
  const em = mmOf(page.tablePt);
  const side = cell.align === 'start' ? paddingMm.label : paddingMm.across;
  const width = widthOver(columnWidthsMm, cell) - 2 * side - borderMm(page);
  // Numbers stand in one line, at a size at which they fit; what can't be read may be of any length.
  const isNumber = cell.kind === 'value' && !cell.isUnreadable;
  const lines = isNumber ? 1 : lineCount(cell.text, width / em);
  return lines * lineEms * em + 2 * paddingMm.down;
}
