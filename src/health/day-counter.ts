import type { DraftStore } from '../report/index.ts';
import { formatDate } from '../ui/index.ts';

interface DaySources {
  readonly drafts: Pick<DraftStore, 'countDay'>;
  readonly now: () => number;
  /** Milliseconds the page has been open, by a watch nobody can set. */
  readonly elapsed: () => number;
}

/** So long after a page has counted a day it may count another one. */
const NEXT_DAY_MS = 20 * 3_600_000;

/**
 * Counts the days on which the app is open. An opening counts one, and another for each 20 hours it
 * really lasts, however often the date changes meanwhile.
 */
export function createDayCounter({ drafts, now, elapsed }: DaySources): () => Promise<number> {
  let countedAt: number | null = null;
  return async () => {
    const at = elapsed();
    if (countedAt !== null && at - countedAt < NEXT_DAY_MS) return drafts.countDay(null);
    const counted = await drafts.countDay(formatDate(now()));
    countedAt = at;
    return counted;
  };
}
