import { useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Format } from '../../form/index.ts';
import type { LiveDraft, StoredDraft } from '../../report/index.ts';
import type { AppServices } from '../services.ts';
import { toAutosave, type Autosave } from './autosave.ts';
import { keepChecks } from './check-keeper.ts';
import type { FormValues } from './form-values.ts';
import type { LiveHistory } from './live-draft.ts';
import { loadReviewer } from './load-reviewer.ts';
import { toLiveReview, type LiveReview } from './review.ts';
import { useLiveDraft } from './use-live-draft.ts';
import { usePageLeaving } from './use-page-leaving.ts';

export interface OpenDraft {
  readonly form: UseFormReturn<FormValues>;
  readonly live: LiveDraft;
  readonly history: LiveHistory;
  readonly autosave: Autosave;
  readonly review: LiveReview;
}

/** Opens a stored draft: its form, its saving and its review. */
export function useOpenDraft(
  services: Pick<AppServices, 'drafts' | 'now' | 'loadReviewFormat'>,
  format: Format,
  stored: StoredDraft,
): OpenDraft {
  const { drafts, now } = services;
  const { form, live, history } = useLiveDraft(format, stored, now);
  const autosave = useMemo(
    () => toAutosave({ store: drafts, stored, live, history: history.get, now }),
    [drafts, stored, live, history, now],
  );
  const review = useMemo(
    () => toLiveReview({ live, loadReviewer: () => loadReviewer(services, live.format.id), now }),
    [live, services, now],
  );
  useEffect(() => autosave.start(), [autosave]);
  // Left in this order: what was found last is kept before the review ends.
  useEffect(() => {
    const current = () => live.current();
    return keepChecks({ store: drafts, id: stored.id, review, autosave, current });
  }, [drafts, stored.id, review, autosave, live]);
  useEffect(() => review.start(), [review]);
  usePageLeaving(autosave.leave);
  return { form, live, history, autosave, review };
}
