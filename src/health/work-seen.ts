import type { DraftSummary } from '../report/index.ts';

export interface WorkSeen {
  /** Whether a draft was changed and saved since the page began to look. */
  readonly isSeen: (drafts: readonly DraftSummary[]) => boolean;
}

/** A draft that was merely made, opened or brought along by a file is no work yet. */
export function toWork(): WorkSeen {
  const first = new Map<string, number>();
  return {
    isSeen: (drafts) => {
      let isSeen = false;
      for (const { id, changedAt } of drafts) {
        const before = first.get(id);
        if (before === undefined) first.set(id, changedAt);
        else if (before !== changedAt) isSeen = true;
      }
      return isSeen;
    },
  };
}
