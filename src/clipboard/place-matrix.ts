import type { Table } from '../form/index.ts';
import { inBestOrder } from './choose-lines.ts';
import { collectTexts, type FoundText } from './collect-texts.ts';
import { isOneOf, toLabel } from './label.ts';
import { textOver, type Matrix } from '../markup/index.ts';
import type { LabelledPlacement, Placement, PlacedTexts, Skipped } from './placement.ts';
import { printedLinesOf, type PrintedLines } from './printed-lines.ts';
import { namesAny, resolveMarks, type Mark, type Resolved } from './resolve-lines.ts';
import { columnsOfRows, inOrder, type NamedRow } from './row-columns.ts';
import {
  columnMarks,
  isBareBlock,
  isNumber,
  rowMarks,
  runsOf,
  type SourceRun,
} from './source-rows.ts';

/**
 * Matches the texts of a matrix to the cells of a table by the labels the matrix carries: any rows
 * and columns, in any order. A label that could mean several lines is reported, never guessed.
 */
export function placeMatrix(table: Table, matrix: Matrix): Placement {
  const texts = matrix.flat().map((place) => place.text);
  const filled = texts.filter((text) => text.trim() !== '');
  if (filled.length === 0) return { kind: 'none', reason: 'empty' };
  const printed = printedLinesOf(table);
  if (!filled.some((text) => !isNumber(text) && isLabelOf(text, printed))) {
    return isBareBlock(matrix)
      ? { kind: 'bare', rows: matrix.map((places) => places.map((place) => place.text)) }
      : { kind: 'none', reason: 'unknownText' };
  }
  const placed = placeLabelled(table, matrix, printed);
  const found = placed.entries.length + placed.computed.length;
  if (found > 0) return placed;
  const isShort = placed.skipped.some(({ reason }) => reason === 'shortRow');
  return { kind: 'none', reason: isShort ? 'shortRows' : 'nothingCertain' };
}

/** Texts of a matrix with their cells and places, as far as its labels tell. */
export interface FoundByLabels {
  readonly found: readonly FoundText[];
  readonly skipped: readonly Skipped[];
  /** True where numbers were placed by their order, since the heads don't stand over them. */
  readonly inOrder: boolean;
}

/**
 * The same with the place of each text and nothing chosen: a cell may be found twice. Rows without
 * labels are found where the form has a single one.
 */
export function findByLabels(table: Table, matrix: Matrix): FoundByLabels {
  const printed = printedLinesOf(table);
  const source = readLabels(matrix, printed);
  const inOrderOf = () => inOrder(rowsInOrder(source.runs, [printed.rows.length]), printed.rows);
  const hasNames = source.marks.length > 0 || printed.rows.length > 1;
  const rows = hasNames ? resolveMarks(source.marks, printed.rows) : inOrderOf();
  const { found, skipped } = findInRows({ matrix, printed, ...source, rows });
  return { found, skipped, inOrder: source.runs.some((run) => run.shifted === true) };
}

/** Whether a text is one of the printed words of a table. */
export function isLabelIn(table: Table, text: string): boolean {
  return isLabelOf(text, printedLinesOf(table));
}

function isLabelOf(text: string, printed: PrintedLines): boolean {
  const label = toLabel(text);
  return (
    namesAny(label, printed.rows) ||
    namesAny(label, printed.columns) ||
    isOneOf(label, printed.otherHeads)
  );
}

function readLabels(matrix: Matrix, printed: PrintedLines): Pick<LabelledSource, 'runs' | 'marks'> {
  const found = runsOf(matrix, printed);
  const marks = found.flatMap((run) => rowMarks(matrix, run, printed));
  const runs = found.map((run) =>
    hasShiftedHeads(matrix, run, marks, printed) ? { ...run, shifted: true } : run,
  );
  return { runs, marks };
}

function placeLabelled(table: Table, matrix: Matrix, printed: PrintedLines): LabelledPlacement {
  const { runs, marks } = readLabels(matrix, printed);
  const placeIn = (rows: Resolved) => placeRows({ matrix, printed, runs, marks, rows });
  if (marks.length > 0) {
    const isShifted = runs.some((run) => run.shifted === true);
    const placed = placeIn(resolveMarks(marks, printed.rows));
    return { kind: 'labelled', ...placed, ...(isShifted ? { inOrder: true } : {}) };
  }
  const typed = printed.rows.filter((line) => !line.computed);
  const data = rowsInOrder(runs, [printed.rows.length, typed.length]);
  const asTyped = placeIn(inOrder(data, printed.rows));
  if (data.length !== typed.length || typed.length === printed.rows.length) {
    return { kind: 'labelled', ...asTyped };
  }
  const asPrinted = placeIn(new Map(data.map((row, i) => [row, printed.rows[i] ?? null])));
  const [best, otherwise] = inBestOrder(table, asPrinted, asTyped);
  return { kind: 'labelled', ...best, otherwise };
}

/**
 * Text that lost its merged places has its heads further left than its numbers: the head of a column
 * then stands over labels of rows.
 */
function hasShiftedHeads(
  matrix: Matrix,
  run: SourceRun,
  marks: readonly Mark[],
  printed: PrintedLines,
): boolean {
  const labelled = marks.filter((mark) => run.data.includes(mark.position));
  const ends = labelled.map((mark) => endOfLabel(matrix, mark.position, mark.origin));
  const end = ends.reduce((most, one) => Math.max(most, one), 0);
  return columnMarks(matrix, run, printed.columns).some((mark) => mark.position < end);
}

