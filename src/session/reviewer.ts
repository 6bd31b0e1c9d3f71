import type { ReviewFormat } from '../form/index.ts';
import { recentChanges, type Draft, type History } from '../report/index.ts';
import { createReviewer, type DraftReview } from '../rules/index.ts';
import { createLastYear } from './last-year-beside.ts';
import type { Reports } from './last-year.ts';

// The one door to the rules that is loaded after the form itself.

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

/** Reviews an open draft with what was changed last and the report of the year before. */
export function createDraftReviewer(
  format: ReviewFormat,
  { reports, history, openedAt, onNews }: ReviewSources,
): Reviewer {
  const review = createReviewer(format);
  const lastYearOf = createLastYear(reports, onNews);
  return (draft) =>
    review(draft, {
      recent: recentChanges(history(), draft, openedAt),
      lastYear: lastYearOf(draft),
    });
}
