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
  /** What a report file may hold in a column of that unit, typed and as a sum, as a clerk is told. */
  readonly inFile: (unit: string) => { readonly typed: string; readonly sum: string };
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
    inFile: () => ({
      typed: '应为 0 到 999999999 的整数或空白（null）',
      sum: '应为不小于 0 的整数或空白（null）',
    }),
  },
  signedCount: {
    read: parseSignedCount,
    add: addCounts,
    withoutTrimmings: (plain) => withoutZeros(withoutUnits(plain)),
    // The keys for numbers of some phones have no minus.
    inputMode: 'text',
    isKeptAsTyped: false,
    inFile: () => ({
      typed: '应为 -999999999 到 999999999 的整数或空白（null）',
      sum: '应为整数或空白（null）',
    }),
  },
  amount: {
    read: parseAmount,
    add: (amounts) => addAmounts(amounts.map(String)),
    withoutTrimmings: (plain, unit) => withPoint(withoutUnit(plain, unit)),
    inputMode: 'decimal',
    isKeptAsTyped: true,
    inFile: (unit) => ({
      typed: `应为带引号的数，如“18.87”（${unit}，最多 12 位整数、6 位小数），或空白（null）`,
      sum: `应为带引号的数，如“18.87”（${unit}），或空白（null）`,
    }),
  },
  openAmount: {
    read: parseOpenAmount,
    add: null,
    withoutTrimmings: withPoint,
    inputMode: 'text',
    isKeptAsTyped: true,
    inFile: () => ({
      typed: '应为带引号的数，可带单位，如“251000元”“52.15”，或空白（null）',
      sum: '此处不应有合计',
    }),
  },
};
