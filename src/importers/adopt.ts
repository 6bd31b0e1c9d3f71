import { PARTICULARS, typedAt, type Draft, type Remark } from '../report/index.ts';
import type { Difference } from './difference.ts';
import type { ReviewComment } from './review.ts';

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

/** A draft with the comments of a document as remarks where they stand. */
export function withComments(draft: Draft, comments: readonly ReviewComment[]): Draft {
  const remarks = comments.flatMap(({ at, quote, isDone, entries }): readonly Remark[] => {
    if (at === null) return [];
    const state = isDone ? 'settled' : entries.length > 1 ? 'answered' : 'open';
    return [{ at, quote, value: typedAt(draft, at), state, entries }];
  });
  return remarks.length === 0 ? draft : { ...draft, remarks: [...draft.remarks, ...remarks] };
}
