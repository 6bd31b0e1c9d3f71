import { cellsOf, type Cell, type Table } from '../form/index.ts';
import { addAmounts } from './amount.ts';
import type { UnreadableReason } from './reading.ts';
import { valueKinds, type Quantity } from './value-kinds.ts';

/**
 * What stands in a cell. A computed cell skips blanks, is blank where all its terms are, and blank
 * (`open`) where one of them can't be read; `complete` says that no blank or unreadable entry
 * stands behind it.
 */
export type CellValue =
  | { readonly state: 'blank'; readonly complete: false }
  | { readonly state: 'number'; readonly value: Quantity; readonly complete: boolean }
  | {
      readonly state: 'unreadable';
      readonly text: string;
      readonly reason: UnreadableReason;
      readonly complete: false;
    }
  | { readonly state: 'open'; readonly complete: false };

export type TableValues = ReadonlyMap<string, CellValue>;

const BLANK: CellValue = { state: 'blank', complete: false };
const OPEN: CellValue = { state: 'open', complete: false };

/** Reads what is typed in one cell. */
export function readCell(cell: Pick<Cell, 'value'>, text: string): CellValue {
  const reading = valueKinds[cell.value].read(text);
  switch (reading.state) {
    case 'blank':
      return BLANK;
    case 'value':
      return { state: 'number', value: reading.value, complete: true };
    case 'unreadable':
      return { ...reading, complete: false };
  }
}

/** All values of a table, totals computed; `typed` gives the text of a typed cell. */
export function valuesOf(table: Table, typed: (cellId: string) => string): TableValues {
  return valuesInOrder(orderOfSums(cellsOf(table)), (cell) => readCell(cell, typed(cell.id)));
}

/** Cells so ordered that each sum comes after its terms; throws where a term is missing or a sum runs in a circle. */
export function orderOfSums(cells: readonly Cell[]): readonly Cell[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const ordered = new Set<Cell>();
  const visit = (id: string, above: readonly string[]) => {
    const cell = byId.get(id);
    if (cell === undefined) throw new Error(`No cell “${id}”`);
    if (above.includes(id)) throw new Error(`The sum “${id}” runs in a circle`);
    for (const term of cell.terms ?? []) visit(term, [...above, id]);
    ordered.add(cell);
  };
  for (const cell of cells) visit(cell.id, []);
  return [...ordered];
}

/** Values over an order of sums. */
function valuesInOrder(
  order: readonly Cell[],
  read: (cell: Cell) => CellValue,
): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  updateValues(order, values, read);
  return values;
}

/**
 * Brings values up to date in place, for those who ask at each keystroke: only sums over what has
 * changed are added up anew. Gives the ids of the cells whose value is another one now.
 */
export function updateValues(
  order: readonly Cell[],
  values: Map<string, CellValue>,
  read: (cell: Cell) => CellValue,
): ReadonlySet<string> {
  const changed = new Set<string>();
  for (const cell of order) {
    const before = values.get(cell.id);
    if (before !== undefined && cell.terms?.some((term) => changed.has(term)) === false) continue;
    const value = cell.terms === null ? read(cell) : sumOf(cell, cell.terms, values);
    if (isSameValue(before, value)) continue;
    values.set(cell.id, value);
    changed.add(cell.id);
  }
  return changed;
}

function isSameValue(a: CellValue | undefined, b: CellValue): boolean {
  if (a === b) return true;
  if (a?.state !== b.state || a.complete !== b.complete) return false;
  if (a.state === 'number' && b.state === 'number') return a.value === b.value;
  return a.state !== 'unreadable';
}

function sumOf(
  { id, value: kind }: Cell,
  terms: readonly string[],
  values: TableValues,
): CellValue {
  const { add } = valueKinds[kind];
  if (add === null) throw new Error(`“${id}” sums what is never added up`);
  const numbers: Quantity[] = [];
  let complete = true;
  for (const term of terms) {
    const value = values.get(term) ?? OPEN;
    if (value.state === 'unreadable' || value.state === 'open') return OPEN;
    if (value.state === 'number') numbers.push(value.value);
    complete &&= value.complete;
  }
  if (numbers.length === 0) return BLANK;
  return { state: 'number', value: add(numbers), complete };
}

/** Exact sum of counts, or of amounts of one unit. */
export function addQuantities(quantities: readonly Quantity[]): Quantity {
  return quantities.every((quantity) => typeof quantity === 'number')
    ? quantities.reduce((sum, quantity) => sum + quantity, 0)
    : addAmounts(quantities.map(String));
}

/**
 * The exact sum of cells; null where a blank or unreadable entry stands behind one of them. `valueOf`
 * gives what stands in a cell.
 */
export function sumOfCells(
  ids: readonly string[],
  valueOf: (id: string) => CellValue | undefined,
): Quantity | null {
  const values = ids.map(valueOf);
  const numbers = values.flatMap((value) =>
    value?.state === 'number' && value.complete ? [value.value] : [],
  );
  return numbers.length < values.length ? null : addQuantities(numbers);
}
