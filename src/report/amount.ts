/** Exact sum of decimal strings, with as many places as the term that has most: `0.1 + 0.20 = 0.30`. */
export function addAmounts(amounts: readonly string[]): string {
  const places = Math.max(0, ...amounts.map(placesOf));
  const total = amounts.reduce((sum, amount) => sum + toUnits(amount, places), 0n);
  return fromUnits(total, places);
}

/** Exact difference of decimal strings; null below 0. */
export function subtractAmounts(from: string, amount: string): string | null {
  const places = Math.max(placesOf(from), placesOf(amount));
  const rest = toUnits(from, places) - toUnits(amount, places);
  return rest < 0n ? null : fromUnits(rest, places);
}

/** Below 0, 0, above 0: how the first decimal string stands to the second. */
export function compareAmounts(a: string, b: string): number {
  const places = Math.max(placesOf(a), placesOf(b));
  return Number(toUnits(a, places) - toUnits(b, places));
}

/** True where two decimal strings are the same amount: `18.8710` and `18.871`. */
export function sameAmount(a: string, b: string): boolean {
  return compareAmounts(a, b) === 0;
}

/** Exact product of two decimal strings. */
export function timesAmount(a: string, b: string): string {
  const units = toUnits(a, placesOf(a)) * toUnits(b, placesOf(b));
  return fromUnits(units, placesOf(a) + placesOf(b));
}

function placesOf(amount: string): number {
  const point = amount.indexOf('.');
  return point === -1 ? 0 : amount.length - point - 1;
}

function toUnits(amount: string, places: number): bigint {
  return BigInt(amount.replace('.', '') + '0'.repeat(places - placesOf(amount)));
}

function fromUnits(units: bigint, places: number): string {
  if (places === 0) return units.toString();
  if (units < 0n) return `-${fromUnits(-units, places)}`;
  const digits = units.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
