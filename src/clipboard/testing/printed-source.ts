import { layoutOf, tablesOf, type Format, type LayoutCell, type Table } from '../../form/index.ts';
import { expandSpans, type Matrix } from '../../markup/index.ts';

/** The text of a value in a made-up source. */
export type TextOf = (cellId: string) => string;

/** A table of a form by its place; throws where there is none. */
export function tableAt(format: Format, index: number): Table {
  const table = tablesOf(format)[index];
  if (table === undefined) throw new Error(`No table ${index}`);
  return table;
}

/** A table as an office prints it, as HTML with spans. */
export function printedHtml(table: Table, textOf: TextOf): string {
  const rows = printedRows(table).map((cells) => {
    const inner = cells.map(
      (cell) =>
        `<td rowspan=${cell.rowSpan} colspan=${cell.colSpan}><p>${shown(cell, textOf)}</p></td>`,
    );
    return `<tr>${inner.join('')}</tr>`;
  });
  return `<html><body><!--StartFragment--><table>${rows.join('\n')}</table><!--EndFragment--></body></html>`;
}

/** The same table as a matrix with its spans. */
export function printedMatrix(table: Table, textOf: TextOf): Matrix {
  return expandSpans(
    printedRows(table).map((cells) =>
      cells.map((cell) => ({
        text: shown(cell, textOf),
        colSpan: cell.colSpan,
        rowSpan: cell.rowSpan,
      })),
    ),
  );
}

/**
 * Rows and columns of a matrix as tab-separated text. A merged label whose first place is left out
 * stands in the first place that is kept.
 */
export function tsvOf(matrix: Matrix, rows: readonly number[], columns: readonly number[]): string {
  const written = new Set<string>();
  const lines = rows.map((row) =>
    columns
      .map((column) => {
        const place = matrix[row]?.[column];
        if (place === undefined) return '';
        const origin = `${place.row}/${place.column}`;
        if (written.has(origin)) return '';
        written.add(origin);
        return matrix[place.row]?.[place.column]?.text ?? '';
      })
      .join('\t'),
  );
  return `${lines.join('\r\n')}\r\n`;
}

function printedRows(table: Table): readonly (readonly LayoutCell[])[] {
  const { headRows, bodyRows } = layoutOf(table);
  return [...headRows, ...bodyRows].map((row) => row.cells);
}

function shown(cell: LayoutCell, textOf: TextOf): string {
  return cell.kind === 'head' ? cell.text : textOf(cell.cell.id);
}
