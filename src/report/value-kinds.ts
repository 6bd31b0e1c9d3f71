import type { ValueKind } from '../form/index.ts';
import { addAmounts } from './amount.ts';
import type { Reading } from './reading.ts';
import { parseAmount, parseCount, parseOpenAmount, parseSignedCount } from './typed-number.ts';

/**
 * A count as an integer, an amount as an exact decimal string in its column's unit; one whose unit is
 * open as such a string with the unit behind it, where one was typed: `251000元`.
 */
export type Quantity = number | string;

interface KindOfValue {
  /** Reads what is typed. */
  readonly read: (text: string) => Reading<Quantity>;
  /** Null where values are never added up. */
  readonly add: ((quantities: readonly Quantity[]) => Quantity) | null;
  /** An entry in a column of that unit without what surely adds nothing to its number. */
  readonly withoutTrimmings: (plain: string, unit: string) => string;
  /** The keys a phone shows. */
  readonly inputMode: 'numeric' | 'decimal' | 'text';
  /** Digits mean something as they were typed: `18.8710`. A copy keeps them. */
  readonly isKeptAsTyped: boolean;
}

const addCounts = (counts: readonly Quantity[]): Quantity =>
  counts.reduce<number>((sum, count) => sum + Number(count), 0);

const withoutUnits = (plain: string) => plain.replace(/\s*[件个条项份宗起]$/, '');
const withoutUnit = (plain: string, unit: string) =>
  plain.endsWith(unit) ? plain.slice(0, plain.length - unit.length).trim() : plain;
const withoutZeros = (plain: string) => plain.replace(/^([-\d,，]+)\.0+$/, '$1');
const withPoint = (plain: string) => plain.replace(/^(\d+)。(\d+)/, '$1.$2').replace(/^\./, '0.');

/** All that the report knows of a kind of value; the compiler asks for each of them. */
export const valueKinds: Readonly<Record<ValueKind, KindOfValue>> = {
  count: {
    read: parseCount,
    add: addCounts,
    withoutTrimmings: (plain) => withoutZeros(withoutUnits(plain)),
    inputMode: 'numeric',
    isKeptAsTyped: false,
  },
  signedCount: {
    read: parseSignedCount,
    add: addCounts,
    withoutTrimmings: (plain) => withoutZeros(withoutUnits(plain)),
    // The keys for numbers of some phones have no minus.
    inputMode: 'text',
    isKeptAsTyped: false,
  },
  amount: {
    read: parseAmount,
    add: (amounts) => addAmounts(amounts.map(String)),
    withoutTrimmings: (plain, unit) => withPoint(withoutUnit(plain, unit)),
    inputMode: 'decimal',
    isKeptAsTyped: true,
  },
  openAmount: {
    read: parseOpenAmount,
    add: null,
    withoutTrimmings: withPoint,
    inputMode: 'text',
    isKeptAsTyped: true,
  },
};
