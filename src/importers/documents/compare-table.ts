import {
  layoutOf,
  type Cell,
  type LayoutCell,
  type Table,
  type TableSection,
} from '../../form/index.ts';
import {
  expandSpans,
  MAX_ROWS,
  textOver,
  type Matrix,
  type SpannedCell,
} from '../../markup/index.ts';
import { readCell, sameQuantity, typedAt, valuesOf, type Draft } from '../../report/index.ts';
import { shownDifference, type Difference } from '../difference.ts';
import { alignRows } from './align-rows.ts';
import { plainLabel } from './plain-text.ts';
import { hasMark } from './review-marks.ts';

type Rows = readonly (readonly SpannedCell[])[];

/** A place of the printed grid: the text over it, and the cell that begins there. */
interface Place {
  readonly text: string;
  readonly begins: LayoutCell | null;
}

interface Grid {
  readonly places: readonly (readonly Place[])[];
  readonly headRows: number;
  readonly width: number;
}

/** The table of a section against what stands under its heading: one table, or several that go on. */
export function compareTable(
  section: TableSection,
  draft: Draft,
  tables: readonly Rows[],
): readonly Difference[] {
  const { heading, table } = section;
  const grid = gridOf(table, draft);
  const shown = (place: string, inData: string, inDocument: string) =>
    shownDifference(place, inData, inDocument, heading);
  const read = joined(matricesOf(tables), grid);
  if (read.length === 0) return [shown(table.name, '一个表格', '')];
  const width = read.reduce((most, row) => Math.max(most, row.length), 0);
  if (width !== grid.width) {
    return [shown(`${table.name}的列数`, `${grid.width} 列`, `${width} 列`)];
  }
  const pairs = alignRows(
    grid.places.map((row) => labelsOf(row.map(({ text }) => text))),
    read.map((row) => labelsOf(row)),
  );
  const same = pairs.flatMap(({ own, other }) =>
    own === null || other === null
      ? []
      : rowDifferences(section, grid.places[own] ?? [], read[other] ?? []),
  );
  const rows = (side: 'own' | 'other') =>
    pairs
      .filter((pair) => pair[side === 'own' ? 'other' : 'own'] === null)
      .map((pair) => pair[side]);
  const missing = rows('own').map((at) => (grid.places[at ?? 0] ?? []).map(({ text }) => text));
  const added = rows('other').map((at) => read[at ?? 0] ?? []);
  return [
    ...same,
    ...missing.map((row) => shown(`${table.name}少了一行`, rowText(row), '')),
    ...added
      .filter((row) => rowText(row) !== '')
      .slice(0, MOST_ADDED)
      .map((row) => shown(`${table.name}多了一行`, '', rowText(row))),
    ...(added.length > MOST_ADDED
      ? [shown(`${table.name}多了行`, '', `共多出 ${added.length} 行`)]
      : []),
  ];
}

/** More are counted, and not written out. */
const MOST_ADDED = 50;

/** Whether most labels of a table are there, so that it can be no other. */
export function looksLikeTable(table: Table, draft: Draft, rows: Rows): boolean {
  const texts = new Set(rows.flatMap((row) => row.map(({ text }) => plainLabel(text))));
  const heads = gridOf(table, draft).places.flatMap((row) =>
    row.flatMap(({ begins }) => (begins?.kind === 'head' ? [plainLabel(begins.text)] : [])),
  );
  return heads.filter((head) => texts.has(head)).length > 0.6 * heads.length;
}

