import type { SaveOutcome } from './draft-writer.ts';

/** Whether everything on the screen is in the database. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/** `late` is a save that nothing was heard of yet, `purged` a draft that was deleted for good. */
export type SaveFailure = Exclude<SaveOutcome, 'ok'> | 'late' | 'purged';

/** Somebody else changed or deleted the draft: it is never written over. */
export function isFinal(state: SaveState): boolean {
  return state.kind === 'failed' && ['conflict', 'missing', 'purged'].includes(state.reason);
}
