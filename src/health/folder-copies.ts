import { changedSince, wantsCopy, type CopyFacts, type CopyKeeper } from '../backup/index.ts';
import type { DraftSummary } from '../report/index.ts';
import type { SeenStore } from './seen-here.ts';
import type { StorageState } from './storage-state.ts';

/** What is watched, and what is known of it. */
export interface Watch {
  readonly copies: CopyKeeper;
  readonly seen: SeenStore;
  readonly state: () => StorageState;
  readonly set: (part: Partial<StorageState>) => void;
  readonly now: () => number;
  /** Milliseconds by a watch that nobody can set. */
  readonly elapsed: () => number;
}

const COPY_EACH_MS = 600_000;

/** Copies everything into the chosen folder when that is due; a failure is one more thing to show. */
export function createFolderCopies({ copies, seen, state, set, now, elapsed }: Watch) {
  let triedAt = elapsed();
  /** Outside a draft as soon as there is something new, inside it from time to time. */
  const isDue = (drafts: readonly DraftSummary[], facts: CopyFacts) => {
    const { kind } = state().folder;
    if ((kind !== 'ready' && kind !== 'failed') || !wantsCopy(facts, drafts)) return false;
    if (!window.location.hash.startsWith('#/draft/')) return true;
    // A clock that stands still, or was set back, must not hold copies up.
    const age = now() - (facts.last?.at ?? 0);
    return age < 0 || Math.max(age, elapsed() - triedAt) > COPY_EACH_MS;
  };
  return async (drafts: readonly DraftSummary[], facts: CopyFacts): Promise<void> => {
    if (!isDue(drafts, facts)) return;
    triedAt = elapsed();
    const folder = await copies.folder();
    if (folder === null) return;
    try {
      const last = await copies.toFolder(folder, (known) => wantsCopy(known, drafts));
      if (last === null) return;
      seen.set({ ...seen.get(), last });
      const changed = changedSince(await copies.facts(), drafts);
      set({ last, changed, folder: { kind: 'ready', name: folder.name } });
    } catch {
      set({ folder: { kind: 'failed', name: folder.name } });
    }
  };
}
