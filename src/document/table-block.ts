import {
  layoutOf,
  type HeadCell,
  type LayoutRow,
  type TableSection,
  type ValueCell,
} from '../form/index.ts';
import { typedAt, valuesOf, type Draft, type TableValues } from '../report/index.ts';
import type { TableBlock, TableHeadCell, TableRow, TableValueCell } from './blocks.ts';
import { fittingSizePt } from './fitting-size.ts';
import { OFFICIAL_PAGE, type PageSettings } from './page.ts';
import { tableParts } from './table-parts.ts';

/** Longer tables are set dense, to stay whole on a page. */
const MOST_OPEN_ROWS = 20;

/** A table as the form prints it, with the numbers that can be read, in parts that fit the page. */
export function toTableBlock(
  section: TableSection,
  draft: Draft,
  page: PageSettings = OFFICIAL_PAGE,
): TableBlock {
  const { table } = section;
  const layout = layoutOf(table);
  const values = valuesOf(table, (cellId) => typedAt(draft, cellId));
  const toRow = (row: LayoutRow): TableRow => ({
    cells: row.cells.map((cell) =>
      cell.kind === 'head' ? toHead(cell) : toValue(cell, values, table.widths),
    ),
  });
  const rowCount = layout.headRows.length + layout.bodyRows.length;
  const printed = {
    label: section.heading,
    columnWidthsMm: table.widths,
    headRows: layout.headRows.map(toRow),
    bodyRows: layout.bodyRows.map(toRow),
    spacing: rowCount > MOST_OPEN_ROWS ? 'dense' : 'open',
  } as const;
  const parts = tableParts(printed, layout.blockRows, page);
  return {
    kind: 'table',
    id: table.id,
    labelledBy: section.id,
    ...printed,
    keepWhole: parts.length === 1 && parts[0]?.groups.length === 1,
    parts,
  };
}

function toHead(head: HeadCell): TableHeadCell {
  const { kind, key, text, scope, rowSpan, colSpan } = head;
  const align = head.scope === 'row' ? 'start' : 'center';
  return { kind, key, text, scope, rowSpan, colSpan, align };
}

function toValue(value: ValueCell, values: TableValues, widths: readonly number[]): TableValueCell {
  const { kind, heads, rowSpan, colSpan, column, cell } = value;
  const found = values.get(cell.id);
  const text = found?.state === 'number' ? String(found.value) : '';
  const widthMm = widths.slice(column, column + colSpan).reduce((sum, width) => sum + width, 0);
  const sizePt = fittingSizePt(text.length, widthMm);
  return { kind, text, heads, rowSpan, colSpan, align: 'center', sizePt };
}
