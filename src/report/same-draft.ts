import type { Draft } from './draft.ts';
import type { Remark } from './remark.ts';

/** Whether two drafts hold the same, entry by entry and with all annotations. */
export function isSameDraft(one: Draft, other: Draft): boolean {
  if (one === other) return true;
  const ids = Object.keys(one.entries);
  return (
    one.formatId === other.formatId &&
    ids.length === Object.keys(other.entries).length &&
    ids.every((id) => one.entries[id] === other.entries[id]) &&
    isSameList(one.remarks, other.remarks, partsOfRemark) &&
    isSameList(one.unconfirmed, other.unconfirmed, (at) => [at]) &&
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

function partsOfRemark({ at, quote, value, state, entries }: Remark): readonly unknown[] {
  return [at, quote, value, state, ...entries.flatMap(({ by, on, text }) => [by, on, text])];
}
