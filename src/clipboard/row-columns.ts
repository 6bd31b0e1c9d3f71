import { textOver, type Matrix } from '../markup/index.ts';
import type { Line, PrintedLines } from './printed-lines.ts';
import { resolveMarks, type Resolved } from './resolve-lines.ts';
import { columnMarks, type SourceRun } from './source-rows.ts';

/** A row of a source that stands for a printed one; its values begin at `start`. */
export interface NamedRow {
  readonly row: number;
  readonly start: number;
  readonly line: Line;
}

/**
 * The columns of each row of a run, by its heads, or by order. Null for a row with fewer cells than
 * there are columns: nobody can tell which one is missing.
 */
export function columnsOfRows(
  matrix: Matrix,
  printed: PrintedLines,
  run: SourceRun,
  rows: readonly NamedRow[],
): ReadonlyMap<number, Resolved | null> {
  const found = new Map<number, Resolved | null>();
  for (const { lines, alike } of byColumns(printed, rows)) {
    const byHeads =
      run.heads.length > 0 && run.shifted !== true
        ? resolveMarks(columnMarks(matrix, run, lines), lines)
        : null;
    const width = alike.reduce((most, named) => Math.max(most, ownWidth(matrix, named)), 0);
    for (const named of alike) {
      const columns = byHeads ?? byOrder(matrix, named, width, lines);
      found.set(named.row, isShort(matrix, named, columns) ? null : columns);
    }
  }
  return found;
}

interface AlikeRows {
  readonly lines: readonly Line[];
  readonly alike: NamedRow[];
}

/** Rows of one block have the same columns. */
function byColumns(printed: PrintedLines, rows: readonly NamedRow[]): Iterable<AlikeRows> {
  const groups = new Map<string, AlikeRows>();
  for (const named of rows) {
    const lines = printed.columns.filter((one) => printed.cellAt(named.line, one) !== undefined);
    const key = lines.map((line) => line.key).join('|');
    const group = groups.get(key) ?? { lines, alike: [] };
    group.alike.push(named);
    groups.set(key, group);
  }
  return groups.values();
}

/** How many cells of its own a row has behind its label. */
function ownWidth(matrix: Matrix, { row, start }: NamedRow): number {
  return (matrix[row] ?? []).slice(start).filter(({ beyond }) => !beyond).length;
}

/** Without any heads, all columns that are printed or all that are typed. */
function byOrder(
  matrix: Matrix,
  { row, start }: NamedRow,
  width: number,
  lines: readonly Line[],
): Resolved {
  const places = Array.from({ length: width }, (_, index) => start + index);
  // Trailing blanks belong to wider blocks of the same table.
  const blankFrom = places.slice(lines.length);
  const trailing = blankFrom.every((column) => textOver(matrix, row, column).trim() === '');
  return inOrder(trailing ? places.slice(0, lines.length) : places, lines);
}

/** Lines without labels, where there are as many as the form prints, or as many as one types. */
export function inOrder(positions: readonly number[], lines: readonly Line[]): Resolved {
  const typed = lines.filter((line) => !line.computed);
  const meant = [lines, typed].find((some) => some.length === positions.length) ?? [];
  return new Map(positions.map((position, index) => [position, meant[index] ?? null]));
}

/** Whether a row that says anything ends before its last column. */
function isShort(matrix: Matrix, { row, start }: NamedRow, columns: Resolved): boolean {
  const places = matrix[row] ?? [];
  if (!places.slice(start).some(({ text }) => text.trim() !== '')) return false;
  return [...columns].some(([column, line]) => {
    const isMissing = column >= places.length || places[column]?.beyond === true;
    return line !== null && column >= start && isMissing;
  });
}
