import type { TableCell, TableRow } from './blocks.ts';
import { mmOf, type PageSettings } from './page.ts';
import { lineCount } from './text-lines.ts';

export interface TableSetting {
  readonly columnWidthsMm: readonly number[];
  readonly spacing: 'open' | 'dense';
}

/** A cell at the printed column it starts in. */
export interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
}

/** Browsers draw the thinnest border as a whole pixel. */
const PIXEL_MM = 25.4 / 96;

/** Each row's own cells with the columns they start in, below the cells of several rows above them. */
export function placedRows(rows: readonly TableRow[]): readonly (readonly PlacedCell[])[] {
  const open = new Map<number, { readonly colSpan: number; rowsLeft: number }>();
  return rows.map(({ cells }) => {
    let column = 0;
    const placed = cells.map((cell) => {
      for (let above = open.get(column); above !== undefined && above.rowsLeft > 0;) {
        column += above.colSpan;
        above = open.get(column);
      }
      const start = column;
      column += cell.colSpan;
      return { cell, column: start };
    });
    for (const span of open.values()) span.rowsLeft -= 1;
    for (const { cell, column: start } of placed) {
      open.set(start, { colSpan: cell.colSpan, rowsLeft: cell.rowSpan - 1 });
    }
    return placed;
  });
}

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
  const placed = placedRows(rows);
  const needed = (one: PlacedCell) => contentHeightMm(one, setting, page) + borderMm(page);
  placed.forEach((cells, row) => {
    const single = cells.filter(({ cell }) => cell.rowSpan === 1).map(needed);
    heights[row] = Math.max(heights[row] ?? 0, ...single);
  });
  // What a cell of several rows lacks goes to the last of them; the sum is the same wherever it goes.
  placed.forEach((cells, row) => {
    for (const one of cells.filter(({ cell }) => cell.rowSpan > 1)) {
      const last = row + one.cell.rowSpan - 1;
      const lacking = needed(one) - sumOf(heights.slice(row, last + 1));
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

function contentHeightMm(
  { cell, column }: PlacedCell,
  { columnWidthsMm }: TableSetting,
  page: PageSettings,
): number {
  const { lineEms, paddingMm } = page.table;
  const em = mmOf(page.tablePt);
  const side = cell.align === 'start' ? paddingMm.label : paddingMm.across;
  const whole = sumOf(columnWidthsMm.slice(column, column + cell.colSpan));
  const width = whole - 2 * side - borderMm(page);
  // Numbers stand in one line, at a size at which they fit; what can't be read may be of any length.
  const isNumber = cell.kind === 'value' && !cell.isUnreadable;
  const lines = isNumber ? 1 : lineCount(cell.text, width / em);
  return lines * lineEms * em + 2 * paddingMm.down;
}
