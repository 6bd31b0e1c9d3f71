import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, compareAmounts, sameAmount, subtractAmounts, timesAmount } from './amount.ts';

/** An amount of so many millionths, written with all six places. */
function inMillionths(units: bigint): string {
  const digits = units.toString().padStart(7, '0');
  return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
}

const units = fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n });

describe('addAmounts', () => {
  it.each([
    [['0.1', '0.2'], '0.3'],
    [['0.1', '0.20'], '0.30'],
    [['18.8710'], '18.8710'],
    [['1', '2'], '3'],
    [['7730.28', '18.8710', '59237.2449'], '66986.3959'],
    [['0.05', '0.05'], '0.10'],
    [['0.000001', '0.000001'], '0.000002'],
    [['999999999999.999999', '0.000001'], '1000000000000.000000'],
    [['0', '0.0'], '0.0'],
    [[], '0'],
  ])('adds %j to %s', (amounts, sum) => {
    expect(addAmounts(amounts)).toBe(sum);
  });

  it('equals the arithmetic of whole millionths', () => {
    fc.assert(
      fc.property(fc.array(units, { minLength: 1, maxLength: 8 }), (terms) => {
        const sum = terms.reduce((all, term) => all + term, 0n);
        expect(addAmounts(terms.map(inMillionths))).toBe(inMillionths(sum));
      }),
    );
  });
});

describe('subtractAmounts', () => {
  it.each([
    ['0.3', '0.1', '0.2'],
    ['7730', '0.28', '7729.72'],
    ['5', '5', '0'],
    ['1.50', '1.5', '0.00'],
    ['1', '1.000001', null],
  ])('takes from %s %s: %s', (from, amount, rest) => {
    expect(subtractAmounts(from, amount)).toBe(rest);
  });

  it('takes back what addAmounts has added', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        const sum = addAmounts([inMillionths(a), inMillionths(b)]);
        expect(subtractAmounts(sum, inMillionths(b))).toBe(inMillionths(a));
      }),
    );
  });
});

describe('sameAmount', () => {
  it.each([
    ['18.8710', '18.871', true],
    ['0', '0.000000', true],
    ['1', '1.0', true],
    ['1', '10', false],
    ['0.1', '0.01', false],
    ['18.8710', '18.8711', false],
    ['9007199254740993', '9007199254740992', false],
  ])('compares %s and %s: %s', (a, b, same) => {
    expect(sameAmount(a, b)).toBe(same);
    expect(sameAmount(b, a)).toBe(same);
  });

  it('tells two amounts apart exactly when their millionths differ', () => {
    fc.assert(
      fc.property(units, units, (a, b) => {
        expect(sameAmount(inMillionths(a), inMillionths(b))).toBe(a === b);
        expect(sameAmount(inMillionths(a), `${inMillionths(a)}00`)).toBe(true);
      }),
    );
  });
});

describe('compareAmounts', () => {
  it('tells amounts apart that floating-point numbers can’t', () => {
    const large = '999999999999.999999';
    expect(Number(large)).toBe(Number('999999999999.99999'));
    expect(compareAmounts(large, '999999999999.99999')).toBeGreaterThan(0);
    expect(compareAmounts('0.30', '0.3')).toBe(0);
    expect(compareAmounts('-1', '0')).toBeLessThan(0);
  });
});

describe('timesAmount', () => {
  it.each([
    ['188710', '0.0001', '18.8710'],
    ['0.1', '3', '0.3'],
    ['-2', '1.5', '-3.0'],
    ['0.000001', '0.0001', '0.0000000001'],
  ])('makes of %s times %s %s', (a, b, product) => {
    expect(timesAmount(a, b)).toBe(product);
  });
});
