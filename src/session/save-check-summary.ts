import {
  openCounts,
  type CheckSummary,
  type Draft,
  type DraftStore,
  type Finding,
} from '../report/index.ts';
import { RULES_VERSION } from '../rules/index.ts';
import type { Autosave } from './autosave.ts';
import type { LiveReview } from './review.ts';

/** So long after a review its result is kept: not while one types. */
const PAUSE_MS = 1_500;

interface Sources {
  readonly store: Pick<DraftStore, 'keepCheck'>;
  readonly id: string;
  readonly review: LiveReview;
  readonly autosave: Pick<Autosave, 'changedAt'>;
  readonly current: () => Draft;
}

/** Keeps what was found for the list of drafts; returns a function that ends it, which keeps what is new. */
export function saveCheckSummaries({ store, id, review, autosave, current }: Sources): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let kept: CheckSummary | null = null;
  const keep = () => {
    timer = null;
    const { draft, result } = review.review.get();
    if (result === null || draft !== current()) return;
    const check = summaryOf(result.findings, autosave.changedAt());
    if (JSON.stringify(check) === JSON.stringify(kept)) return;
    kept = check;
    // The list does without it where the database is in trouble, of which saving itself tells.
    store.keepCheck(id, check).catch(() => {
      kept = null;
    });
  };
  const stop = review.review.watch(() => {
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  });
  return () => {
    stop();
    if (timer !== null) clearTimeout(timer);
    review.catchUp();
    keep();
  };
}

function summaryOf(findings: readonly Finding[], changedAt: number): CheckSummary {
  const { error, warning, unconfirmed } = openCounts(findings);
  const hint = findings.filter(({ severity }) => severity === 'hint').length;
  return { error, warning, unconfirmed, hint, changedAt, rules: RULES_VERSION };
}
