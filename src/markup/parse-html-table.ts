import { isHidden, textOfCell, textOfElement } from './html-text.ts';
import {
  expandSpans,
  MAX_ROWS,
  MAX_WIDTH,
  stacked,
  withoutColumns,
  type Matrix,
  type SpannedCell,
} from './matrix.ts';
import { isTooDeep } from './nesting.ts';

/** One row more than is allowed shows that there are too many. */
const ROWS_READ = MAX_ROWS + 1;

/**
 * Reads the tables of an HTML clipboard form, one under the other, as a person sees them; null
 * where there is none, or where it would take a browser too long to find it. `parse` makes a document that runs no script and loads nothing.
 */
export function parseHtmlTable(html: string, parse: (html: string) => Document): Matrix | null {
  if (isTooDeep(html)) return null;
  const tables = tablesIn(parse(html));
  if (tables.length === 0) return null;
  const matrices: Matrix[] = [];
  let rows = 0;
  for (const table of tables) {
    if (rows >= ROWS_READ) break;
    const matrix = withoutColumns(expandSpans(rowsOfTable(table)), hiddenColumns(table));
    matrices.push(matrix);
    rows += matrix.length;
  }
  return stacked(matrices).slice(0, ROWS_READ);
}

/** Tables of data: one that only holds other tables is a frame around them. */
function tablesIn(document: Document): readonly HTMLTableElement[] {
  const tables = Array.from(document.querySelectorAll('table')).filter((table) => !isHidden(table));
  const frames = new Set<Element>(tables.filter(isFrame));
  return tables.filter((table) => {
    if (frames.has(table)) return false;
    const around = table.parentElement?.closest('table') ?? null;
    return around === null || frames.has(around);
  });
}

/** Only cells without a table are read: else the text of the innermost would be read at each level. */
function isFrame(table: HTMLTableElement): boolean {
  const cells = rowsRead(table).flatMap(cellsRead);
  const plain = cells.filter((cell) => cell.querySelector('table') === null);
  return plain.length < cells.length && plain.every((cell) => textOfElement(cell) === '');
}

function rowsRead(table: HTMLTableElement): HTMLTableRowElement[] {
  return Array.from(table.rows).slice(0, ROWS_READ);
}

/** Hidden ones among them; no sheet hides this many. */
function cellsRead(row: HTMLTableRowElement): HTMLTableCellElement[] {
  return Array.from(row.cells).slice(0, 4 * MAX_WIDTH);
}

/** Rows in the order they are shown: the head first, the foot last. */
function rowsOfTable(table: HTMLTableElement): SpannedCell[][] {
  const all = rowsRead(table);
  const hidden = all.map(isHidden);
  // How many rows are seen above each.
  const seen = [0];
  for (const isRowHidden of hidden) seen.push((seen[seen.length - 1] ?? 0) + (isRowHidden ? 0 : 1));
  const lasts = new Map(all.map((row, index) => [row.parentNode, index]));
  return all.flatMap((row, at) => {
    if (hidden[at] === true) return [];
    // A span never leaves its group of rows, and what it has of hidden rows isn't seen.
    const end = (lasts.get(row.parentNode) ?? at) + 1;
    const seenIn = (rows: number) => (seen[Math.min(at + rows, end)] ?? 0) - (seen[at] ?? 0);
    const cells = cellsRead(row).filter((cell) => !isHidden(cell));
    return [cells.map((cell) => toSpannedCell(cell, seenIn))];
  });
}

/** Columns that `<col>` hides, counted from 0. */
function hiddenColumns(table: HTMLTableElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let from = 0;
  for (const col of Array.from(table.querySelectorAll('col'))) {
    if (col.closest('table') !== table) continue;
    const to = Math.min(from + Math.max(spanOf(col, 'span'), 1), MAX_WIDTH);
    for (let column = from; column < to; column += 1) if (isHidden(col)) hidden.add(column);
    from = to;
  }
  return hidden;
}

function toSpannedCell(cell: Element, seenIn: (rows: number) => number): SpannedCell {
  // 0 means: down to the end of the group.
  const rows = spanOf(cell, 'rowspan') || Infinity;
  return {
    text: textOfCell(cell),
    colSpan: Math.max(spanOf(cell, 'colspan'), 1),
    rowSpan: rows === 1 ? 1 : seenIn(rows),
  };
}

function spanOf(cell: Element, attribute: string): number {
  const digits = /^\s*\d+/.exec(cell.getAttribute(attribute) ?? '')?.[0];
  return digits === undefined ? 1 : Number(digits);
}
