import { oncePer } from './once-per.ts';
import type { Block, Column, Row, Table, ValueKind } from './format.ts';
import { leavesOf, leavesUnder, pathsOf, type TreePath } from './tree.ts';

/** One cell of a table. Its id `<table>.<row>.<column>` never depends on where it is printed. */
export interface Cell {
  readonly id: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: ValueKind;
  /** `件`, `万元`; empty where it is typed with the number. */
  readonly unit: string;
  /** Printed heads of the row and the column, as they are read out. */
  readonly name: string;
  readonly rowName: string;
  readonly columnName: string;
  /** Ids of the cells a computed cell sums; null where a clerk types the value. */
  readonly terms: readonly string[] | null;
}

export function cellId(table: string, row: string, column: string): string {
  return `${table}.${row}.${column}`;
}

/** All cells of a table, block by block, row by row. */
export const cellsOf = oncePer((table: Table): readonly Cell[] =>
  table.blocks.flatMap((block) => cellsOfBlock(table, block)),
);

export function typedCellsOf(table: Table): readonly Cell[] {
  return cellsOf(table).filter((cell) => cell.terms === null);
}

function cellsOfBlock(table: Table, block: Block): Cell[] {
  const columns = pathsOf<Column>(block.columns);
  return pathsOf<Row>(block.rows).flatMap((row) =>
    columns.map((column) => toCell(table, block, row, column)),
  );
}

function toCell(table: Table, block: Block, row: TreePath<Row>, column: TreePath<Column>): Cell {
  const rowName = block.rowHeads ? spoken(row) : '';
  const above = block.above.filter((head) => head.spoken).map((head) => head.label);
  const columnName = [...above, spoken(column)].join(' ');
  return {
    id: cellId(table.id, row.leaf.id, column.leaf.id),
    table: table.id,
    row: row.leaf.id,
    column: column.leaf.id,
    value: column.leaf.value ?? 'count',
    unit: unitOf(column.leaf),
    name: [rowName, columnName].filter((part) => part !== '').join(' '),
    rowName,
    columnName,
    terms: termsOf(table, block, row.leaf, column.leaf),
  };
}

function unitOf({ value, unit }: Column): string {
  return value === 'openAmount' ? '' : (unit ?? '件');
}

function spoken(path: TreePath<Row> | TreePath<Column>): string {
  return path.nodes
    .filter((node) => node.spoken !== false)
    .map((node) => node.label)
    .join(' ');
}

/** A computed column wins over a computed row: where both meet, either way gives the same sum. */
function termsOf(table: Table, block: Block, row: Row, column: Column): readonly string[] | null {
  if (column.sum !== undefined) {
    return leavesUnder<Column>(block.columns, column.sum).map((term) =>
      cellId(table.id, row.id, term.id),
    );
  }
  if (row.sum !== undefined) {
    return leavesUnder<Row>(block.rows, row.sum).map((term) =>
      cellId(table.id, term.id, column.id),
    );
  }
  return null;
}

/** A computed cell and the cells it sums in one direction: along its row or down its column. */
export interface Sum {
  readonly total: string;
  readonly terms: readonly string[];
}

/** All sums a table prints; a cell where a sum of rows and one of columns meet has both. */
export const sumsOf = oncePer((table: Table): readonly Sum[] =>
  table.blocks.flatMap(({ rows, columns }) => {
    const [rowLeaves, columnLeaves] = [leavesOf<Row>(rows), leavesOf<Column>(columns)];
    const along = columnLeaves.flatMap(({ id, sum }) =>
      sum === undefined ? [] : [{ id, terms: leavesUnder<Column>(columns, sum) }],
    );
    const down = rowLeaves.flatMap(({ id, sum }) =>
      sum === undefined ? [] : [{ id, terms: leavesUnder<Row>(rows, sum) }],
    );
    return [
      ...rowLeaves.flatMap((row) =>
        along.map(({ id, terms }) => ({
          total: cellId(table.id, row.id, id),
          terms: terms.map((term) => cellId(table.id, row.id, term.id)),
        })),
      ),
      ...columnLeaves.flatMap((column) =>
        down.map(({ id, terms }) => ({
          total: cellId(table.id, id, column.id),
          terms: terms.map((term) => cellId(table.id, term.id, column.id)),
        })),
      ),
    ];
  }),
);

/** Ids of the typed cells behind cells, as their sums name them. */
export function typedBehind(
  cells: ReadonlyMap<string, Cell>,
  ids: readonly string[],
): readonly string[] {
  return ids.flatMap((id) => {
    const terms = cells.get(id)?.terms ?? null;
    return terms === null ? [id] : typedBehind(cells, terms);
  });
}

/** The columns an identity is asked of: those of the block that holds its rows. */
export function columnsOfRow(table: Table, rowId: string): readonly Column[] {
  const block = table.blocks.find((candidate) =>
    leavesOf<Row>(candidate.rows).some((row) => row.id === rowId),
  );
  return block === undefined ? [] : leavesOf<Column>(block.columns);
}
