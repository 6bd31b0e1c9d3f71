import { isHidden, textOfElement } from './html-text.ts';
import { expandSpans, type Matrix, type SpannedCell } from './matrix.ts';

/** Far more than any official table: what lies beyond is not read. */
const MAX_ROWS = 2000;

/**
 * Reads the tables of an HTML clipboard form, one under the other, as a person sees them; null
 * where there is none. `parse` makes a document that runs no script and loads nothing.
 */
export function parseHtmlTable(html: string, parse: (html: string) => Document): Matrix | null {
  const tables = tablesIn(parse(html));
  if (tables.length === 0) return null;
  const rows = tables.flatMap(rowsOfTable).slice(0, MAX_ROWS);
  return expandSpans(rows);
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
  const rows = Array.from(table.rows)
    .filter((row) => !isHidden(row))
    .slice(0, MAX_ROWS);
  return rows.map((row, index) => {
    // A span never leaves its group of rows.
    const last = rows.map((other) => other.parentNode).lastIndexOf(row.parentNode);
    return Array.from(row.cells)
      .filter((cell) => !isHidden(cell))
      .map((cell) => toSpannedCell(cell, last - index + 1));
  });
}

function toSpannedCell(cell: Element, rowsLeft: number): SpannedCell {
  const rowSpan = spanOf(cell, 'rowspan');
  return {
    text: textOfElement(cell),
    colSpan: Math.max(spanOf(cell, 'colspan'), 1),
    // 0 means: down to the end of the group.
    rowSpan: rowSpan === 0 ? rowsLeft : Math.min(rowSpan, rowsLeft),
  };
}

function spanOf(cell: Element, attribute: string): number {
  const digits = /^\s*\d+/.exec(cell.getAttribute(attribute) ?? '')?.[0];
  return digits === undefined ? 1 : Number(digits);
}
