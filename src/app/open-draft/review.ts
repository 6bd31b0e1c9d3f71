import {
  progressOf,
  type Finding,
  type LiveDraft,
  type ReportProgress,
} from '../../report/index.ts';
import { checkDraft } from '../../rules/index.ts';
import { toObservable, type Observable } from './observable.ts';

/** What is known of a draft besides its text: how much is filled in, and what was found. */
export interface Review {
  readonly progress: ReportProgress;
  readonly findings: readonly Finding[];
}

export interface LiveReview {
  readonly review: Pick<Observable<Review>, 'get' | 'watch'>;
  /** Reviews at once what has changed since the last time. */
  readonly catchUp: () => void;
  readonly start: () => () => void;
}

/** A pause in typing after which one looks up, and how long a review waits for it. */
const PAUSE_MS = 150;
const MOST_MS = 900;

/** Reviews the draft in the pauses of typing, never between a key and its totals. */
export function toLiveReview(live: LiveDraft, now: () => number): LiveReview {
  const toReview = (): Review => {
    const draft = live.current();
    return {
      progress: progressOf(live.format, draft),
      findings: checkDraft(live.format, draft),
    };
  };
  const review = toObservable(toReview());
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastChange = 0;
  let oldestChange = 0;
  // One timer that looks again costs less at each key than one that is set anew.
  const look = () => {
    const rest = Math.min(lastChange + PAUSE_MS, oldestChange + MOST_MS) - now();
    timer = rest > 0 ? setTimeout(look, rest) : null;
    if (rest <= 0) review.set(toReview());
  };
  const start = () => {
    const leave = live.watch(() => {
      lastChange = now();
      if (timer !== null) return;
      oldestChange = lastChange;
      timer = setTimeout(look, PAUSE_MS);
    });
    return () => {
      leave();
      if (timer !== null) clearTimeout(timer);
      timer = null;
    };
  };
  const catchUp = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    review.set(toReview());
  };
  return { review, catchUp, start };
}
