import { progressOf, type Draft, type ReportProgress } from '../report/index.ts';
import type { DraftReview } from '../rules/index.ts';
import type { LiveDraft } from './live-draft.ts';
import { createObservable, type Watched } from './observable.ts';
import type { Reviewer } from './reviewer.ts';

/** What is known of a draft besides its text: how much is filled in, and what was found. */
export interface Review {
  /** What was reviewed. */
  readonly draft: Draft;
  readonly progress: ReportProgress;
  /** Null until the rules have come. */
  readonly result: DraftReview | null;
}

export interface LiveReview {
  readonly review: Watched<Review>;
  /** Asks for the rules at once: what is shown now speaks of findings. Fails where they don't come. */
  readonly need: () => Promise<void>;
  /** Reviews at once what has changed since the last time. */
  readonly catchUp: () => void;
  /** Acts on all that is found by now: at once, or as soon as the rules have come. */
  readonly withResult: (act: (result: DraftReview) => Promise<void>) => void;
  readonly start: () => () => void;
}

/** A pause in typing after which one looks up, and how long a review waits for it. */
const PAUSE_MS = 150;
const MOST_MS = 900;
/** The rules are fetched when the form stands and nobody has typed for so long. */
const SETTLED_MS = 1_000;

interface ReviewSources {
  readonly live: LiveDraft;
  /** `onNews`: a review would find something else now, though nothing was typed. */
  readonly loadReviewer: (onNews: () => void) => Promise<Reviewer>;
  /** Milliseconds by a watch that nobody can set, unlike the computer's clock. */
  readonly elapsed: () => number;
}

/** Reviews the draft in the pauses of typing, never between a key and its totals. */
export function createLiveReview({ live, loadReviewer, elapsed }: ReviewSources): LiveReview {
  let reviewer: Reviewer | null = null;
  const toReview = (): Review => {
    const draft = live.current();
    const progress = progressOf(live.format, draft);
    return { draft, progress, result: reviewer?.(draft) ?? null };
  };
  const review = createObservable(toReview());
  const pause = createPause(elapsed, () => {
    review.set(toReview());
  });
  let isOpen = false;
  let asked: Promise<void> | null = null;
  const need = () => {
    const reviewAgain = () => {
      if (isOpen) pause.await();
    };
    asked ??= loadReviewer(reviewAgain).then(
      (loaded) => {
        reviewer = loaded;
        reviewAgain();
      },
      (error: unknown) => {
        asked = null;
        throw error;
      },
    );
    return asked;
  };
  const ask = () => {
    need().catch(() => undefined);
  };
  const withResult: LiveReview['withResult'] = (act) => {
    pause.cutShort();
    ask();
    onceFound(review, act);
  };
  const start = () => {
    isOpen = true;
    const leave = live.watch(pause.await);
    const stopWaiting = whenSettled(() => pause.begunAt() + SETTLED_MS - elapsed(), ask);
    return () => {
      isOpen = false;
      leave();
      stopWaiting();
      pause.end();
    };
  };
  return { review, need, catchUp: pause.cutShort, withResult, start };
}

/** Waits for a pause after something changed, then acts once. */
interface Pause {
  /** Something changed. */
  readonly await: () => void;
  /** When it last did. */
  readonly begunAt: () => number;
  /** Acts at once where one is awaited. */
  readonly cutShort: () => void;
  readonly end: () => void;
}

function createPause(elapsed: () => number, act: () => void): Pause {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let lastChange = 0;
  let oldestChange = 0;
  const end = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  // One timer that looks again costs less at each key than one that is set anew.
  const look = () => {
    const rest = Math.min(lastChange + PAUSE_MS, oldestChange + MOST_MS) - elapsed();
    timer = rest > 0 ? setTimeout(look, rest) : null;
    if (timer === null) act();
  };
  return {
    await: () => {
      lastChange = elapsed();
      if (timer !== null) return;
      oldestChange = lastChange;
      timer = setTimeout(look, PAUSE_MS);
    },
    begunAt: () => lastChange,
    cutShort: () => {
      if (timer === null) return;
      end();
      act();
    },
    end,
  };
}

function onceFound(
  review: LiveReview['review'],
  act: (result: DraftReview) => Promise<void>,
): void {
  const look = () => {
    const { result } = review.get();
    if (result === null) return;
    leave();
    act(result).catch(() => undefined);
  };
  const leave = review.watch(look);
  look();
}

/** Acts once nothing has happened for a while; `rest` says how long that is still to wait. */
function whenSettled(rest: () => number, act: () => void): () => void {
  let wait: ReturnType<typeof setTimeout>;
  const look = () => {
    const left = rest();
    if (left > 0) wait = setTimeout(look, left);
    else act();
  };
  wait = setTimeout(look, SETTLED_MS);
  return () => {
    clearTimeout(wait);
  };
}
