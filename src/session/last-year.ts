import type { Format } from '../form/index.ts';
import {
  agencyOf,
  isLocked,
  parseYear,
  yearOf,
  type Draft,
  type DraftStore,
  type DraftSummary,
  type LastYear,
} from '../report/index.ts';

/** What is stored, and the editions it may be of. */
export interface Reports {
  readonly drafts: Pick<DraftStore, 'list' | 'load'>;
  readonly formats: readonly Format[];
}

/**
 * The same agency's report of the year before among the stored drafts, of any edition known here: the
 * signed one, or else the one changed last. Null where there is none; rejects with a `StorageError`.
 */
export async function loadLastYear(
  { drafts, formats }: Reports,
  draft: Draft,
): Promise<LastYear | null> {
  const year = yearOf(draft);
  const { name } = agencyOf(draft);
  if (year.state !== 'value' || name === '') return null;
  const isOfLastYear = (summary: DraftSummary) => {
    const its = parseYear(summary.year);
    return its.state === 'value' && its.value === year.value - 1;
  };
  const found = (await drafts.list()).filter(
    (summary) =>
      summary.deletedAt === null &&
      summary.isDamaged !== true &&
      formats.some(({ id }) => id === summary.formatId) &&
      summary.agencyName.trim() === name &&
      isOfLastYear(summary),
  );
  const best = found.find(({ signed = null }) => isLocked(signed)) ?? found[0];
  const stored = best === undefined ? null : await drafts.load(best.id);
  const format = formats.find(({ id }) => id === stored?.draft.formatId);
  return stored === null || format === undefined ? null : { format, draft: stored.draft };
}
