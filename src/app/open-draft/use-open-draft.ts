import { useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Format } from '../../form/index.ts';
import type { LiveDraft, StoredDraft, Tenure } from '../../report/index.ts';
import type { AppServices } from '../services.ts';
import { toAutosave, type Autosave } from './autosave.ts';
import { keepChecks } from './check-keeper.ts';
import { toFollowing, type Following } from './follow-draft.ts';
import type { FormValues } from './form-values.ts';
import type { LiveHistory } from './live-draft.ts';
import { loadReviewer } from './load-reviewer.ts';
import { lockable, lockableHistory } from './lock.ts';
import { toLiveReview, type LiveReview } from './review.ts';
import { useLiveDraft } from './use-live-draft.ts';
import { usePageLeaving } from './use-page-leaving.ts';

/** A draft as this window got it, and whether it may write. */
export interface ClaimedDraft {
  readonly stored: StoredDraft;
  readonly tenure: Tenure;
  /** Tells what to save before another window takes over. */
  readonly whenAsked: (save: () => Promise<void>) => void;
}

export interface OpenDraft {
  readonly form: UseFormReturn<FormValues>;
  readonly live: LiveDraft;
  readonly history: LiveHistory;
  readonly autosave: Autosave;
  readonly review: LiveReview;
  readonly isReading: Following['isReading'];
}

/** Opens a stored draft: its form, its saving and its review. */
export function useOpenDraft(
  services: Pick<AppServices, 'drafts' | 'now' | 'loadReviewFormat'>,
  format: Format,
  { stored, tenure, whenAsked }: ClaimedDraft,
): OpenDraft {
  const { drafts, now } = services;
  const opened = useLiveDraft(format, stored, now);
  const { form, live, history, follow } = opened;
  const autosave = useMemo(
    () =>
      toAutosave({
        store: drafts,
        stored,
        live,
        history: history.get,
        mayWrite: tenure.isMine,
        now,
      }),
    [drafts, stored, live, history, tenure, now],
  );
  const following = useMemo(() => {
    const show = (latest: StoredDraft) => {
      follow(latest);
      autosave.follow(latest);
    };
    return toFollowing({ store: drafts, id: stored.id, tenure, autosave, show });
  }, [drafts, stored.id, tenure, autosave, follow]);
  const review = useMemo(
    () => toLiveReview({ live, loadReviewer: () => loadReviewer(services, live.format.id), now }),
    [live, services, now],
  );
  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => following.start(), [following]);
  useEffect(() => {
    whenAsked(() => {
      autosave.flush();
      return autosave.settled();
    });
  }, [whenAsked, autosave]);
  // Left in this order: what was found last is kept before the review ends.
  useEffect(() => {
    const current = () => live.current();
    return keepChecks({ store: drafts, id: stored.id, review, autosave, current });
  }, [drafts, stored.id, review, autosave, live]);
  useEffect(() => review.start(), [review]);
  usePageLeaving(autosave.leave);
  return useMemo(() => {
    const { isReading } = following;
    return {
      form,
      live: lockable(live, isReading.get),
      history: lockableHistory(history, isReading.get),
      autosave,
      review,
      isReading,
    };
  }, [form, live, history, autosave, review, following]);
}
