import type { AppServices } from '../services.ts';
import type { Reviewer, ReviewSources } from './review-sources.ts';

/** The rules are large and nobody waits for them: they come after the form one types in. */
export async function loadReviewer(
  { loadReviewFormat }: Pick<AppServices, 'loadReviewFormat'>,
  formatId: string,
  sources: ReviewSources,
): Promise<Reviewer> {
  const [{ createReviewer }, format] = await Promise.all([
    import('./reviewer.ts'),
    loadReviewFormat(formatId),
  ]);
  return createReviewer(format, sources);
}