/** Rows without labels: all of them, or those under the one set of heads that has as many as wanted. */
function rowsInOrder(runs: readonly SourceRun[], wanted: readonly number[]): readonly number[] {
  const all = runs.flatMap((run) => run.data);
  const [fitting, other] = runs.filter((run) => wanted.includes(run.data.length));
  if (wanted.includes(all.length) || fitting === undefined || other !== undefined) return all;
  return fitting.data;
}

interface LabelledSource {
  readonly matrix: Matrix;
  readonly printed: PrintedLines;
  readonly runs: readonly SourceRun[];
  readonly marks: readonly Mark[];
  readonly rows: Resolved;
}

function placeRows(source: LabelledSource): PlacedTexts {
  const { found, skipped, labelEnds } = findInRows(source);
  const collected = collectTexts(found);
  const starts = [...labelEnds.values()];
  const from = starts.reduce((least, start) => Math.min(least, start), starts[0] ?? 0);
  const empty = emptyColumns(source.matrix, found, from);
  return {
    ...collected,
    skipped: inSourceOrder([...skipped, ...collected.skipped]),
    ...(empty.length > 0 && { emptyColumns: empty }),
  };
}

interface FoundInRows extends Pick<FoundByLabels, 'found' | 'skipped'> {
  /** The first column behind the label of each row. */
  readonly labelEnds: ReadonlyMap<number, number>;
}

function findInRows({ matrix, printed, runs, marks, rows }: LabelledSource): FoundInRows {
  const labelEnds = new Map(
    marks.map((mark) => [mark.position, endOfLabel(matrix, mark.position, mark.origin)]),
  );
  const found: FoundText[] = [];
  const skipped: Skipped[] = numbersBesideRuns(matrix, runs);
  for (const run of runs) {
    const named = run.data.flatMap((row): readonly NamedRow[] => {
      const line = rows.get(row);
      return line ? [{ row, start: labelEnds.get(row) ?? 0, line }] : [];
    });
    const columns = columnsOfRows(matrix, printed, run, named);
    for (const row of run.data) {
      const line = rows.get(row);
      if (line) continue;
      // A line with the name of a group alone says nothing that could be lost.
      const hasMore = textsOf(matrix, row).some((text) => !isLabelOf(text, printed));
      if (hasMore) skipped.push(skippedRow(matrix, row, line === null));
    }
    for (const one of named) {
      const own = columns.get(one.row);
      if (!own) {
        skipped.push(shortRow(matrix, one));
        continue;
      }
      const placed = placeRow(matrix, printed, one, own);
      found.push(...placed.found);
      skipped.push(...placed.skipped);
    }
  }
  return { found, skipped, labelEnds };
}

/** Columns without a number that no cell of the form is for; those behind the last number are margin. */
function emptyColumns(
  matrix: Matrix,
  found: readonly FoundText[],
  from: number,
): readonly number[] {
  const used = new Set(found.map(({ column }) => column));
  const last = found.reduce((most, { column }) => Math.max(most, column), -1);
  const rows = [...new Set(found.map(({ row }) => row))];
  const columns = Array.from({ length: last + 1 }, (_, column) => column).slice(from);
  return columns.filter(
    (column) =>
      !used.has(column) &&
      rows.every((row) => matrix[row]?.[column]?.covered === false) &&
      rows.every((row) => textOver(matrix, row, column).trim() === ''),
  );
}

/** Rows that are neither heads nor rows of values are titles; one with a number in it is reported. */
function numbersBesideRuns(matrix: Matrix, runs: readonly SourceRun[]): Skipped[] {
  const used = new Set(runs.flatMap((run) => [...run.heads, ...run.data]));
  return matrix.flatMap((places, row) => {
    if (used.has(row) || !places.some((place) => isNumber(place.text))) return [];
    return [skippedRow(matrix, row, false)];
  });
}

function inSourceOrder(skipped: readonly Skipped[]): readonly Skipped[] {
  return [...skipped].sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));
}

/** The first column behind the label of a row. */
function endOfLabel(matrix: Matrix, row: number, origin: string): number {
  const places = matrix[row] ?? [];
  const own = places.map((place) => `${place.row}/${place.column}` === origin);
  return own.lastIndexOf(true) + 1;
}

/** What the cells of a row are, where its columns are known. */
function placeRow(
  matrix: Matrix,
  printed: PrintedLines,
  { row, start, line }: NamedRow,
  columns: Resolved,
): { found: FoundText[]; skipped: Skipped[] } {
  const found: FoundText[] = [];
  const skipped: Skipped[] = [];
  (matrix[row] ?? []).forEach((place, column) => {
    if (column < start || place.covered) return;
    const head = columns.get(column);
    const cell = head === undefined || head === null ? undefined : printed.cellAt(line, head);
    if (cell !== undefined) {
      found.push({ cell, text: place.text, row, column });
    } else if (place.text.trim() !== '') {
      const reason = head === null ? 'ambiguousColumn' : 'unknownColumn';
      skipped.push({ row, column, text: place.text, reason });
    }
  });
  return { found, skipped };
}

function skippedRow(matrix: Matrix, row: number, ambiguous: boolean): Skipped {
  const [text = ''] = textsOf(matrix, row);
  return { row, column: null, text, reason: ambiguous ? 'ambiguousRow' : 'unknownRow' };
}

/** A row by its own label, the groups before it left out. */
function shortRow(matrix: Matrix, { row, start }: NamedRow): Skipped {
  const [first = ''] = textsOf(matrix, row);
  const text = textOver(matrix, row, start - 1).trim();
  return { row, column: null, text: text === '' ? first : text, reason: 'shortRow' };
}

/** What is written in a row, blanks around it and blank cells left out. */
function textsOf(matrix: Matrix, row: number): readonly string[] {
  return (matrix[row] ?? []).map((place) => place.text.trim()).filter((text) => text !== '');
}
