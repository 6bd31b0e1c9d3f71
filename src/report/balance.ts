import { cellId, columnsOfRow, type Identity, type Table } from '../form/index.ts';
import { compareAmounts, sameAmount, subtractAmounts } from './amount.ts';
import { partsOfAmount } from './typed-number.ts';
import type { Quantity } from './value-kinds.ts';
import { addQuantities, type TableValues } from './values.ts';

/** One identity in one column: both sides with their terms. */
export interface Balance {
  readonly identity: Identity;
  readonly column: string;
  /** `open`: a blank or unreadable entry stands in the way of a verdict. */
  readonly state: 'holds' | 'broken' | 'open';
  readonly left: BalanceSide;
  readonly right: BalanceSide;
}

export interface BalanceSide {
  readonly terms: readonly BalanceTerm[];
  /** Null where nothing can be summed. */
  readonly sum: Quantity | null;
}

interface BalanceTerm {
  readonly name: string;
  readonly cellId: string;
  readonly value: Quantity | null;
}

/** All identities of a table, column by column. */
export function balancesOf(table: Table, values: TableValues): readonly Balance[] {
  return table.identities.flatMap((identity) => {
    const [first] = identity.left;
    const columns = first === undefined ? [] : columnsOfRow(table, first.row);
    return columns.map((column) => balanceOf(table, identity, column.id, values));
  });
}

export function balanceOf(
  table: Table,
  identity: Identity,
  column: string,
  values: TableValues,
): Balance {
  const side = (terms: Identity['left']): BalanceSide & { readonly complete: boolean } => {
    const found = terms.map((term) => {
      const id = cellId(table.id, term.row, column);
      const value = values.get(id);
      if (value === undefined) throw new Error(`Identity “${identity.id}” names no cell “${id}”`);
      return { name: term.name, cellId: id, value };
    });
    const numbers = found.flatMap(({ value }) => (value.state === 'number' ? [value.value] : []));
    const readable = found.every(
      ({ value }) => value.state === 'number' || value.state === 'blank',
    );
    return {
      terms: found.map(({ value, ...rest }) => ({
        ...rest,
        value: value.state === 'number' ? value.value : null,
      })),
      sum: readable && numbers.length > 0 ? addQuantities(numbers) : null,
      complete: found.every(({ value }) => value.complete),
    };
  };
  const { complete: leftComplete, ...left } = side(identity.left);
  const { complete: rightComplete, ...right } = side(identity.right);
  const decided = leftComplete && rightComplete && left.sum !== null && right.sum !== null;
  const equal = decided && sameQuantity(left.sum, right.sum);
  return { identity, column, state: decided ? (equal ? 'holds' : 'broken') : 'open', left, right };
}

/** True where two values are the same: `18.8710` and `18.871`, not `52元` and `52万元`. */
export function sameQuantity(a: Quantity | null, b: Quantity | null): boolean {
  if (a === null || b === null) return a === b;
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  const [one, other] = [partsOfAmount(String(a)), partsOfAmount(String(b))];
  return one.unit === other.unit && sameAmount(one.number, other.number);
}

/** By how much two sums differ, exactly, as a person writes it. */
export function gapBetween(a: Quantity | null, b: Quantity | null): string {
  const [one, other] = [String(a ?? 0), String(b ?? 0)];
  const [more, less] = compareAmounts(one, other) < 0 ? [other, one] : [one, other];
  return subtractAmounts(more, less) ?? '0';
}

/** 0, in whichever unit. */
export function isZero(quantity: Quantity): boolean {
  return typeof quantity === 'number'
    ? quantity === 0
    : sameAmount(partsOfAmount(quantity).number, '0');
}
