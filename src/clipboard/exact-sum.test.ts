import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addExactly, isSameQuantity } from './exact-sum.ts';

describe('addExactly', () => {
  it.each([
    [[1, 2, 3], 6],
    [['0.1', '0.20'], '0.30'],
    [['18.8710', '0.129'], '19.0000'],
    [['7730.28', '3'], '7733.28'],
    [['999999999999.123456', '0.000001'], '999999999999.123457'],
    [['3', '4'], '7'],
    [['0.05', '0'], '0.05'],
  ])('adds %j to %j', (terms, sum) => {
    expect(addExactly(terms)).toBe(sum);
  });

  it('adds any two amounts of six places to the millionth', () => {
    const millionths = fc.nat({ max: 1_000_000_000 });
    const amount = (n: number) => `${Math.floor(n / 1e6)}.${String(n % 1e6).padStart(6, '0')}`;
    fc.assert(
      fc.property(millionths, millionths, (a, b) => {
        expect(addExactly([amount(a), amount(b)])).toBe(amount(a + b));
      }),
    );
  });
});

describe('isSameQuantity', () => {
  it.each([
    ['18.8710', '18.871', true],
    [3, '3.00', true],
    ['0', 0, true],
    ['0.1', '0.01', false],
    [20, 21, false],
  ])('compares %j and %j: %s', (a, b, same) => {
    expect(isSameQuantity(a, b)).toBe(same);
  });
});
