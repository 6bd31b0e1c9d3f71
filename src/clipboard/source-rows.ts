import { isOneOf, toLabel, type Label } from './label.ts';
import { textOver, type Matrix } from './matrix.ts';
import type { PrintedLines } from './printed-lines.ts';
import { namesAny, namesLine, type Mark } from './resolve-lines.ts';

/** Rows of a source under one set of heads. Numbers are rows of the matrix. */
export interface SourceRun {
  readonly heads: readonly number[];
  readonly data: readonly number[];
}

/** A number, `-`, `####`, or a number with a remark: what may be typed without any label. */
export function isEntry(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  if (isNumber(plain) || !/\p{L}/u.test(plain)) return true;
  return /^\d[\d.,]*\s*([件个条项份宗]|万?元|\()/.test(plain);
}

/** Cuts a source into runs of rows, each under its heads; rows above all heads are titles. */
export function runsOf(matrix: Matrix, printed: PrintedLines): readonly SourceRun[] {
  const runs: { heads: number[]; data: number[] }[] = [];
  matrix.forEach((_, row) => {
    const labels = labelsOfRow(matrix, row);
    if (labels.length === 0) return;
    const last = runs[runs.length - 1];
    const isUnderHead = headsBelow(matrix, last?.heads ?? [], printed);
    if (isHeadRow(labels, printed, isUnderHead)) {
      if (last === undefined || last.data.length > 0) runs.push({ heads: [row], data: [] });
      else last.heads.push(row);
    } else if (last !== undefined) {
      last.data.push(row);
    } else if (labels.some(({ label }) => namesLine(label, printed.rows))) {
      runs.push({ heads: [], data: [row] });
    }
  });
  return runs;
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
function headsBelow(
  matrix: Matrix,
  heads: readonly number[],
  printed: PrintedLines,
): (column: number) => boolean {
  const labels = heads.flatMap((row) => labelsOfRow(matrix, row));
  const begun = labels.some(({ label }) => namesLine(label, printed.columns));
  return (column) =>
    !begun ||
    labels.some((above) => above.column === column && namesAny(above.label, printed.columns));
}

function isNumber(text: string): boolean {
  return /^[-\u2212]?\d[\d,.\s]*$/.test(text.normalize('NFKC').trim());
}

/** The labels of the rows of a run: the last one names the row, those before it its groups. */
export function rowMarks(matrix: Matrix, run: SourceRun, printed: PrintedLines): readonly Mark[] {
  return run.data.flatMap((row): Mark[] => {
    const columns = (matrix[row] ?? []).map((_, column) => column);
    const leafColumn = columns
      .reverse()
      .find((column) => namesLine(toLabel(textOver(matrix, row, column)), printed.rows));
    if (leafColumn === undefined) return [];
    const above = run.data.filter((other) => other <= row).reverse();
    const groups = Array.from({ length: leafColumn }, (_, column) =>
      firstText(above.map((other) => textOver(matrix, other, column))),
    );
    const leaf = toLabel(textOver(matrix, row, leafColumn));
    return [{ position: row, origin: originOf(matrix, row, leafColumn), leaf, groups }];
  });
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
