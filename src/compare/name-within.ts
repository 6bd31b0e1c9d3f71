import type { Format } from '../form/index.ts';
import { entriesOf } from '../report/index.ts';

/** Stands for the edition among the entries that differ; it is none, and comes back with all alone. */
export const FORMAT_ID = 'formatId';

/** What an entry is called under its section's heading: a cell's printed heads, a text's heading. */
export function nameWithin(format: Format, entryId: string): string {
  return entryId === FORMAT_ID ? '格式' : (entriesOf(format).get(entryId)?.name ?? entryId);
}
