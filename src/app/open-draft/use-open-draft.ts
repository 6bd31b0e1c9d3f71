import { useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Format } from '../../form/index.ts';
import {
  isLocked,
  type LiveDraft,
  type LiveVersions,
  type Seal,
  type StoredDraft,
  type Tenure,
} from '../../report/index.ts';
import type { AppServices } from '../services.ts';
import { toAutosave, type Autosave } from './autosave.ts';
import { keepChecks } from './check-keeper.ts';
import { toFollowing, type Following } from './follow-draft.ts';
import type { FormValues } from './form-values.ts';
import type { LiveHistory } from './live-draft.ts';
import { toLiveVersions } from './live-versions.ts';
import { loadReviewer } from './load-reviewer.ts';
import { lockable, lockableHistory } from './lock.ts';
import { toObservable } from './observable.ts';
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
  /** Whether one may only read: another window writes, or the report is signed. */
  readonly isReading: Following['isReading'];
  readonly versions: LiveVersions;
}

/** Opens a stored draft: its form, its saving and its review. */
export function useOpenDraft(
  services: Pick<AppServices, 'formats' | 'drafts' | 'now' | 'loadReviewFormat' | 'loadVersions'>,
  format: Format,
  { stored, tenure, whenAsked }: ClaimedDraft,
): OpenDraft {
  const { formats, drafts, now, loadVersions } = services;
  const { form, live, history, follow } = useLiveDraft({ format, formats }, stored, now);
  const seal = useMemo(() => toObservable<Seal | null>(stored.signed ?? null), [stored]);
  const autosave = useMemo(() => {
    const parts = { store: drafts, stored, live, history: history.get, seal, now };
    return toAutosave({ ...parts, mayWrite: tenure.isMine });
  }, [drafts, stored, live, history, seal, tenure, now]);
  const following = useMemo(() => {
    const show = (latest: StoredDraft) => {
      follow(latest);
      seal.set(latest.signed ?? null);
      autosave.follow(latest);
    };
    return toFollowing({ store: drafts, id: stored.id, tenure, autosave, show });
  }, [drafts, stored.id, tenure, autosave, follow, seal]);
  const versions = useMemo(() => {
    const { id, draft: opened } = stored;
    // That window keeps versions which writes.
    const isReader = following.isReading.get;
    return toLiveVersions({ id, opened, live, history, seal, loadVersions, isReader, now });
  }, [stored, live, history, seal, loadVersions, following, now]);
  const review = useMemo(
    () => openReview(services, stored, { live, history }),
    [services, stored, live, history],
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
  useEffect(() => versions.start(), [versions]);
  usePageLeaving(autosave.leave);
  const { isReading } = following;
  // The same ones from render to render: tables hang on them.
  const locked = useMemo(() => {
    const isLockedNow = () => isReading.get() || isLocked(seal.get());
    return {
      live: lockable(live, isLockedNow),
      history: lockableHistory(history, isLockedNow),
    };
  }, [live, history, isReading, seal]);
  return { form, ...locked, autosave, review, versions, isReading };
}

/** Beside the draft, its review looks at what was changed last and at the report of the year before. */
function openReview(
  services: Pick<AppServices, 'drafts' | 'loadReviewFormat'>,
  stored: StoredDraft,
  { live, history }: Pick<OpenDraft, 'live' | 'history'>,
): LiveReview {
  const { first, position } = stored.history;
  const { drafts } = services;
  const reports = { drafts, formats: live.formats };
  const beside = { reports, history: history.get, openedAt: first + position };
  return toLiveReview({
    live,
    loadReviewer: (onNews) => loadReviewer(services, live.format.id, { ...beside, onNews }),
    elapsed,
  });
}

/** Milliseconds since the page was opened, whatever becomes of the clock. */
function elapsed(): number {
  return performance.now();
}