function gridOf(table: Table, draft: Draft): Grid {
  const { bodyRows, headRows, width } = layoutOf(table);
  const values = valuesOf(table, (cellId) => typedAt(draft, cellId));
  const textOf = (cell: LayoutCell) => {
    if (cell.kind === 'head') return cell.text;
    const value = values.get(cell.cell.id);
    if (value?.state === 'unreadable') return value.text.trim();
    return value?.state === 'number' ? String(value.value) : '';
  };
  const rows = [...headRows, ...bodyRows];
  const places: Place[][] = rows.map(() => []);
  rows.forEach(({ cells }, top) => {
    for (const cell of cells) {
      const text = textOf(cell);
      for (let row = top; row < top + cell.rowSpan; row += 1) {
        for (let column = cell.column; column < cell.column + cell.colSpan; column += 1) {
          const line = places[row];
          const isFirst = row === top && column === cell.column;
          if (line !== undefined) line[column] = { text, begins: isFirst ? cell : null };
        }
      }
    }
  });
  return { places, headRows: headRows.length, width };
}

/**
 * The texts over the places of each table, without columns no cell begins in: offices cut grids finer.
 * Parts of one table have the same columns, also one of a single row whose label covers several.
 */
function matricesOf(tables: readonly Rows[]): readonly (readonly (readonly string[])[])[] {
  const matrices: readonly Matrix[] = tables.map((rows) => expandSpans(rows.slice(0, MAX_ROWS)));
  return matrices.map((matrix) => {
    const width = matrix[0]?.length ?? 0;
    const alike = matrices.filter((other) => other[0]?.length === width);
    const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
      alike.some((other) => other.some((row) => row[column]?.covered === false)),
    );
    return matrix.map((row, at) =>
      row.flatMap((_, column) => (kept.includes(column) ? [textOver(matrix, at, column)] : [])),
    );
  });
}

/** Parts of a table one under the other, the heads that are repeated left out. */
function joined(
  parts: readonly (readonly (readonly string[])[])[],
  { headRows, places }: Grid,
): readonly (readonly string[])[] {
  const heads = places.slice(0, headRows).map((row) => keyOf(row.map(({ text }) => text)));
  return parts.flatMap((rows, index) => {
    const isRepeated =
      index > 0 && headRows > 0 && heads.every((head, at) => head === keyOf(rows[at] ?? []));
    return isRepeated ? rows.slice(headRows) : rows;
  });
}

function keyOf(texts: readonly string[]): string {
  return texts.map(plainLabel).join('|');
}

/** What names a row: all but its numbers, each text once. */
function labelsOf(texts: readonly string[]): string {
  const labels = texts.map(plainLabel).filter((text) => text !== '' && !/^[\d.,，]+$/.test(text));
  return labels.filter((label, at) => label !== labels[at - 1]).join('|');
}

function rowText(texts: readonly string[]): string {
  const shown = texts.map((text) => text.replace(/\s+/g, ' ').trim());
  return shown.filter((text, at) => text !== '' && text !== shown[at - 1]).join(' ');
}

function rowDifferences(
  section: TableSection,
  own: readonly Place[],
  other: readonly string[],
): readonly Difference[] {
  return own.flatMap((place, column): readonly Difference[] => {
    const text = (other[column] ?? '').replace(/\s+/g, ' ').trim();
    const isSame = plainLabel(text) === plainLabel(place.text) && !hasMark(text);
    if (isSame || (place.begins === null && text === '')) return [];
    const { begins } = place;
    if (begins?.kind === 'value') return cellDifferences(section, begins.cell, place.text, text);
    // Where a merged cell goes on, its first place has said it.
    if (begins === null && other.slice(0, column).includes(other[column] ?? '')) return [];
    const { heading, table } = section;
    return [shownDifference(`${table.name}的栏目文字`, place.text, text, heading)];
  });
}

function cellDifferences(
  { heading, table }: TableSection,
  cell: Cell,
  inData: string,
  inDocument: string,
): readonly Difference[] {
  const [own, other] = [readCell(cell, inData), readCell(cell, inDocument)];
  if (own.state === 'number' && other.state === 'number' && sameQuantity(own.value, other.value)) {
    return [];
  }
  const place = `${table.name} ${cell.name}`;
  return cell.terms === null
    ? [{ at: cell.id, place, inData, inDocument, entry: inDocument, section: heading }]
    : [shownDifference(`${place}（自动合计）`, inData, inDocument, heading)];
}
