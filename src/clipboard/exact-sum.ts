import type { Quantity } from '../report/index.ts';

/** Exact sum of counts, or of amounts as decimal strings: `0.1 + 0.20 = 0.30`. */
export function addExactly(quantities: readonly Quantity[]): Quantity {
  if (quantities.every((quantity) => typeof quantity === 'number')) {
    return quantities.reduce((sum, quantity) => sum + quantity, 0);
  }
  const texts = quantities.map(String);
  const places = Math.max(0, ...texts.map((text) => decimalsOf(text).length));
  const units = texts.reduce((sum, text) => sum + unitsOf(text, places), 0n);
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? digits : `${whole}.${digits.slice(-places)}`;
}

/** `18.8710` and `18.871` are the same. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  const places = Math.max(decimalsOf(String(a)).length, decimalsOf(String(b)).length);
  return unitsOf(String(a), places) === unitsOf(String(b), places);
}

function unitsOf(text: string, places: number): bigint {
  const decimals = decimalsOf(text);
  const [whole = ''] = text.split('.');
  return BigInt(whole + decimals.padEnd(places, '0'));
}

function decimalsOf(text: string): string {
  return text.split('.')[1] ?? '';
}
