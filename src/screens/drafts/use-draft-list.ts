import { useEffect, useState } from 'react';
import {
  StorageError,
  type DraftStore,
  type DraftSummary,
  type StorageTrouble,
} from '../../report/index.ts';

export type DraftListState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly drafts: readonly DraftSummary[] }
  | { readonly kind: 'failed'; readonly trouble: StorageTrouble };

/** The list of drafts, kept up to date, also with what other windows do; `inMemory` begins anew. */
export function useDraftList(store: DraftStore, inMemory: boolean): DraftListState {
  const [state, setState] = useState<DraftListState>({ kind: 'loading' });
  useEffect(
    () =>
      store.watchList(
        (drafts) => {
          setState({ kind: 'ready', drafts });
        },
        (error) => {
          const trouble = error instanceof StorageError ? error.trouble : 'broken';
          setState({ kind: 'failed', trouble });
        },
      ),
    // The store is the same object, and yet another one behind it.
    [store, inMemory],
  );
  return state;
}
