import { cellId, cellsOf, type Cell } from './cells.ts';
import type { Block, Column, Row, Table } from './format.ts';
import { headSpans, mergeNeighbours, printedWidth, type HeadSpan } from './head-spans.ts';
import { depthOf, leavesOf } from './tree.ts';

export interface HeadCell {
  readonly kind: 'head';
  /** Unique within the table; a value names its heads by it. */
  readonly key: string;
  readonly text: string;
  readonly role: 'band' | 'corner' | 'column' | 'row';
  readonly scope: 'col' | 'colgroup' | 'row' | 'rowgroup';
  readonly rowSpan: number;
  readonly colSpan: number;
  /** Where it starts, counted from 0 in printed columns. */
  readonly column: number;
}

export interface ValueCell {
  readonly kind: 'value';
  readonly cell: Cell;
  /** Keys of the heads that name the value. */
  readonly heads: readonly string[];
  readonly rowSpan: 1;
  readonly colSpan: number;
  readonly column: number;
}

export type LayoutCell = HeadCell | ValueCell;

export interface LayoutRow {
  readonly cells: readonly LayoutCell[];
}

/** A table as it is printed: rows of cells with spans that fill the grid exactly. */
export interface TableLayout {
  /** Printed columns, heads of rows included. */
  readonly width: number;
  /** Leading printed columns that hold heads of rows. */
  readonly rowHeadWidth: number;
  /** Rows that repeat on each page. */
  readonly headRows: readonly LayoutRow[];
  readonly bodyRows: readonly LayoutRow[];
  /** Rows of the body in each block with heads of its own; a page may end between two of them. */
  readonly blockRows: readonly number[];
}

/** Lays a table out as the form prints it. */
export function layoutOf(table: Table): TableLayout {
  return table.arrangement === 'stacked' ? stackedLayout(table) : sideBySideLayout(table);
}

function stackedLayout(table: Table): TableLayout {
  const rowHeadWidth = Math.max(...table.blocks.map((block) => depthOf<Row>(block.rows)));
  const valueWidth = Math.max(...table.blocks.map((block) => printedWidth(block.columns)));
  const width = rowHeadWidth + valueWidth;
  const parts = table.blocks.map((block, index) => {
    const prefix = `b${String(index)}`;
    const band = block.band === undefined ? [] : [bandRow(`${prefix}band`, block.band, width)];
    const heads = headRowsOf(block, prefix, rowHeadWidth, width);
    const body = bodyRowsOf(table, block, prefix, { rowHeadWidth, width });
    return { heads: [...band, ...heads.map((cells) => ({ cells }))], body };
  });
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) {
    const blockRows = [first.body.length];
    return { width, rowHeadWidth, headRows: first.heads, bodyRows: first.body, blockRows };
  }
  // Heads of later blocks stand between the rows, so none of them can repeat for the whole table.
  return {
    width,
    rowHeadWidth,
    headRows: [],
    bodyRows: parts.flatMap((part) => [...part.heads, ...part.body]),
    blockRows: parts.map((part) => part.heads.length + part.body.length),
  };
}

function bandRow(key: string, text: string, width: number): LayoutRow {
  const band = { kind: 'head', key, text, role: 'band', scope: 'colgroup' } as const;
  return { cells: [{ ...band, rowSpan: 1, colSpan: width, column: 0 }] };
}

/** A column with the printed columns `from` … `to` (exclusive) that it takes. */
interface Place {
  readonly column: Column;
  readonly from: number;
  readonly to: number;
}

function placesOf(columns: readonly Column[], start: number): Place[] {
  let from = start;
  return leavesOf<Column>(columns).map((column) => {
    const place = { column, from, to: from + printedWidth([column]) };
    from = place.to;
    return place;
  });
}

function toHeadCells(
  spans: readonly HeadSpan[],
  depth: number,
  key: (column: number, level: number) => string,
): HeadCell[][] {
  return Array.from({ length: depth }, (_, level) =>
    spans
      .filter((span) => span.level === level)
      .sort((a, b) => a.from - b.from)
      .map((span) => ({
        kind: 'head',
        key: key(span.from, level),
        text: span.text,
        role: 'column',
        // A leaf may be stretched over several printed columns and still heads one.
        scope: span.leaf || span.to - span.from === 1 ? 'col' : 'colgroup',
        rowSpan: span.leaf ? depth - level : 1,
        colSpan: span.to - span.from,
        column: span.from,
      })),
  );
}

