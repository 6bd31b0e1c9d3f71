import { official as format } from '../../formats/testing/official.ts';
import { EMPTY_HISTORY, type Draft } from '../../report/index.ts';
import { createLiveDraft, type LiveDraft } from '../live-draft.ts';

/** A live draft without a screen. */
export function liveDraftOf(draft: Draft): LiveDraft {
  const stored = { draft, history: EMPTY_HISTORY };
  const now = () => Date.now();
  const showText = () => undefined;
  return createLiveDraft({ format, formats: [format], stored, now, showText }).live;
}
