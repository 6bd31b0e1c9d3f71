import type { Draft } from './draft.ts';
import { applyEdit } from './edit.ts';
import { undoMove, type History } from './history.ts';

/** What an entry held before one of the last steps; null where it held nothing. */
export interface RecentChange {
  readonly at: string;
  readonly before: string | null;
  /** How many steps ago: 0 for the last one. Those that belong to one step share the number. */
  readonly ago: number;
  /** Done since the draft was opened. */
  readonly isFresh: boolean;
}

/** So many steps are still recent; what lies further back explains nothing. */
const MOST = 8;

/**
 * What the last steps changed, latest first, each entry with whole texts; one that holds again what
 * it held then is left out. Steps with the number `openedAt` and later were done since the draft was
 * opened.
 */
export function recentChanges(
  history: History,
  draft: Draft,
  openedAt: number,
): readonly RecentChange[] {
  const changes: RecentChange[] = [];
  let earlier = draft;
  let left = history;
  for (let ago = 0; ago < MOST;) {
    const move = undoMove(left, earlier);
    if (move === null) break;
    const isFresh = move.history.first + move.history.position >= openedAt;
    for (const { at, after } of move.edit.changes) {
      if (after !== (draft.entries[at] ?? null)) changes.push({ at, before: after, ago, isFresh });
    }
    // Remarks and reasons are no steps of their own here: they change no number.
    if (move.edit.changes.length > 0) ago += 1;
    left = move.history;
    earlier = applyEdit(earlier, move.edit);
  }
  return changes;
}