function headRowsOf(block: Block, prefix: string, headWidth: number, width: number): HeadCell[][] {
  const spans = headSpans(block, headWidth);
  const depth = block.above.length + depthOf<Column>(block.columns);
  const last = Math.max(...spans.map((span) => span.to));
  // A block with fewer columns than the table: its last head (and value) takes the rest.
  const stretched = spans.map((span) => (span.to === last ? { ...span, to: width } : span));
  const rows = toHeadCells(stretched, depth, (column, level) => headKey(prefix, column, level));
  const corner: HeadCell = {
    kind: 'head',
    key: `${prefix}corner`,
    text: block.corner,
    role: 'corner',
    scope: headWidth > 1 ? 'colgroup' : 'col',
    rowSpan: depth,
    colSpan: headWidth,
    column: 0,
  };
  return rows.map((cells, index) => (index === 0 ? [corner, ...cells] : cells));
}

function headKey(prefix: string, column: number, level: number): string {
  return `${prefix}c${String(column)}l${String(level)}`;
}

/** Heads over a printed column, by the spans of the head rows. */
function headsOver(headRows: readonly (readonly HeadCell[])[], column: number): string[] {
  return headRows
    .flat()
    .filter((head) => head.role === 'column')
    .filter((head) => head.column <= column && column < head.column + head.colSpan)
    .map((head) => head.key);
}

interface Frame {
  readonly rowHeadWidth: number;
  readonly width: number;
}

function bodyRowsOf(table: Table, block: Block, prefix: string, frame: Frame): LayoutRow[] {
  const cells = new Map(cellsOf(table).map((cell) => [cell.id, cell]));
  const heads = headRowsOf(block, prefix, frame.rowHeadWidth, frame.width);
  const places = placesOf(block.columns, frame.rowHeadWidth);
  return rowHeadRows(block.rows, prefix, frame.rowHeadWidth).map(({ own, open, row }) => {
    const values = places.map(({ column, from, to }, index): ValueCell => ({
      kind: 'value',
      cell: known(cells, cellId(table.id, row.id, column.id)),
      heads: [...open.map((head) => head.key), ...headsOver(heads, from)],
      rowSpan: 1,
      colSpan: (index === places.length - 1 ? frame.width : to) - from,
      column: from,
    }));
    return { cells: [...own, ...values] };
  });
}

interface RowHeads {
  readonly row: Row;
  /** Heads that begin in this row. */
  readonly own: readonly HeadCell[];
  /** All heads that name the row, also those begun above. */
  readonly open: readonly HeadCell[];
}

function rowHeadRows(
  rows: readonly Row[],
  prefix: string,
  width: number,
  above: readonly HeadCell[] = [],
): RowHeads[] {
  const level = above.length;
  return rows.flatMap((row) => {
    const leaves = row.children === undefined ? 1 : leavesOf<Row>(row.children).length;
    const head: HeadCell = {
      kind: 'head',
      key: `${prefix}${row.id}`,
      text: row.label,
      role: 'row',
      scope: row.children === undefined ? 'row' : 'rowgroup',
      rowSpan: leaves,
      colSpan: row.children === undefined ? width - level : 1,
      column: level,
    };
    const open = [...above, head];
    if (row.children === undefined) return [{ row, own: [head], open }];
    return rowHeadRows(row.children, prefix, width, open).map((inner, index) =>
      index === 0 ? { ...inner, own: [head, ...inner.own] } : inner,
    );
  });
}

function known(cells: ReadonlyMap<string, Cell>, id: string): Cell {
  const cell = cells.get(id);
  if (cell === undefined) throw new Error(`No cell “${id}”`);
  return cell;
}

function sideBySideLayout(table: Table): TableLayout {
  const cells = new Map(cellsOf(table).map((cell) => [cell.id, cell]));
  let from = 0;
  const placed = table.blocks.map((block) => {
    const start = from;
    from += printedWidth(block.columns);
    return { block, start };
  });
  const depth = Math.max(
    ...table.blocks.map((block) => block.above.length + depthOf<Column>(block.columns)),
  );
  const spans = mergeNeighbours(placed.flatMap(({ block, start }) => headSpans(block, start)));
  const headRows = toHeadCells(spans, depth, (column, level) => headKey('b', column, level));
  const rowCount = Math.max(...table.blocks.map((block) => leavesOf<Row>(block.rows).length));
  const bodyRows = Array.from({ length: rowCount }, (_, line) => ({
    cells: placed.flatMap(({ block, start }) => {
      const row = leavesOf<Row>(block.rows)[line];
      if (row === undefined) return [];
      return placesOf(block.columns, start).map((place): ValueCell => ({
        kind: 'value',
        cell: known(cells, cellId(table.id, row.id, place.column.id)),
        heads: headsOver(headRows, place.from),
        rowSpan: 1,
        colSpan: place.to - place.from,
        column: place.from,
      }));
    }),
  }));
  return {
    width: from,
    rowHeadWidth: 0,
    headRows: headRows.map((row) => ({ cells: row })),
    bodyRows,
    blockRows: [rowCount],
  };
}
