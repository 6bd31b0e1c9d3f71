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
  readonly start: () => () => void;
}

/** Long enough that a burst of keys is reviewed once, short enough to seem immediate. */
const PAUSE_MS = 80;

/** Reviews the draft after the frame that shows a change, never between a key and its totals. */
export function toLiveReview(live: LiveDraft): LiveReview {
  const toReview = (): Review => {
    const draft = live.current();
    return {
      progress: progressOf(live.format, draft),
      findings: checkDraft(live.format, draft),
    };
  };
  const review = toObservable(toReview());
  let timer: ReturnType<typeof setTimeout> | null = null;
  const run = () => {
    timer = null;
    review.set(toReview());
  };
  const start = () => {
    const leave = live.watch(() => {
      timer ??= setTimeout(run, PAUSE_MS);
    });
    return () => {
      leave();
      if (timer !== null) clearTimeout(timer);
    };
  };
  return { review, start };
}
