/** Exact sum of decimal strings, with as many places as the term that has most: `0.1 + 0.20 = 0.30`. */
export function addAmounts(amounts: readonly string[]): string {
  const places = Math.max(0, ...amounts.map(placesOf));
  const total = amounts.reduce((sum, amount) => sum + toUnits(amount, places), 0n);
  if (places === 0) return total.toString();
  const digits = total.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** True where two decimal strings are the same amount: `18.8710` and `18.871`. */
export function sameAmount(a: string, b: string): boolean {
  const places = Math.max(placesOf(a), placesOf(b));
  return toUnits(a, places) === toUnits(b, places);
}

function placesOf(amount: string): number {
  const point = amount.indexOf('.');
  return point === -1 ? 0 : amount.length - point - 1;
}

function toUnits(amount: string, places: number): bigint {
  return BigInt(amount.replace('.', '') + '0'.repeat(places - placesOf(amount)));
}
