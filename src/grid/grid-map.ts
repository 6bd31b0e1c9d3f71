import { leavesOf, type Cell, type Row, type Table, type TableLayout } from '../form/index.ts';

/** Where a cell is printed: its body line and printed columns (`to` not included), from 0. */
export interface Place {
  readonly cell: Cell;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** Index of the block it belongs to. */
  readonly block: number;
}

/** The cells of a table by where they are printed. */
export interface GridMap {
  /** All cells in reading order, as they stand in the document. */
  readonly places: readonly Place[];
  /** All cells, down a printed column, then the next column: the way of Enter. */
  readonly byColumn: readonly Place[];
  /** By body line; lines of heads between blocks hold none. */
  readonly lines: readonly (readonly Place[])[];
  readonly placeOf: (cellId: string) => Place | null;
  /** The cells a printed head stands for, by the head's key; a corner stands for all. */
  readonly headedBy: (headKey: string) => readonly string[];
}

export function isTyped(place: Place): boolean {
  return place.cell.terms === null;
}

export function idOf(place: Place): string {
  return place.cell.id;
}

export function toGridMap(table: Table, layout: TableLayout): GridMap {
  const blockOf = blocksByRow(table);
  const lines = layout.bodyRows.map((row, line) =>
    row.cells.flatMap((printed): Place[] => {
      if (printed.kind === 'head') return [];
      const { cell, column: from, colSpan } = printed;
      return [{ cell, line, from, to: from + colSpan, block: blockOf.get(cell.row) ?? 0 }];
    }),
  );
  const places = lines.flat();
  const byId = new Map(places.map((place) => [idOf(place), place]));
  const headed = cellsByHead(layout, places);
  return {
    places,
    byColumn: [...places].sort((a, b) => a.from - b.from || a.line - b.line),
    lines,
    placeOf: (cellId) => byId.get(cellId) ?? null,
    headedBy: (headKey) => headed.get(headKey) ?? [],
  };
}

function blocksByRow(table: Table): ReadonlyMap<string, number> {
  return new Map(
    table.blocks.flatMap((block, index) =>
      leavesOf<Row>(block.rows).map((row): [string, number] => [row.id, index]),
    ),
  );
}

function cellsByHead(
  layout: TableLayout,
  places: readonly Place[],
): ReadonlyMap<string, readonly string[]> {
  const headed = new Map<string, string[]>();
  const add = (key: string, cellIds: readonly string[]) => {
    const known = headed.get(key);
    if (known === undefined) headed.set(key, [...cellIds]);
    else known.push(...cellIds);
  };
  const rows = [...layout.headRows, ...layout.bodyRows];
  for (const [index, row] of rows.entries()) {
    for (const printed of row.cells) {
      if (printed.kind === 'value') {
        for (const key of printed.heads) add(key, [printed.cell.id]);
      } else if (printed.role === 'corner') {
        add(printed.key, places.map(idOf));
      } else if (printed.role === 'band') {
        add(printed.key, blockBelow(index - layout.headRows.length, places).map(idOf));
      }
    }
  }
  return headed;
}

/** The cells of the block that begins under a line. */
function blockBelow(line: number, places: readonly Place[]): readonly Place[] {
  const first = places.find((place) => place.line > line);
  return places.filter((place) => place.block === first?.block);
}
