import type { ReviewFormat } from '../../form/index.ts';
import { recentChanges } from '../../report/index.ts';
import { toReviewer } from '../../rules/index.ts';
import { createLastYear } from './last-year-beside.ts';
import type { Reviewer, ReviewSources } from './review-sources.ts';

// The one door to the rules that is loaded after the form itself.

/** Reviews an open draft with what was changed last and the report of the year before. */
export function createReviewer(
  format: ReviewFormat,
  { reports, history, openedAt, onNews }: ReviewSources,
): Reviewer {
  const review = toReviewer(format);
  const lastYearOf = createLastYear(reports, onNews);
  return (draft) =>
    review(draft, {
      recent: recentChanges(history(), draft, openedAt),
      lastYear: lastYearOf(draft),
    });
}
