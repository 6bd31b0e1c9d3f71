import type { Draft } from './draft.ts';

/** Whether two drafts hold the same, entry by entry and with all remarks. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  if (one === other) return true;
  const ids = Object.keys(one.entries);
  return (
    one.formatId === other.formatId &&
    ids.length === Object.keys(other.entries).length &&
    ids.every((id) => one.entries[id] === other.entries[id]) &&
    isSameList(one.notes, other.notes, ({ at, text }) => [at, text]) &&
    isSameList(one.waivers, other.waivers, ({ rule, at, reason, values }) => [
      ...[rule, at, reason],
      ...values,
    ])
  );
}

/** Told by their parts: keys may stand in any order. */
function isSameList<T>(
  one: readonly T[],
  other: readonly T[],
  partsOf: (item: T) => readonly unknown[],
): boolean {
  return one === other || JSON.stringify(one.map(partsOf)) === JSON.stringify(other.map(partsOf));
}
