import { useEffect, useMemo } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Format } from '../../form/index.ts';
import type { LiveDraft, StoredDraft } from '../../report/index.ts';
import type { AppServices } from '../services.ts';
import { toAutosave, type Autosave } from './autosave.ts';
import type { FormValues } from './form-values.ts';
import type { LiveHistory } from './live-draft.ts';
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
  { drafts, now }: Pick<AppServices, 'drafts' | 'now'>,
  format: Format,
  stored: StoredDraft,
): OpenDraft {
  const { form, live, history } = useLiveDraft(format, stored, now);
  const autosave = useMemo(
    () => toAutosave({ store: drafts, stored, live, history: history.get, now }),
    [drafts, stored, live, history, now],
  );
  const review = useMemo(() => toLiveReview(live, now), [live, now]);
  useEffect(() => autosave.start(), [autosave]);
  useEffect(() => review.start(), [review]);
  usePageLeaving(autosave.leave);
  return { form, live, history, autosave, review };
}
