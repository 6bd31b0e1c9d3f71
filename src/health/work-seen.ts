import type { DraftSummary } from '../report/index.ts';

/**
 * Whether a draft was changed and saved since the page began to look: one that was merely made, opened
 * or brought along by a file is no work yet.
 */
export function createWorkSeen(): (drafts: readonly DraftSummary[]) => boolean {
  const first = new Map<string, number>();
  return (drafts) => {
    const isSeen = drafts.some(({ id, changedAt }) => (first.get(id) ?? changedAt) !== changedAt);
    for (const { id, changedAt } of drafts) if (!first.has(id)) first.set(id, changedAt);
    return isSeen;
  };
}
