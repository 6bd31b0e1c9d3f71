import type { PlainRecord } from '../report/index.ts';

// The like of these stands in plain-values.ts, which belongs to the first chunk and would leave it.

export function isPlain(value: unknown): value is PlainRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
