import type { Draft, History } from '../../report/index.ts';
import type { DraftReview } from '../../rules/index.ts';
import type { Reports } from '../last-year.ts';

export type Reviewer = (draft: Draft) => DraftReview;

/** What a review looks at besides the draft. */
export interface ReviewSources {
  readonly reports: Reports;
  readonly history: () => History;
  /** The number of the first step made since the draft was opened. */
  readonly openedAt: number;
  /** Something beside the draft has come: a review would find something else now. */
  readonly onNews: () => void;
}
