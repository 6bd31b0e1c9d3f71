import { layoutOf, type HeadCell, type LayoutRow, type Table } from '../form/index.ts';
import { collectTexts, type FoundText } from './collect-texts.ts';
import { isOneOf, toLabel, type Label } from './label.ts';
import { MAX_ROWS } from '../markup/index.ts';
import type { LabelledPlacement } from './placement.ts';
import { headNamesOf } from './printed-lines.ts';
import { isEntry, isNumber } from './source-rows.ts';

/** A head of the form may be broken into so many lines. */
const MOST_PARTS = 20;
/** Longer ones are no label of any form. */
const LONGEST = 200;
/** Titles above a table. */
const MOST_TITLES = 5;

/**
 * Reads a table, or rows of it as they are printed, copied with one cell a line. Null unless each of
 * their labels is there and each of their cells is filled: with one missing, all behind it would
 * stand elsewhere.
 */
export function placeLines(table: Table, text: string): LabelledPlacement | null {
  if (text.includes('\t')) return null;
  const lines = text
    .split(/[\r\n\u2028\u2029]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines.length < 2 || lines.length > MAX_ROWS) return null;
  if (lines.some((line) => line.length > LONGEST)) return null;
  const rows = printedRowsOf(table);
  const skips = titlesAbove(lines, rows);
  const readings = new Map<string, readonly FoundText[]>();
  for (let skip = 0; skip <= skips; skip += 1) {
    rows.forEach((_, first) => {
      const found = readFrom(rows, first, lines, skip);
      if (found.length > 0) readings.set(found.map(({ cell }) => cell.id).join(), found);
    });
  }
  const [found, other] = [...readings.values()];
  if (found === undefined || other !== undefined) return null;
  return { kind: 'labelled', ...collectTexts(found) };
}

/** Lines at the top that are no number and no label of the table. */
function titlesAbove(lines: readonly string[], rows: readonly PrintedRow[]): number {
  const isHead = (line: string) =>
    rows.some(({ cells, namesOf }) =>
      cells.some((cell) => cell.kind === 'head' && isOneOf(toLabel(line), namesOf(cell))),
    );
  const from = lines.findIndex((line) => isNumber(line) || isHead(line));
  return Math.min(from === -1 ? 0 : from, MOST_TITLES);
}

interface PrintedRow {
  readonly cells: LayoutRow['cells'];
  readonly namesOf: (head: HeadCell) => readonly Label[];
}

function printedRowsOf(table: Table): readonly PrintedRow[] {
  const { headRows, bodyRows } = layoutOf(table);
  const namesOf = headNamesOf(table);
  return [...headRows, ...bodyRows].map(({ cells }) => ({ cells, namesOf }));
}

/** The values of the printed rows that the lines are exactly; none where they aren't. */
function readFrom(
  rows: readonly PrintedRow[],
  first: number,
  lines: readonly string[],
  skip: number,
): readonly FoundText[] {
  const found: FoundText[] = [];
  let at = skip;
  for (const { cells, namesOf } of rows.slice(first)) {
    if (at === lines.length) break;
    // Values without a label in their row are named by the heads above alone.
    if (first > 0 && cells.every(({ kind }) => kind === 'value')) return [];
    for (const cell of cells) {
      if (cell.kind === 'head') {
        const end = endOfHead(cell, namesOf(cell), lines, at);
        if (end === null) return [];
        at = end;
      } else {
        const text = lines[at];
        if (text === undefined || !isEntry(text)) return [];
        found.push({ cell: cell.cell, text, row: at, column: 0 });
        at += 1;
      }
    }
  }
  return at === lines.length ? found : [];
}

/** The line behind a head, which may be broken into several; bands and corners may be left out. */
function endOfHead(
  { role, text }: HeadCell,
  names: readonly Label[],
  lines: readonly string[],
  at: number,
): number | null {
  let joined = '';
  let found: number | null = null;
  for (let end = at; end < Math.min(lines.length, at + MOST_PARTS); end += 1) {
    joined += lines[end] ?? '';
    // A shorter wording may be the beginning of a longer one.
    if (isOneOf(toLabel(joined), names)) found = end + 1;
    if (joined.length > LONGEST) break;
  }
  if (found !== null) return found;
  return role === 'band' || role === 'corner' || text === '' ? at : null;
}
