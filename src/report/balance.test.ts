import { describe, expect, it } from 'vitest';
import { tablesOf, type Table } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import {
  balanceOf,
  balancesOf,
  gapBetween,
  isZero,
  sameQuantity,
  type Balance,
} from './balance.ts';
import { valuesOf } from './values.ts';

const [visits] = tablesOf(toyFormat) as [Table];

/** The balances of 来访 = 离开 for adults, children and total. */
function balances(typed: Record<string, string>): readonly Balance[] {
  return balancesOf(
    visits,
    valuesOf(visits, (id) => typed[id.slice('visits.'.length)] ?? ''),
  );
}

function statesOf(typed: Record<string, string>): readonly string[] {
  return balances(typed).map((balance) => balance.state);
}

/** Typed cells in printed order: arrived adults, children, departed adults, children. */
function typed(...[a, b, c, d]: readonly [string, string, string, string]): Record<string, string> {
  return {
    'arrived.adults': a,
    'arrived.children': b,
    'departed.adults': c,
    'departed.children': d,
  };
}

describe('balancesOf', () => {
  it.each([
    ['holds where 3 = 3 and 0 = 0', typed('3', '0', '3', '0'), ['holds', 'holds', 'holds']],
    ['is broken where 3 ≠ 2', typed('3', '1', '2', '1'), ['broken', 'holds', 'broken']],
    [
      'is broken in two columns where the total holds: 3 ≠ 2, 1 ≠ 2, 4 = 4',
      typed('3', '1', '2', '2'),
      ['broken', 'broken', 'holds'],
    ],
    ['is open where all is blank', typed('', '', '', ''), ['open', 'open', 'open']],
    ['is open where a side is blank', typed('3', '1', '', '1'), ['open', 'holds', 'open']],
    [
      'is open, never broken, where a blank or unreadable entry stands behind a total',
      typed('3', '1.5', '4', ''),
      ['broken', 'open', 'open'],
    ],
    ['is open where blank meets 0', typed('0', '0', '0', ''), ['holds', 'open', 'open']],
  ])('%s', (_, entries, states) => {
    expect(statesOf(entries)).toEqual(states);
  });

  it('names the terms of both sides with their values, 3 and 2', () => {
    const [adults] = balances(typed('3', '1', '2', '1'));
    expect(adults).toMatchObject({
      column: 'adults',
      left: { terms: [{ name: '来访', cellId: 'visits.arrived.adults', value: 3 }], sum: 3 },
      right: { terms: [{ name: '离开', cellId: 'visits.departed.adults', value: 2 }], sum: 2 },
    });
  });

  it('sums a side that is not complete, and leaves one with an unreadable term without a sum', () => {
    const total = balances(typed('3', '', '2', '1.5'))[2];
    expect(total?.state).toBe('open');
    expect(total?.left.sum).toBe(3);
    expect(total?.right.sum).toBeNull();
    expect(total?.right.terms[0]?.value).toBeNull();
  });

  it('throws where an identity names a row that is not there', () => {
    const [identity] = visits.identities;
    if (identity === undefined) throw new Error('The toy table has an identity');
    const nowhere = { ...identity, right: [{ row: 'nowhere', name: '无' }] };
    const values = valuesOf(visits, () => '0');
    expect(() => balanceOf(visits, nowhere, 'adults', values)).toThrow('“visits.nowhere.adults”');
  });
});

describe('sameQuantity', () => {
  it.each([
    [1, 1, true],
    [1, 2, false],
    [null, null, true],
    [null, 0, false],
    ['18.8710', '18.871', true],
    ['18.8710', '18.87', false],
    [1, '1.0', true],
    [-4, -4, true],
    ['52.15', '52.150', true],
    ['52.15元', '52.150元', true],
    ['52.15元', '52.15', false],
    ['52元', '52万元', false],
  ])('compares %j and %j: %s', (a, b, same) => {
    expect(sameQuantity(a, b)).toBe(same);
    expect(sameQuantity(b, a)).toBe(same);
  });
});

describe('gapBetween', () => {
  it.each([
    [21, 20, '1'],
    [20, 21, '1'],
    ['0.3', '0.1', '0.2'],
    ['999999999999.999999', '0.000001', '999999999999.999998'],
    [-4, 3, '7'],
  ])('is between %j and %j %s', (a, b, gap) => {
    expect(gapBetween(a, b)).toBe(gap);
  });
});

describe('isZero', () => {
  it.each([
    [0, true],
    ['0.00', true],
    ['0元', true],
    [-1, false],
    ['0.01元', false],
  ])('says of %j %s', (quantity, isNothing) => {
    expect(isZero(quantity)).toBe(isNothing);
  });
});
