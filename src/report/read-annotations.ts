import type { Annotations, Waiver } from './draft.ts';
import { fromNotes, REMARK_STATES, type Note, type Remark } from './remark.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What can be read of annotations, or the first field that is not as it was saved. */
export type ReadAnnotations =
  | { readonly ok: true; readonly annotations: Partial<Annotations> }
  | { readonly ok: false; readonly field: string };

/**
 * The annotations a stored record has, checked by hand: a schema library would be part of the first
 * load. Up to v0.5 notes were kept in the place of remarks and of unconfirmed entries.
 */
export function readAnnotations(record: Fields): ReadAnnotations {
  const { waivers, notes, remarks, unconfirmed } = record;
  if (!isAbsentOr(isWaiver, waivers)) return { ok: false, field: 'waivers' };
  if (!isAbsentOr(isNote, notes)) return { ok: false, field: 'notes' };
  if (!isAbsentOr(isRemark, remarks)) return { ok: false, field: 'remarks' };
  if (!isAbsentOr(isText, unconfirmed)) return { ok: false, field: 'unconfirmed' };
  const annotations = {
    ...(waivers === undefined ? {} : { waivers }),
    ...(notes === undefined ? {} : fromNotes(notes)),
    ...(remarks === undefined ? {} : { remarks }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  };
  return { ok: true, annotations };
}

function isAbsentOr<T>(
  is: (item: unknown) => item is T,
  list: unknown,
): list is readonly T[] | undefined {
  return list === undefined || (Array.isArray(list) && list.every(is));
}

function isWaiver(value: unknown): value is Waiver {
  if (!isFields(value)) return false;
  const { rule, at, reason, values } = value;
  return [rule, at, reason].every(isText) && Array.isArray(values) && values.every(isValue);
}

function isValue(value: unknown): value is string | number | null {
  return typeof value === 'number' || isTextOrNull(value);
}

function isNote(value: unknown): value is Note {
  return isFields(value) && isText(value['at']) && isText(value['text']);
}

function isRemark(value: unknown): value is Remark {
  if (!isFields(value)) return false;
  const { at, quote, value: held, state, entries } = value;
  if (!isText(at) || !isTextOrNull(quote) || !isTextOrNull(held)) return false;
  if (!REMARK_STATES.some((one) => one === state)) return false;
  return Array.isArray(entries) && entries.length > 0 && entries.every(isRemarkEntry);
}

function isRemarkEntry(value: unknown): boolean {
  if (!isFields(value)) return false;
  const { by, on, text } = value;
  return isText(by) && isTextOrNull(on) && isText(text);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || isText(value);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
