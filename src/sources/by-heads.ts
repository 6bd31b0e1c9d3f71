import { findByLabels, isEntry, isLabelIn, isOneOf, toLabel } from '../clipboard/index.ts';
import { layoutOf, oncePer, type Table } from '../form/index.ts';
import { expandSpans, isTooLarge, stacked, textOver, type Matrix } from '../markup/index.ts';
import type { TableBlock } from './block.ts';
import { nearest } from './near-label.ts';
import type { PlacedText } from './placed.ts';
import type { Places } from './place-words.ts';
import { targetsOf } from './targets.ts';

/** A table of a source with the index of its block. */
export interface TableAt {
  readonly block: number;
  readonly table: TableBlock;
}

/** The texts of tables that rows and columns name, one table going on in the next. */
export function placeByHeads(
  table: Table,
  tables: readonly TableAt[],
  places: Places,
): readonly PlacedText[] {
  const origins: { readonly block: number; readonly row: number }[] = [];
  const matrices = tables.map(({ block, table: { rows } }) => {
    const matrix = expandSpans(rows);
    const kept = matrix
      .map((line, row) => ({ line, row }))
      .filter(({ line }) => !isRemark(table, line));
    for (const { row } of kept) origins.push({ block, row });
    return withRows(
      matrix,
      kept.map(({ row }) => row),
    );
  });
  const matrix = stacked(matrices);
  if (matrix.length === 0 || isTooLarge(matrix)) return [];
  const { found, skipped, inOrder } = findByLabels(table, repaired(table, matrix));
  const isShifted = shiftedRows(matrix, skipped);
  return found
    .filter(({ row }) => !isShifted.has(row))
    .flatMap(({ cell, text, row, column }): readonly PlacedText[] => {
      const origin = origins[row];
      if (origin === undefined) return [];
      const place = places.cell(origin.block, origin.row, column);
      return [{ cell, text, how: inOrder ? 'columnOrder' : 'labels', place }];
    });
}

/** Rows with a number under no head at all: nobody can tell which of their numbers stands too many. */
function shiftedRows(
  matrix: Matrix,
  skipped: readonly {
    readonly row: number;
    readonly column: number | null;
    readonly text: string;
  }[],
): ReadonlySet<number> {
  const isHeaded = (row: number, column: number) =>
    matrix.slice(0, row).some((_, above) => {
      const text = textOver(matrix, above, column).trim();
      return text !== '' && !isEntry(text);
    });
  return new Set(
    skipped.flatMap(({ row, column, text }) =>
      column !== null && isEntry(text) && !isHeaded(row, column) ? [row] : [],
    ),
  );
}

/** A row with nothing but one text that is no word of the form: a note, a title, a page number. */
function isRemark(table: Table, line: Matrix[number]): boolean {
  const texts = line.map(({ text }) => text.trim()).filter((text) => text !== '');
  const [text = ''] = texts;
  return texts.length === 1 && !isEntry(text) && !isLabelIn(table, text);
}

/** Some rows of a matrix; a merged cell that began in one left out begins nowhere. */
function withRows(matrix: Matrix, rows: readonly number[]): Matrix {
  const now = new Map(rows.map((row, index) => [row, index]));
  return rows.map((row) =>
    (matrix[row] ?? []).map((place) => ({
      ...place,
      row: now.get(place.row) ?? now.get(row) ?? 0,
    })),
  );
}

/** The matrix with misspelt labels as the form prints them, where one alone can be meant. */
function repaired(table: Table, matrix: Matrix): Matrix {
  const known = wordsOf(table);
  const present = matrix.flat().map(({ text }) => toLabel(text));
  const missing = known.filter(({ names }) => !present.some((label) => isOneOf(label, names)));
  if (missing.length === 0) return matrix;
  return matrix.map((line) =>
    line.map((place) => {
      const text = place.text.trim();
      if (text === '' || isEntry(text) || isLabelIn(table, text)) return place;
      const meant = nearest(text, missing);
      return meant === undefined ? place : { ...place, text: meant.printed };
    }),
  );
}

/** The printed words of a table, each once, with their other wordings. */
const wordsOf = oncePer((table: Table) => {
  const { headRows, bodyRows } = layoutOf(table);
  const { rows, groups } = targetsOf(table);
  const heads = [...headRows, ...bodyRows]
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => (cell.kind === 'head' && cell.text !== '' ? [cell.text] : []));
  return [...new Set(heads)].map((printed) => {
    const own = toLabel(printed);
    const row = [...rows, ...groups].find(({ names }) => isOneOf(own, names));
    return { printed, names: row === undefined ? [own] : [own, ...row.names] };
  });
});
