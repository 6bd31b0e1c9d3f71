/** A cell of a source with the places it takes. */
export interface SpannedCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** One place of a matrix; a merged cell's text stands in its first place alone. */
interface Place {
  readonly text: string;
  /** True where a merged cell that begins elsewhere lies over the place. */
  readonly covered: boolean;
  /** Where the cell over this place begins, counted from 0. */
  readonly row: number;
  readonly column: number;
  /** True where the source's own row has ended before the place. */
  readonly beyond?: true;
}

/** Rows of equal length. */
export type Matrix = readonly (readonly Place[])[];

/** Wider than any official table: a span beyond it is a mistake or an attack, and is cut. */
export const MAX_WIDTH = 256;

/** Far more rows than any official table: a source that has more is refused. */
export const MAX_ROWS = 2000;

/** Expands cells with spans to a rectangle, as a browser lays a table out; short rows are padded. */
export function expandSpans(rows: readonly (readonly SpannedCell[])[]): Matrix {
  const places: Place[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (places[row]?.[column] !== undefined) column += 1;
      // One column more than is allowed shows that there are too many.
      if (column > MAX_WIDTH) break;
      lay(places, cell, { row, column });
    }
  });
  return padded(places);
}

/**
 * The matrix of a source that knows no spans. Of a line too long no more is kept than shows that it
 * is: a few among many short ones would fill the memory once all are made as long.
 */
export function matrixOfTexts(rows: readonly (readonly string[])[]): Matrix {
  return padded(
    rows.map((texts, row) =>
      texts.slice(0, MAX_WIDTH + 1).map((text, column) => ({ text, covered: false, row, column })),
    ),
  );
}

/** The text of the cell that lies over a place; empty outside the matrix. */
export function textOver(matrix: Matrix, row: number, column: number): string {
  const place = matrix[row]?.[column];
  if (place === undefined) return '';
  return matrix[place.row]?.[place.column]?.text ?? '';
}

/** The rows of a matrix, each as long as it is in the source. */
export function ownTexts(matrix: Matrix): readonly (readonly string[])[] {
  return matrix.map((line) => line.filter(({ beyond }) => !beyond).map(({ text }) => text));
}

/** Matrices one under the other. */
export function stacked(matrices: readonly Matrix[]): Matrix {
  const rows: (readonly Place[])[] = [];
  for (const matrix of matrices) {
    const from = rows.length;
    rows.push(...matrix.map((line) => line.map((place) => ({ ...place, row: place.row + from }))));
  }
  return padded(rows);
}

/** A matrix without some columns; a merged cell that began in one of them begins in the next. */
export function withoutColumns(matrix: Matrix, hidden: ReadonlySet<number>): Matrix {
  if (hidden.size === 0) return matrix;
  const width = matrix[0]?.length ?? 0;
  const kept = Array.from({ length: width }, (_, column) => column).filter((c) => !hidden.has(c));
  return matrix.map((line, row) =>
    kept.map((column, index): Place => {
      const own = line[column] ?? { text: '', covered: false, row, column };
      if (own.beyond) return { ...own, column: index };
      const origin = kept.findIndex((other) => other >= own.column);
      const isFirst = own.row === row && origin === index;
      const text = isFirst ? textOver(matrix, row, column) : '';
      return { text, covered: !isFirst, row: own.row, column: origin };
    }),
  );
}

/** More rows or columns than are read. */
export function isTooLarge(matrix: Matrix): boolean {
  return matrix.length > MAX_ROWS || (matrix[0]?.length ?? 0) > MAX_WIDTH;
}

function lay(places: Place[][], cell: SpannedCell, at: { row: number; column: number }): void {
  const bottom = Math.min(at.row + Math.max(cell.rowSpan, 1), places.length);
  const spanEnd = Math.min(at.column + cell.colSpan, MAX_WIDTH);
  const right = Math.max(at.column + 1, spanEnd);
  for (let row = at.row; row < bottom; row += 1) {
    for (let column = at.column; column < right; column += 1) {
      const first = row === at.row && column === at.column;
      const line = places[row];
      // Where two cells overlap the earlier one stays, so no text is lost.
      if (line === undefined || line[column] !== undefined) continue;
      line[column] = { text: first ? cell.text : '', covered: !first, ...at };
    }
  }
}

function padded(places: readonly (readonly (Place | undefined)[])[]): Matrix {
  const width = places.reduce((most, line) => Math.max(most, line.length), 0);
  return places.map((line, row) =>
    Array.from(
      { length: width },
      (_, column) => line[column] ?? { text: '', covered: false, row, column, beyond: true },
    ),
  );
}
