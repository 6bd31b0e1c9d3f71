import { cellsOf, layoutOf, type Table, type ValueCell } from '../form/index.ts';
import { readCell, valuesOf, type CellValue } from '../report/index.ts';
import { collectTexts, type FoundText } from './collect-texts.ts';
import type { LabelledPlacement, PlacedTexts, Skipped } from './placement.ts';
import { valueRowsOf } from './printed-lines.ts';

type PrintedRow = readonly ValueCell[];

/**
 * Lays a block of numbers without labels over the printed cells, its first one on the cell that has
 * the focus. A block with the totals covers all printed rows and columns; one that is exactly as
 * long as what one types from there on is laid over that alone, unless its totals add up.
 */
export function placeBare(
  table: Table,
  startCellId: string,
  rows: readonly (readonly string[])[],
): LabelledPlacement {
  const printed = valueRowsOf(layoutOf(table).bodyRows);
  const startRow = printed.findIndex((row) => row.some(({ cell }) => cell.id === startCellId));
  const start = printed[startRow]?.find(({ cell }) => cell.id === startCellId);
  if (start === undefined) throw new Error(`No cell “${startCellId}”`);
  const lines = printed.slice(startRow);
  const allColumns = columnsFrom(printed, start.column);
  const typedColumns = allColumns.filter((column) => !isSumColumn(printed, column));
  const typedLines = lines.filter((row) => row.some(({ cell }) => cell.terms === null));
  const lineChoices = choices(rows.length, lines, typedLines);
  const columnChoices = choices(widthOf(rows), allColumns, typedColumns);
  const tries = lineChoices.flatMap((some) =>
    columnChoices.map((columns) => lay(rows, some, columns)),
  );
  const placed = tries.find((one) => addsUp(table, one)) ?? tries[tries.length - 1];
  return { kind: 'labelled', ...(placed ?? { entries: [], computed: [], skipped: [] }) };
}

/** Printed lines first; then typed lines, where the block has exactly as many. */
function choices<T>(length: number, all: readonly T[], typed: readonly T[]): (readonly T[])[] {
  return length === typed.length && typed.length < all.length ? [all, typed] : [all];
}

function columnsFrom(printed: readonly PrintedRow[], from: number): readonly number[] {
  const columns = new Set(printed.flat().map((value) => value.column));
  return [...columns].filter((column) => column >= from).sort((a, b) => a - b);
}

function isSumColumn(printed: readonly PrintedRow[], column: number): boolean {
  return printed
    .flat()
    .filter((value) => value.column === column)
    .every(({ cell }) => cell.terms !== null);
}

function widthOf(rows: readonly (readonly string[])[]): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

function lay(
  rows: readonly (readonly string[])[],
  lines: readonly PrintedRow[],
  columns: readonly number[],
): PlacedTexts {
  const found: FoundText[] = [];
  const outside: Skipped[] = [];
  rows.forEach((texts, row) => {
    texts.forEach((text, column) => {
      const value = lines[row]?.find((one) => one.column === columns[column]);
      if (value !== undefined) found.push({ cell: value.cell, text, row, column });
      else if (text.trim() !== '') outside.push({ row, column, text, reason: 'outside' });
    });
  });
  const collected = collectTexts(found);
  return { ...collected, skipped: [...outside, ...collected.skipped] };
}

/** Whether the block states totals, one of them above 0, and all are the sums of its numbers. */
function addsUp(table: Table, { entries, computed, skipped }: PlacedTexts): boolean {
  if (computed.length === 0 || skipped.length > 0) return false;
  const typed = new Map(entries.map(({ cellId, text }) => [cellId, text]));
  const values = valuesOf(table, (id) => typed.get(id) ?? '');
  const cells = new Map(cellsOf(table).map((cell) => [cell.id, cell]));
  const pairs = computed.map(({ cellId, text }) => {
    const cell = cells.get(cellId);
    return {
      stated: cell === undefined ? null : numberIn(readCell(cell, text)),
      sum: numberIn(values.get(cellId)),
    };
  });
  return (
    pairs.every(({ stated, sum }) => stated !== null && stated === sum) &&
    pairs.some(({ sum }) => sum !== '0')
  );
}

function numberIn(value: CellValue | undefined): string | null {
  return value?.state === 'number' ? String(value.value) : null;
}
