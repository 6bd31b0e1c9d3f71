import {
  layoutOf,
  tablesOf,
  type Format,
  type LayoutCell,
  type LayoutRow,
  type Table,
} from '../../form/index.ts';

export function tableOf(format: Format, id: string): Table {
  const table = tablesOf(format).find((candidate) => candidate.id === id);
  if (table === undefined) throw new Error(`No table “${id}”`);
  return table;
}

/**
 * A table square by square. A cell is its text and its spans, columns × rows where they are not
 * 1 × 1; a value is the id of its cell within the table.
 */
export function printedRows(table: Table): { head: string[][]; body: string[][] } {
  const { headRows, bodyRows } = layoutOf(table);
  const toTexts = ({ cells }: LayoutRow) => cells.map(printed);
  return { head: headRows.map(toTexts), body: bodyRows.map(toTexts) };
}

function printed(cell: LayoutCell): string {
  const text = cell.kind === 'head' ? cell.text : `${cell.cell.row}.${cell.cell.column}`;
  const merged = cell.colSpan > 1 || cell.rowSpan > 1;
  return merged ? `${text} [${cell.colSpan}×${cell.rowSpan}]` : text;
}
