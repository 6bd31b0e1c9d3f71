import type { TableCell, TableRow } from './blocks.ts';
import { mmOf, type PageSettings } from './page.ts';
import { lineCount } from './text-lines.ts';

/** Browsers draw the thinnest border as a whole pixel. */
const PIXEL_MM = 25.4 / 96;

/** What each cell of some rows needs, in millimetres, its border included. */
type Needs = readonly (readonly { readonly rowSpan: number; readonly mm: number }[])[];

/**
 * What rows need for their text, in millimetres: estimated from the lengths of the labels, the widths
 * of the columns and the type, and rather too much than too little. Measured against Chromium by
 * `npm run print-check`.
 */
export function needsOf(
  rows: readonly TableRow[],
  columnWidthsMm: readonly number[],
  page: PageSettings,
): Needs {
  return rows.map(({ cells }) =>
    cells.map((cell) => ({
      rowSpan: cell.rowSpan,
      mm: contentHeightMm(cell, columnWidthsMm, page) + borderMm(page),
    })),
  );
}

/** How high all rows are, none of them lower than `leastMm`. */
export function heightMm(needs: Needs, leastMm: number): number {
  const heights = needs.map((cells) =>
    Math.max(leastMm, ...cells.filter(({ rowSpan }) => rowSpan === 1).map(({ mm }) => mm)),
  );
  // What a cell of several rows lacks goes to the last of them; the sum is the same wherever it goes.
  needs.forEach((cells, row) => {
    for (const { mm, rowSpan } of cells.filter((cell) => cell.rowSpan > 1)) {
      const last = row + rowSpan - 1;
      const lacking = mm - sumOf(heights.slice(row, last + 1));
      if (lacking > 0) heights[last] = (heights[last] ?? 0) + lacking;
    }
  });
  return sumOf(heights);
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
  columnWidthsMm: readonly number[],
  page: PageSettings,
): number {
  const { lineEms, paddingMm } = page.table;
  const em = mmOf(page.tablePt);
  const side = cell.align === 'start' ? paddingMm.label : paddingMm.across;
  const width = widthOver(columnWidthsMm, cell) - 2 * side - borderMm(page);
  return linesOf(cell, width / em) * lineEms * em + 2 * paddingMm.down;
}

function linesOf(cell: TableCell, widthEms: number): number {
  if (cell.kind === 'head' && cell.linesDown !== null) return cell.linesDown.length;
  // Numbers stand in one line, at a size at which they fit; what can't be read may be of any length.
  return cell.kind === 'value' && !cell.isUnreadable ? 1 : lineCount(cell.text, widthEms);
}
