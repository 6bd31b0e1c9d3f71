import type { Draft } from '../../report/index.ts';
import type { DraftReview } from '../../rules/index.ts';
import type { AppServices } from '../services.ts';

export type Reviewer = (draft: Draft) => DraftReview;

/** The rules are large and nobody waits for them: they come after the form one types in. */
export async function loadReviewer(
  { loadReviewFormat }: Pick<AppServices, 'loadReviewFormat'>,
  formatId: string,
): Promise<Reviewer> {
  const [{ toReviewer }, format] = await Promise.all([
    import('./reviewer.ts'),
    loadReviewFormat(formatId),
  ]);
  return toReviewer(format);
}
