import type { Format } from '../form/index.ts';
import {
  draftRecordShape,
  fields,
  fieldsOf,
  listedAs,
  listOf,
  nullOr,
  progressOf,
  readOr,
  something,
  summaryShape,
  time,
  type DraftSummary,
} from '../report/index.ts';
import type { DraftRecord } from './backup.ts';

/** All that is kept of one draft, but for its line in the list, which is looked at with the draft. */
export const draftRecordsShape = fields({
  draft: draftRecordShape,
  steps: listOf(something),
  versions: listOf(something),
});

/**
 * The line of the list that belongs to a draft. What follows from the draft is made anew, whatever
 * the stored line says; so are the counts, where the edition is known.
 */
export function fittingSummary(
  { id, draft, signed, step, changedAt }: DraftRecord,
  line: unknown,
  format: Format | null,
): DraftSummary {
  const deletedAt = readOr(nullOr(time), fieldsOf(line)['deletedAt'], null);
  const kept = readOr(summaryShape, line, { total: 0, missing: 0, check: null, deletedAt });
  const { total, missing } = format === null ? kept : progressOf(format, draft);
  return {
    ...{ ...kept, total, missing, id, formatId: draft.formatId, ...listedAs(draft) },
    ...{ step, changedAt },
    ...('signed' in kept || signed !== undefined ? { signed: signed ?? null } : {}),
  };
}
