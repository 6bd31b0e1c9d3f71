import type { Note, Waiver } from '../report/index.ts';

/** Something with fields, of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function isArrayOf<T>(
  value: unknown,
  is: (item: unknown) => item is T,
): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

export function isNote(value: unknown): value is Note {
  return isFields(value) && typeof value['at'] === 'string' && typeof value['text'] === 'string';
}

export function isWaiver(value: unknown): value is Waiver {
  if (!isFields(value)) return false;
  const { rule, at, reason, values } = value;
  return [rule, at, reason].every((text) => typeof text === 'string') && isArrayOf(values, isValue);
}

function isValue(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
