import { useEffect, useState } from 'react';
import type { DraftStore, DraftSummary } from '../../report/index.ts';

export type DraftListState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly drafts: readonly DraftSummary[] }
  | { readonly kind: 'failed' };

/** The list of drafts, kept up to date, also with what other windows do. */
export function useDraftList(store: DraftStore): DraftListState {
  const [state, setState] = useState<DraftListState>({ kind: 'loading' });
  useEffect(
    () =>
      store.watchList(
        (drafts) => {
          setState({ kind: 'ready', drafts });
        },
        () => {
          setState({ kind: 'failed' });
        },
      ),
    [store],
  );
  return state;
}
