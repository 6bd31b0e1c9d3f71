import { childrenOf, isElement, isHidden, nameOf } from './elements.ts';
import { MAX_ROWS, MAX_WIDTH, type SpannedCell } from './matrix.ts';

/** One row more than is allowed shows that there are too many. */
export const ROWS_READ = MAX_ROWS + 1;

/** Rows in the order they are shown: the head first, the foot last. */
export function rowsOfTable(
  table: Element,
  textOf: (cell: Element) => string,
  isSilent: (element: Element) => boolean = isHidden,
): readonly (readonly SpannedCell[])[] {
  const all = rowsRead(table);
  const hidden = all.map(isSilent);
  // How many rows are seen above each.
  const seen = [0];
  for (const isRowHidden of hidden) seen.push((seen[seen.length - 1] ?? 0) + (isRowHidden ? 0 : 1));
  const lasts = new Map(all.map((row, index) => [row.parentNode, index]));
  return all.flatMap((row, at) => {
    if (hidden[at] === true) return [];
    // A span never leaves its group of rows, and what it has of hidden rows isn't seen.
    const end = (lasts.get(row.parentNode) ?? at) + 1;
    const seenIn = (rows: number) => (seen[Math.min(at + rows, end)] ?? 0) - (seen[at] ?? 0);
    const cells = cellsRead(row).filter((cell) => !isSilent(cell));
    return [cells.map((cell) => ({ text: textOf(cell), ...spansOf(cell, seenIn) }))];
  });
}

/** Not `rows`: a list that stays live is slow to go through. */
export function rowsRead(table: Element): readonly Element[] {
  const parts = childrenNamed(table, /^(THEAD|TBODY|TFOOT|TR)$/);
  const rowsIn = (name: RegExp) =>
    parts
      .filter((part) => name.test(nameOf(part)))
      .flatMap((part) => (nameOf(part) === 'TR' ? [part] : childrenNamed(part, /^TR$/)));
  return [...rowsIn(/^THEAD$/), ...rowsIn(/^(TBODY|TR)$/), ...rowsIn(/^TFOOT$/)].slice(
    0,
    ROWS_READ,
  );
}

function childrenNamed(parent: Element, name: RegExp): readonly Element[] {
  return childrenOf(parent)
    .filter(isElement)
    .filter((child) => name.test(nameOf(child)));
}

/** Hidden ones among them; no sheet hides this many. */
export function cellsRead(row: Element): readonly Element[] {
  return childrenNamed(row, /^T[DH]$/).slice(0, 4 * MAX_WIDTH);
}

export function spanOf(cell: Element, attribute: string): number {
  const digits = /^\s*\d+/.exec(cell.getAttribute(attribute) ?? '')?.[0];
  return digits === undefined ? 1 : Number(digits);
}

function spansOf(cell: Element, seenIn: (rows: number) => number): Omit<SpannedCell, 'text'> {
  // 0 means: down to the end of the group.
  const rows = spanOf(cell, 'rowspan') || Infinity;
  return {
    colSpan: Math.max(spanOf(cell, 'colspan'), 1),
    rowSpan: rows === 1 ? 1 : seenIn(rows),
  };
}
