import {
  cellId,
  cellsOf,
  columnsOfRow,
  layoutOf,
  typedBehind,
  type Cell,
  type Identity,
  type LayoutCell,
  type Table,
  type TableSection,
  type ValueKind,
} from '../../form/index.ts';
import { balanceOf, typedAt, valuesOf, type Draft, type TableValues } from '../../report/index.ts';
import { widthOver } from '../table-height.ts';
import { rangesOf, type Position } from './cell-address.ts';
import { valueContent } from './cell-number.ts';
import { textContent } from './cell-text.ts';
import { numberWidthMm, withHeights } from './row-heights.ts';
import type { CellContent, PlainContent, WorkbookCell, WorkbookSheet } from './workbook.ts';

/** A screen has more room than a page; on paper the sheet is set to the width of it. */
const WIDER = 1.25;

interface Known {
  readonly table: Table;
  readonly values: TableValues;
  readonly places: ReadonlyMap<string, Position>;
}

/** A table as the form prints it, under its heading; sums and checks are formulas. */
export function toTableSheet(section: TableSection, draft: Draft, name: string): WorkbookSheet {
  const { table, heading } = section;
  const layout = layoutOf(table);
  const lines = [...layout.headRows, ...layout.bodyRows];
  const known: Known = {
    table,
    values: valuesOf(table, (id) => typedAt(draft, id)),
    places: new Map(
      lines.flatMap(({ cells }, index) =>
        cells.flatMap((cell) =>
          cell.kind === 'value'
            ? [[cell.cell.id, { row: index + 1, column: cell.column }] as const]
            : [],
        ),
      ),
    ),
  };
  const title: WorkbookCell = {
    ...{ column: 0, rowSpan: 1, colSpan: layout.width, look: 'title', cell: null },
    content: textContent(heading),
  };
  const body = lines.map(({ cells }) => cells.map((cell) => toCell(cell, known)));
  const checks = table.identities.map((identity) =>
    checkLine(identity, layout.rowHeadWidth, known),
  );
  const rows = [[title], ...body, ...checks];
  const columnWidthsMm = widthsOf(table, rows);
  const hasHeads = layout.headRows.length > 0;
  return {
    kind: 'table',
    name,
    columnWidthsMm,
    frozen: {
      rows: 1 + layout.headRows.length,
      columns: hasHeads ? layout.rowHeadWidth : 0,
    },
    rows: withHeights(rows, columnWidthsMm),
  };
}

function toCell(cell: LayoutCell, known: Known): WorkbookCell {
  const { column, rowSpan, colSpan } = cell;
  if (cell.kind === 'head') {
    const look = cell.role === 'row' && cell.scope === 'row' ? 'label' : 'head';
    return { column, rowSpan, colSpan, look, content: textContent(cell.text), cell: null };
  }
  const content = contentOf(cell.cell, known);
  return { column, rowSpan, colSpan, look: 'value', content, cell: cell.cell };
}

function contentOf(cell: Cell, known: Known): CellContent {
  const { values } = known;
  const value = values.get(cell.id);
  const result = valueContent(value);
  if (cell.terms === null) return result;
  // A formula stands only where Excel comes to the same: it passes over texts without a word.
  if (value?.state === 'open' || result.kind === 'text') return result;
  const terms = rangesOf(placesOf(cell.terms, known));
  const sum = SUMS[cell.value](terms);
  return { kind: 'formula', formula: `IF(COUNT(${terms})=0,"",${sum})`, result };
}

/** The formula that adds up values of a kind, as exactly as the report does. */
const SUMS: Readonly<Record<ValueKind, (ranges: string) => string>> = {
  count: (ranges) => `SUM(${ranges})`,
  signedCount: (ranges) => `SUM(${ranges})`,
  // Doubles: 0.1 + 0.2.
  amount: (ranges) => `ROUND(SUM(${ranges}),6)`,
  openAmount: () => '""',
};

function placesOf(ids: readonly string[], { places }: Known): readonly Position[] {
  return ids.map((id) => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`The sheet has no cell “${id}”`);
    return place;
  });
}

/** One identity below the table: 平 or 不平 in each column, nothing while a cell is blank. */
function checkLine(
  identity: Identity,
  rowHeadWidth: number,
  known: Known,
): readonly WorkbookCell[] {
  const [first] = identity.left;
  if (first === undefined || rowHeadWidth === 0) return [];
  const label: WorkbookCell = {
    ...{ column: 0, rowSpan: 1, colSpan: rowHeadWidth, look: 'label', cell: null },
    content: textContent(`勾稽关系：${identity.statement}`),
  };
  const checks = columnsOfRow(known.table, first.row).flatMap((column): WorkbookCell[] => {
    const place = known.places.get(cellId(known.table.id, first.row, column.id));
    if (place === undefined || !SUMS_ARE_COMPARED[column.value ?? 'count']) return [];
    return [
      {
        ...{ column: place.column, rowSpan: 1, colSpan: 1, look: 'value', cell: null },
        content: checkOf(identity, column.id, known),
      },
    ];
  });
  return [label, ...checks];
}

/** Kinds of which a sheet compares sums by itself: doubles can't tell amounts apart. */
const SUMS_ARE_COMPARED: Readonly<Record<ValueKind, boolean>> = {
  count: true,
  signedCount: true,
  amount: false,
  openAmount: false,
};

const VERDICTS = { holds: '平', broken: '不平', open: '' } as const;

function checkOf(identity: Identity, column: string, known: Known): CellContent {
  const { table, values } = known;
  const idsOf = (terms: Identity['left']) => terms.map(({ row }) => cellId(table.id, row, column));
  const [left, right] = [idsOf(identity.left), idsOf(identity.right)];
  const typed = typedInOrder(table, [...left, ...right]);
  const count = `COUNT(${rangesOf(placesOf(typed, known))})<${String(typed.length)}`;
  const sum = (ids: readonly string[]) => `SUM(${rangesOf(placesOf(ids, known))})`;
  const verdict = VERDICTS[balanceOf(table, identity, column, values).state];
  return {
    kind: 'formula',
    formula: `IF(${count},"",IF(${sum(left)}=${sum(right)},"平","不平"))`,
    result: textContent(verdict),
  };
}

/** The typed cells behind these, in the order of the form, each once. */
function typedInOrder(table: Table, ids: readonly string[]): readonly string[] {
  const cells = cellsOf(table);
  const found = new Set(typedBehind(new Map(cells.map((cell) => [cell.id, cell])), ids));
  return cells.map(({ id }) => id).filter((id) => found.has(id));
}

/** As wide as in the form, in proportion, and wider where a number needs it. */
function widthsOf(table: Table, rows: readonly (readonly WorkbookCell[])[]): readonly number[] {
  const widths = table.widths.map((width) => width * WIDER);
  for (const cell of rows.flat()) {
    const plain = plainOf(cell.content);
    if (plain.kind !== 'number') continue;
    const missing = numberWidthMm(plain.digits) - widthOver(widths, cell);
    if (missing > 0) widths[cell.column] = (widths[cell.column] ?? 0) + missing;
  }
  return widths;
}

/** What is shown in a cell. */
export function plainOf(content: CellContent): PlainContent {
  return content.kind === 'formula' ? content.result : content;
}
