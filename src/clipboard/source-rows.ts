import { isOneOf, toLabel, type Label } from './label.ts';
import { textOver, type Matrix } from '../markup/index.ts';
import type { PrintedLines } from './printed-lines.ts';
import { namesAny, namesLine, type Mark } from './resolve-lines.ts';

/** Rows of a source under one set of heads. Numbers are rows of the matrix. */
export interface SourceRun {
  readonly heads: readonly number[];
  readonly data: readonly number[];
  /** True where the heads don't stand over their columns. */
  readonly shifted?: boolean;
}

/** What a sheet says instead of a number: nothing happened, nothing known. */
const SAYS_NOTHING = /^(无|暂无|没有|未发生|不适用|略|空|n\/?a|#n\/a|nil|none)$/i;
const CHINESE_NUMBER = /^[〇零一二两三四五六七八九十百千万亿]+$/;

/** Whether a text stands where a number could and says that there is none: `无`, `-`, `/`. */
export function saysNothing(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return SAYS_NOTHING.test(plain) || /^[-\u2012-\u2015\u2212_/\\*.]+$/.test(plain);
}

/** A number, `-`, `####`, a number with a remark or in words: what may be typed without any label. */
export function isEntry(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (isNumber(plain) || !/\p{L}/u.test(plain)) return true;
  if (SAYS_NOTHING.test(plain) || CHINESE_NUMBER.test(plain)) return true;
  return /^\d[\d.,]*\s*([件个条项份宗]|万?元|\()/.test(plain);
}

/**
 * Whether a block without the form's labels is one of numbers: words stand among them here and
 * there, but don't fill its first row or column, as labels of another table would.
 */
export function isBareBlock(matrix: Matrix): boolean {
  const rows = matrix.map((places) => places.map((place) => place.text));
  const firstRow = rows.find((texts) => texts.some(isFilled)) ?? [];
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, column) => column);
  const firstColumn = columns.find((column) => rows.some((texts) => isFilled(texts[column])));
  const below = rows.map((texts) => texts[firstColumn ?? 0]);
  return [firstRow, below].every((texts) => texts.filter(isFilled).some(isEntry));
}

function isFilled(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** Cuts a source into runs of rows, each under its heads; rows above all heads are titles. */
export function runsOf(matrix: Matrix, printed: PrintedLines): readonly SourceRun[] {
  const runs: OpenRun[] = [];
  matrix.forEach((_, row) => {
    const labels = labelsOfRow(matrix, row);
    if (labels.length === 0) return;
    const last = runs[runs.length - 1];
    if (isHeadRow(labels, printed, isUnderHead(last))) {
      const run = last === undefined || last.data.length > 0 ? newRun() : last;
      if (run !== last) runs.push(run);
      addHeads(run, row, labels, printed);
    } else if (last !== undefined) {
      last.data.push(row);
    } else if (labels.some(({ label }) => namesLine(label, printed.rows))) {
      runs.push({ ...newRun(), data: [row] });
    }
  });
  return runs;
}

interface OpenRun extends SourceRun {
  readonly heads: number[];
  readonly data: number[];
  /** Columns over which a head stands. */
  readonly headed: Set<number>;
  /** Whether one of the heads names a column of values. */
  begun: boolean;
}

function newRun(): OpenRun {
  return { heads: [], data: [], headed: new Set(), begun: false };
}

function addHeads(
  run: OpenRun,
  row: number,
  labels: readonly SourceLabel[],
  printed: PrintedLines,
): void {
  run.heads.push(row);
  for (const { label, column } of labels) {
    if (namesAny(label, printed.columns)) run.headed.add(column);
    run.begun ||= namesLine(label, printed.columns);
  }
}

interface SourceLabel {
  readonly text: string;
  readonly column: number;
  readonly label: Label;
}

function labelsOfRow(matrix: Matrix, row: number): readonly SourceLabel[] {
  return (matrix[row] ?? [])
    .map((_, column) => ({ column, text: textOver(matrix, row, column) }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ column, text }) => ({ column, text, label: toLabel(text) }));
}

function isHeadRow(
  labels: readonly SourceLabel[],
  printed: PrintedLines,
  isUnderHead: (column: number) => boolean,
): boolean {
  if (labels.some(({ text }) => isNumber(text))) return false;
  const heads = labels.filter(({ label }) => namesAny(label, printed.columns));
  if (heads.length === 0) return labels.some(({ label }) => isOneOf(label, printed.otherHeads));
  // A row of blanks may be called as a column is (总计): it is a row where no head stands above.
  return heads.some(({ label, column }) => !namesLine(label, printed.rows) || isUnderHead(column));
}

/** Whether a text in a column would continue the heads above it, or begin them. */
function isUnderHead(run: OpenRun | undefined): (column: number) => boolean {
  return (column) => run?.begun !== true || run.headed.has(column);
}

/** A whole number or a decimal, with a sign or separators. */
export function isNumber(text: string): boolean {
  return /^[-\u2212]?\d[\d,.\s]*$/.test(text.normalize('NFKC').trim());
}

/** The labels of the rows of a run: the last one names the row, those before it its groups. */
export function rowMarks(matrix: Matrix, run: SourceRun, printed: PrintedLines): readonly Mark[] {
  // In text forms a merged label stands in its first place only: the last one above counts.
  const above: string[] = [];
  return run.data.flatMap((row): Mark[] => {
    const texts = (matrix[row] ?? []).map((_, column) => textOver(matrix, row, column));
    texts.forEach((text, column) => {
      if (text.trim() !== '') above[column] = text;
    });
    const leafColumn = lastIndex(texts, (text) => namesLine(toLabel(text), printed.rows));
    if (leafColumn === -1) return [];
    const groups = Array.from({ length: leafColumn }, (_, column) => toLabel(above[column] ?? ''));
    const leaf = toLabel(texts[leafColumn] ?? '');
    return [{ position: row, origin: originOf(matrix, row, leafColumn), leaf, groups }];
  });
}

function lastIndex(texts: readonly string[], holds: (text: string) => boolean): number {
  let index = texts.length - 1;
  while (index >= 0 && !holds(texts[index] ?? '')) index -= 1;
  return index;
}

/** The labels of columns: the lowest that names a column, under the groups above it. */
export function columnMarks(
  matrix: Matrix,
  run: SourceRun,
  lines: PrintedLines['columns'],
): readonly Mark[] {
  const width = matrix[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => column).flatMap((column): Mark[] => {
    const level = [...run.heads]
      .reverse()
      .find((row) => namesLine(toLabel(textOver(matrix, row, column)), lines));
    if (level === undefined) return [];
    const groups = run.heads
      .filter((row) => row < level)
      .map((row) =>
        firstText(Array.from({ length: column + 1 }, (_, i) => textOver(matrix, row, column - i))),
      );
    const leaf = toLabel(textOver(matrix, level, column));
    return [{ position: column, origin: originOf(matrix, level, column), leaf, groups }];
  });
}

/** In text forms a merged label stands in its first place only: the nearest one counts. */
function firstText(texts: readonly string[]): Label {
  return toLabel(texts.find((text) => text.trim() !== '') ?? '');
}

function originOf(matrix: Matrix, row: number, column: number): string {
  const place = matrix[row]?.[column];
  return place === undefined ? '' : `${place.row}/${place.column}`;
}
