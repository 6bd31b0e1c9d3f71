import type { TableBlock, TableCell, TablePart, TableRow } from './blocks.ts';
import { textHeightMm, mmOf, type PageSettings } from './page.ts';
import { borderMm, rowHeightsMm, sumOf } from './table-height.ts';
import { lineCount } from './text-lines.ts';

type Printed = Pick<TableBlock, 'label' | 'columnWidthsMm' | 'spacing' | 'headRows' | 'bodyRows'>;

/** A cut that parts fewer groups is taken where the page is filled at least so far. */
const WELL_FILLED = 0.75;

/** The line of Word that starts a part's page, and what rounding takes. */
const RESERVE_MM = 1;

/**
 * A table in parts that each fit a page, the first of them below its heading. A table of several
 * blocks stays one part: their own heads stand between the rows, a page may end before any of them.
 */
export function tableParts(
  table: Printed,
  blockRows: readonly number[],
  page: PageSettings,
): readonly TablePart[] {
  const { bodyRows, headRows } = table;
  const headMm = borderMm(page) + sumOf(rowHeightsMm(headRows, table, page));
  const heightOf = (rows: readonly TableRow[]) => headMm + sumOf(rowHeightsMm(rows, table, page));
  if (blockRows.length > 1) {
    let from = 0;
    const groups = blockRows.map((count) => bodyRows.slice(from, (from += count)));
    return [{ number: 1, headRows, groups, heightMm: heightOf(bodyRows) }];
  }
  const roomMm = (number: number) =>
    textHeightMm(page) - RESERVE_MM - (number === 1 ? headingHeightMm(table.label, page) : 0);
  const parts: TablePart[] = [];
  for (let from = 0; from < bodyRows.length;) {
    const number = parts.length + 1;
    const to = endOfPart(bodyRows, from, heightOf, roomMm(number));
    const rows = cutRows(bodyRows, from, to);
    parts.push({
      number,
      headRows: headRows.map((row) => numbered(row, number)),
      groups: [rows.map((row) => numbered(row, number))],
      heightMm: heightOf(rows),
    });
    from = to;
  }
  return parts;
}

function headingHeightMm(text: string, page: PageSettings): number {
  const { charactersPerLine, firstLineIndentCharacters, linePitchPt } = page;
  const indent = '　'.repeat(firstLineIndentCharacters);
  return lineCount(indent + text, charactersPerLine) * mmOf(linePitchPt);
}

/** The row after the last one that a part from row `from` takes: at least one, else what fits. */
function endOfPart(
  rows: readonly TableRow[],
  from: number,
  heightOf: (rows: readonly TableRow[]) => number,
  roomMm: number,
): number {
  if (heightOf(cutRows(rows, from, rows.length)) <= roomMm) return rows.length;
  const heights = Array.from({ length: rows.length - from }, (_, index) =>
    heightOf(cutRows(rows, from, from + index + 1)),
  );
  const fitting = heights.filter((height) => height <= roomMm).length;
  const most = from + Math.max(fitting, 1);
  const full = heights[most - from - 1] ?? 0;
  let best = most;
  for (let to = most - 1; to > from; to -= 1) {
    if ((heights[to - from - 1] ?? 0) < WELL_FILLED * full) break;
    if (reachingInto(rows, to).length < reachingInto(rows, best).length) best = to;
  }
  return best;
}

/** Of cells that begin above a row and reach into it what lies in it and below. */
function reachingInto(rows: readonly TableRow[], at: number): readonly TableCell[] {
  return rows
    .slice(0, at)
    .flatMap(({ cells }, row) =>
      cells
        .filter(({ rowSpan }) => row + rowSpan > at)
        .map((cell) => withRowSpan(cell, cell.rowSpan - (at - row))),
    );
}

/** Rows `from` … `to` (exclusive): cells that reach in are repeated, those that reach out are cut. */
function cutRows(rows: readonly TableRow[], from: number, to: number): readonly TableRow[] {
  return rows.slice(from, to).map(({ cells }, index) => {
    const repeated = index === 0 ? reachingInto(rows, from) : [];
    return {
      cells: [...repeated, ...cells]
        .sort((one, other) => one.column - other.column)
        .map((cell) => withRowSpan(cell, Math.min(cell.rowSpan, to - from - index))),
    };
  });
}

function withRowSpan(cell: TableCell, rowSpan: number): TableCell {
  return cell.kind === 'head' ? { ...cell, rowSpan } : cell;
}

/** Keys stay unique in the document: a repeated head is another element with the same words. */
function numbered(row: TableRow, number: number): TableRow {
  if (number === 1) return row;
  const keyed = (key: string) => `${key}-${number}`;
  return {
    cells: row.cells.map((cell) =>
      cell.kind === 'head'
        ? { ...cell, key: keyed(cell.key) }
        : { ...cell, heads: cell.heads.map(keyed) },
    ),
  };
}
