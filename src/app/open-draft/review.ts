import { progressOf, type Draft, type LiveDraft, type ReportProgress } from '../../report/index.ts';
import type { DraftReview } from '../../rules/index.ts';
import { toObservable, type Observable } from './observable.ts';
import type { Reviewer } from './load-reviewer.ts';

/** What is known of a draft besides its text: how much is filled in, and what was found. */
export interface Review {
  /** What was reviewed. */
  readonly draft: Draft;
  readonly progress: ReportProgress;
  /** Null until the rules have come. */
  readonly result: DraftReview | null;
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

interface ReviewSources {
  readonly live: LiveDraft;
  readonly loadReviewer: () => Promise<Reviewer>;
  readonly now: () => number;
}

/** Reviews the draft in the pauses of typing, never between a key and its totals. */
export function toLiveReview({ live, loadReviewer, now }: ReviewSources): LiveReview {
  let reviewer: Reviewer | null = null;
  const toReview = (): Review => {
    const draft = live.current();
    const progress = progressOf(live.format, draft);
    return { draft, progress, result: reviewer?.(draft) ?? null };
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
  const lookLater = () => {
    lastChange = now();
    if (timer !== null) return;
    oldestChange = lastChange;
    timer = setTimeout(look, PAUSE_MS);
  };
  const catchUp = () => {
    if (timer === null) return;
    clearTimeout(timer);
    timer = null;
    review.set(toReview());
  };
  const start = () => {
    const leave = live.watch(lookLater);
    let left = false;
    void loadReviewer().then((loaded) => {
      if (left) return;
      reviewer = loaded;
      lookLater();
    });
    return () => {
      left = true;
      leave();
      if (timer !== null) clearTimeout(timer);
      timer = null;
    };
  };
  return { review, catchUp, start };
}
