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

/** One row more than is allowed shows that there are too many. */
const ROWS_READ = MAX_ROWS + 1;

/**
 * Reads the tables of an HTML clipboard form, one under the other, as a person sees them; null
 * where there is none. `parse` makes a document that runs no script and loads nothing.
 */
export function parseHtmlTable(html: string, parse: (html: string) => Document): Matrix | null {
  const tables = tablesIn(parse(html));
  if (tables.length === 0) return null;
  const matrices = tables.map((table) =>
    withoutColumns(expandSpans(rowsOfTable(table)), hiddenColumns(table)),
  );
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

function isFrame(table: HTMLTableElement): boolean {
  const full = Array.from(table.rows)
    .flatMap((row) => Array.from(row.cells))
    .filter((cell) => textOfElement(cell) !== '');
  return full.length > 0 && full.every((cell) => cell.querySelector('table') !== null);
}

/** Rows in the order they are shown: the head first, the foot last. */
function rowsOfTable(table: HTMLTableElement): SpannedCell[][] {
  const all = Array.from(table.rows).slice(0, ROWS_READ);
  const rows = all.filter((row) => !isHidden(row));
  const lasts = new Map(all.map((row, index) => [row.parentNode, index]));
  return rows.map((row) => {
    const at = all.indexOf(row);
    // A span never leaves its group of rows, and what it has of hidden rows isn't seen.
    const below = all.slice(at, (lasts.get(row.parentNode) ?? at) + 1);
    return Array.from(row.cells)
      .filter((cell) => !isHidden(cell))
      .map((cell) => toSpannedCell(cell, below));
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

function toSpannedCell(cell: Element, below: readonly Element[]): SpannedCell {
  // 0 means: down to the end of the group.
  const rows = spanOf(cell, 'rowspan') || below.length;
  return {
    text: textOfCell(cell),
    colSpan: Math.max(spanOf(cell, 'colspan'), 1),
    rowSpan: rows === 1 ? 1 : below.slice(0, rows).filter((row) => !isHidden(row)).length,
  };
}

function spanOf(cell: Element, attribute: string): number {
  const digits = /^\s*\d+/.exec(cell.getAttribute(attribute) ?? '')?.[0];
  return digits === undefined ? 1 : Number(digits);
}
