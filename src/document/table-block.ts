import {
  layoutOf,
  type HeadCell,
  type LayoutRow,
  type TableSection,
  type ValueCell,
} from '../form/index.ts';
import { typedAt, valuesOf, type CellValue, type Draft } from '../report/index.ts';
import type { TableBlock, TableHeadCell, TableRow, TableValueCell } from './blocks.ts';
import { fittingSizePt } from './fitting-size.ts';
import { OFFICIAL_PAGE, type PageSettings } from './page.ts';
import { widthOver } from './table-height.ts';
import { tableParts } from './table-parts.ts';
import { emsOf } from './text-lines.ts';

/** Longer tables are set dense, to stay whole on a page. */
const MOST_OPEN_ROWS = 20;

interface TableOptions {
  readonly page?: PageSettings;
  /** What is missing in a draft is marked, what can't be read is printed as it was typed. */
  readonly draftMark?: boolean;
}

/** A table as the form prints it, with the numbers that can be read, in parts that fit the page. */
export function toTableBlock(
  section: TableSection,
  draft: Draft,
  { page = OFFICIAL_PAGE, draftMark = false }: TableOptions = {},
): TableBlock {
  const { table } = section;
  const layout = layoutOf(table);
  const values = valuesOf(table, (cellId) => typedAt(draft, cellId));
  const shownIn = ({ cell: { id, terms } }: ValueCell) => {
    const value = values.get(id);
    return draftMark && terms === null ? draftText(value) : numberText(value);
  };
  const toRow = (row: LayoutRow): TableRow => ({
    cells: row.cells.map((cell) =>
      cell.kind === 'head' ? toHead(cell) : toValue(cell, shownIn(cell), table.widths),
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
  return { ...head, align: head.scope === 'row' ? 'start' : 'center' };
}

/** What a blank cell of a draft says; read back it is a blank. */
export const UNFILLED = '未填';

interface ShownValue {
  readonly text: string;
  readonly isUnreadable: boolean;
}

function numberText(value: CellValue | undefined): ShownValue {
  return { text: value?.state === 'number' ? String(value.value) : '', isUnreadable: false };
}

function draftText(value: CellValue | undefined): ShownValue {
  if (value?.state === 'unreadable') return { text: value.text.trim(), isUnreadable: true };
  return value?.state === 'blank' ? { text: UNFILLED, isUnreadable: false } : numberText(value);
}

function toValue(value: ValueCell, shown: ShownValue, widths: readonly number[]): TableValueCell {
  const { cell, kind, heads, rowSpan, colSpan, column } = value;
  const sizePt = fittingSizePt(emsOf(shown.text), widthOver(widths, value));
  return { kind, at: cell.id, ...shown, heads, rowSpan, colSpan, column, align: 'center', sizePt };
}
