import {
  agencyOf,
  isLocked,
  parseYear,
  yearOf,
  type Draft,
  type DraftStore,
  type DraftSummary,
} from '../report/index.ts';

/**
 * The same agency's report of the year before among the stored drafts: the signed one, or else the one
 * changed last. Null where there is none; rejects with a `StorageError`.
 */
export async function loadLastYear(
  store: Pick<DraftStore, 'list' | 'load'>,
  draft: Draft,
): Promise<Draft | null> {
  const year = yearOf(draft);
  const { name } = agencyOf(draft);
  if (year.state !== 'value' || name === '') return null;
  const isOfLastYear = (summary: DraftSummary) => {
    const its = parseYear(summary.year);
    return its.state === 'value' && its.value === year.value - 1;
  };
  const found = (await store.list()).filter(
    (summary) =>
      summary.deletedAt === null &&
      summary.isDamaged !== true &&
      summary.formatId === draft.formatId &&
      summary.agencyName.trim() === name &&
      isOfLastYear(summary),
  );
  const best = found.find(({ signed = null }) => isLocked(signed)) ?? found[0];
  return best === undefined ? null : ((await store.load(best.id))?.draft ?? null);
}
