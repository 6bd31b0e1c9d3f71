import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import {
  layoutOf,
  type LayoutCell,
  type LayoutRow,
  type Table,
  type TableLayout,
} from '../form/index.ts';

const features = tableFeatures({});
const helper = createColumnHelper<typeof features, LayoutRow>();

/** The printed grid of a table: heads, and body rows with a cell (or null under a span) a column. */
export interface PrintedGrid {
  readonly layout: TableLayout;
  readonly bodyRows: readonly { readonly key: string; readonly cells: readonly LayoutCell[] }[];
}

// Columns and rows must keep their identity between renders, or cells would lose the focus: they
// are made once a table.
const models = new WeakMap<Table, ReturnType<typeof toModel>>();

function toModel(table: Table) {
  const layout = layoutOf(table);
  const columns = Array.from({ length: layout.width }, (_, index) =>
    helper.accessor((row) => row.cells.find((cell) => cell.column === index) ?? null, {
      id: `column${String(index)}`,
    }),
  );
  return { layout, columns: helper.columns(columns) };
}

function modelOf(table: Table) {
  const known = models.get(table);
  if (known !== undefined) return known;
  const made = toModel(table);
  models.set(table, made);
  return made;
}

export function usePrintedGrid(table: Table): PrintedGrid {
  const { layout, columns } = modelOf(table);
  const model = useTable({ features, columns, data: layout.bodyRows });
  const bodyRows = model.getRowModel().rows.map((row) => ({
    key: row.id,
    cells: row.getAllCells().flatMap((cell) => {
      const value = cell.getValue<LayoutCell | null>();
      return value === null ? [] : [value];
    }),
  }));
  return { layout, bodyRows };
}
