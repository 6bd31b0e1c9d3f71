import { PARTICULARS, typedAt, type Draft, type Remark } from '../report/index.ts';
import type { Difference } from './difference.ts';
import type { ReviewComment, TextChange } from './review.ts';

/** A draft with what the document says at these places; those that can't be taken over leave it as it is. */
export function withAdopted(draft: Draft, differences: readonly Difference[]): Draft {
  const entries = { ...draft.entries };
  for (const { at, entry } of differences) {
    if (at === null || entry === null) continue;
    // An opening left out follows agency and year; one made empty does not.
    if (entry === '' && at !== PARTICULARS.preamble) Reflect.deleteProperty(entries, at);
    else entries[at] = entry;
  }
  return { ...draft, entries };
}

/** A text with some of its changes, whatever order they come in. */
export function withChanges(before: string, changes: readonly TextChange[]): string {
  let text = before;
  for (const { from, removed, added } of [...changes].sort((one, other) => other.from - one.from)) {
    text = text.slice(0, from) + added + text.slice(from + removed.length);
  }
  return text;
}

/** A draft with the comments of a document as remarks where they stand. */
export function withComments(draft: Draft, comments: readonly ReviewComment[]): Draft {
  const remarks = comments.flatMap(({ at, quote, value, state, entries }): readonly Remark[] =>
    at === null ? [] : [{ at, quote, value: value ?? typedAt(draft, at), state, entries }],
  );
  return remarks.length === 0 ? draft : { ...draft, remarks: [...draft.remarks, ...remarks] };
}
