import { cellsOf, tablesOf, type Cell, type Format } from '../../form/index.ts';
import { typedAt, valuesOf, type Draft } from '../../report/index.ts';
import { valueContent } from './cell-number.ts';
import { DATA_SHEET } from './sheet-names.ts';
import type { PlainContent, WorkbookRow, WorkbookSheet } from './workbook.ts';

const HEAD = ['table', 'row', 'column', 'value'] as const;

/** Every cell of every table in a row of its own, by its identifiers, for statistics. */
export function toDataSheet(format: Format, draft: Draft): WorkbookSheet {
  const rows = tablesOf(format).flatMap((table) => {
    const values = valuesOf(table, (id) => typedAt(draft, id));
    return cellsOf(table).map((cell) =>
      rowOf([cell.table, cell.row, cell.column], valueContent(values.get(cell.id)), cell),
    );
  });
  const [table, row, column, value] = HEAD;
  return {
    kind: 'data',
    name: DATA_SHEET,
    columnWidthsMm: [32, 62, 42, 36],
    frozen: { rows: 1, columns: 0 },
    rows: [rowOf([table, row, column], { kind: 'text', text: value }, null), ...rows],
  };
}

function rowOf(ids: readonly string[], value: PlainContent, cell: Cell | null): WorkbookRow {
  const plain = { rowSpan: 1, colSpan: 1, look: 'plain' } as const;
  return {
    heightPt: null,
    cells: [
      ...ids.map((text, column) => ({
        ...{ ...plain, column, cell: null },
        content: { kind: 'text', text } as const,
      })),
      { ...plain, column: ids.length, content: value, cell },
    ],
  };
}
