import { layoutOf, type Table, type ValueCell, oncePer } from '../form/index.ts';
import { inBestOrder } from './choose-lines.ts';
import { collectTexts, type FoundText } from './collect-texts.ts';
import type { LabelledPlacement, PlacedTexts, Skipped } from './placement.ts';
import { valueRowsOf } from './printed-lines.ts';

type PrintedRow = readonly ValueCell[];
type Rows = readonly (readonly string[])[];

/** The printed cells of a table, with what a block is laid over. */
interface PrintedCells {
  readonly rows: readonly PrintedRow[];
  /** Printed columns of values, from left to right. */
  readonly columns: readonly number[];
  /** Those of them in which one types. */
  readonly typedColumns: ReadonlySet<number>;
}

/**
 * Lays a block of numbers without labels over the printed cells, its first one on the cell that has
 * the focus. Where the block may be read with or without lines of totals, `otherwise` is the other way.
 */
export function placeBare(table: Table, startCellId: string, rows: Rows): LabelledPlacement {
  const printed = printedCellsOf(table);
  const startRow = printed.rows.findIndex((row) => row.some(({ cell }) => cell.id === startCellId));
  const start = printed.rows[startRow]?.find(({ cell }) => cell.id === startCellId);
  if (start === undefined) throw new Error(`No cell “${startCellId}”`);
  const lines = printed.rows.slice(startRow);
  const columns = printed.columns.filter((column) => column >= start.column);
  const typedLines = lines.filter((row) => row.some(({ cell }) => cell.terms === null));
  const typedColumns = columns.filter((column) => printed.typedColumns.has(column));
  const hasLines = isTypedLength(lengthOf(rows, lines.length), lines, typedLines);
  const hasColumns = isTypedLength(widthOf(rows), columns, typedColumns);
  const asPrinted = lay(rows, lines, columns);
  const asTyped = lay(rows, hasLines ? typedLines : lines, hasColumns ? typedColumns : columns);
  if (isSamePlacement(asPrinted, asTyped)) return { kind: 'labelled', ...asPrinted };
  const [best, otherwise] = inBestOrder(table, asPrinted, asTyped);
  return { kind: 'labelled', ...best, otherwise };
}

const printedCellsOf = oncePer(toPrintedCells);

function toPrintedCells(table: Table): PrintedCells {
  const rows = valueRowsOf(layoutOf(table).bodyRows);
  const values = rows.flat();
  return {
    rows,
    columns: [...new Set(values.map((value) => value.column))].sort((a, b) => a - b),
    typedColumns: new Set(
      values.filter(({ cell }) => cell.terms === null).map((value) => value.column),
    ),
  };
}

function isTypedLength<T>(length: number, all: readonly T[], typed: readonly T[]): boolean {
  return length === typed.length && typed.length < all.length;
}

/** Rows of a block; blank ones at its end that would not fit don't count. */
function lengthOf(rows: Rows, room: number): number {
  let length = rows.length;
  if (length <= room) return length;
  while (rows[length - 1]?.every((text) => text.trim() === '')) length -= 1;
  return length;
}

function widthOf(rows: Rows): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

function isSamePlacement(a: PlacedTexts, b: PlacedTexts): boolean {
  const keyOf = ({ entries, computed }: PlacedTexts) => JSON.stringify([entries, computed]);
  return a === b || keyOf(a) === keyOf(b);
}

function lay(rows: Rows, lines: readonly PrintedRow[], columns: readonly number[]): PlacedTexts {
  const found: FoundText[] = [];
  const outside: Skipped[] = [];
  const width = widthOf(rows);
  rows.forEach((texts, row) => {
    const byColumn = columns.map((column, index) =>
      lines[row]?.find((one) => stands(one, column, index === 0)),
    );
    const inOrder = byColumn.filter((value) => value !== undefined);
    const values = isCounted(texts, byColumn) ? inOrder : byColumn;
    const first = texts.find((text) => text.trim() !== '');
    if (first !== undefined && isShort(texts.length, width, inOrder)) {
      outside.push({ row, column: null, text: first, reason: 'shortRow' });
      return;
    }
    texts.forEach((text, index) => {
      const value = values[index];
      if (value !== undefined) found.push({ cell: value.cell, text, row, column: index });
      else if (text.trim() !== '') outside.push({ row, column: index, text, reason: 'outside' });
    });
  });
  const collected = collectTexts(found);
  return { ...collected, skipped: [...outside, ...collected.skipped] };
}

/**
 * Whether the texts are the row's cells one after the other, not under the printed columns: one of
 * them would lie between two cells, and there are no more of them than cells.
 */
function isCounted(
  texts: readonly string[],
  byColumn: readonly (ValueCell | undefined)[],
): boolean {
  const filled = texts.flatMap((text, index) => (text.trim() === '' ? [] : [index]));
  const cells = byColumn.filter((value) => value !== undefined).length;
  return (
    filled.some((index) => byColumn[index] === undefined) &&
    (filled[filled.length - 1] ?? 0) < cells
  );
}

/** Whether a row ends before others do, though the form has cells there: one of its own is missing. */
function isShort(length: number, width: number, cells: readonly ValueCell[]): boolean {
  return length < Math.min(width, cells.length);
}

/** A block may begin in the midst of a cell that spans several columns. */
function stands(value: ValueCell, column: number, isFirst: boolean): boolean {
  if (value.column === column) return true;
  return isFirst && value.column < column && column < value.column + value.colSpan;
}
