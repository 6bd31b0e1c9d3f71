import {
  StorageError,
  type DraftStore,
  type StorageTrouble,
  type StoredDraft,
  type EditLock,
  type EditLocks,
} from '../report/index.ts';

/** A draft as this window got it, and whether it may write. */
export interface ClaimedDraft {
  readonly stored: StoredDraft;
  readonly editLock: EditLock;
  /** Tells what to save before another window takes over. */
  readonly whenAsked: (save: () => Promise<void>) => void;
}

/** Why a draft is not here to be opened. */
export type NotLoaded =
  | { readonly kind: 'missing'; readonly isDeleted: boolean }
  | { readonly kind: 'failed'; readonly trouble: StorageTrouble };

export type Claiming = { readonly kind: 'ready'; readonly claimed: ClaimedDraft } | NotLoaded;

interface Stores {
  readonly drafts: Pick<DraftStore, 'load' | 'presence'>;
  readonly editLocks: EditLocks;
}

const RETRY_MS = 1_500;

/**
 * Claims a draft, then loads it: what comes is what a window that held it has saved. Tells what came of
 * it, again where that changes; returns what ends the claim.
 */
export function claimDraft(
  { drafts, editLocks }: Stores,
  id: string,
  onState: (state: Claiming) => void,
): () => void {
  let hasLeft = false;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let end: () => void = () => undefined;
  let save: () => Promise<void> = () => Promise.resolve();
  const whenAsked: ClaimedDraft['whenAsked'] = (next) => {
    save = next;
  };
  const load = async (editLock: EditLock) => {
    const state = await loaded(drafts, id);
    if (hasLeft) return;
    if ('stored' in state) {
      onState({ kind: 'ready', claimed: { ...state, editLock, whenAsked } });
      return;
    }
    onState(state);
    // A record does not mend itself; all else may be otherwise in a moment.
    if (state.kind === 'failed' && state.trouble === 'damaged') return;
    timer = setTimeout(() => void load(editLock), RETRY_MS);
  };
  void editLocks
    .claim(id, () => save())
    .then((editLock) => {
      end = editLock.end;
      if (hasLeft) end();
      else void load(editLock);
    });
  return () => {
    hasLeft = true;
    if (timer !== null) clearTimeout(timer);
    end();
  };
}

/** The draft, or why there is none. */
async function loaded(
  drafts: Stores['drafts'],
  id: string,
): Promise<Pick<ClaimedDraft, 'stored'> | NotLoaded> {
  try {
    const stored = await drafts.load(id);
    if (stored !== null) return { stored };
    return { kind: 'missing', isDeleted: (await drafts.presence(id)).kind === 'deleted' };
  } catch (error) {
    return { kind: 'failed', trouble: error instanceof StorageError ? error.trouble : 'broken' };
  }
}
