import { PARTICULARS, type Draft } from '../report/index.ts';
import type { Difference } from './difference.ts';

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
