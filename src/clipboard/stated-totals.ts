import { cellsOf, type Cell, type Table } from '../form/index.ts';
import { addQuantities, readCell, valuesOf, type Quantity } from '../report/index.ts';
import { toEntryText } from './entry-text.ts';
import type { PlacedText, PlacedTexts } from './placement.ts';

/** A total the source states and what its terms in the source come to; null where some are not there. */
export interface StatedTotal {
  readonly cell: Cell;
  readonly text: string;
  /** Null where what is stated can't be read. */
  readonly stated: Quantity | null;
  readonly sum: Quantity | null;
}

/** The totals a source states, blank ones left out, added up from the source alone. */
export function statedTotals(table: Table, placed: PlacedTexts): readonly StatedTotal[] {
  const cells = new Map(cellsOf(table).map((cell) => [cell.id, cell]));
  const typed = textsById(placed.entries);
  const computed = textsById(placed.computed);
  const values = valuesOf(table, (id) => typed.get(id) ?? '');
  const isFromSource = (id: string): boolean =>
    cells.get(id)?.terms?.every(isFromSource) ?? typed.has(id);
  const statedAt = (id: string): Quantity | null => {
    const cell = cells.get(id);
    return cell === undefined ? null : quantityOf(cell, computed.get(id) ?? typed.get(id) ?? '');
  };
  const sumAt = (id: string): Quantity | null => {
    if (isFromSource(id)) {
      const value = values.get(id);
      return value?.state === 'number' ? value.value : null;
    }
    // A source of totals alone: their sum is that of the totals it states.
    const terms = (cells.get(id)?.terms ?? []).map(statedAt);
    const numbers = terms.filter((term) => term !== null);
    return numbers.length === terms.length ? addQuantities(numbers) : null;
  };
  return [...computed].flatMap(([id, text]) => {
    const cell = cells.get(id);
    if (cell === undefined || text === '') return [];
    return [{ cell, text, stated: quantityOf(cell, text), sum: sumAt(id) }];
  });
}

/** What can be read from a text of a cell; null where it is blank or can't be read. */
function quantityOf(cell: Cell, text: string): Quantity | null {
  const value = readCell(cell, text);
  return value.state === 'number' ? value.value : null;
}

function textsById(texts: readonly PlacedText[]): ReadonlyMap<string, string> {
  return new Map(texts.map(({ cellId, text }) => [cellId, toEntryText(text)]));
}
