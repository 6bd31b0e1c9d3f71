import type { DraftSave, DraftStore, StoredDraft } from '../../report/index.ts';

/** What became of one save; `storage` may be tried again, the others never write over anything. */
export type SaveOutcome = 'ok' | 'conflict' | 'missing' | 'storage';

export interface DraftWriter {
  /** Saves under way. */
  readonly running: () => number;
  /** The last revision known to be in the database. */
  readonly revision: () => number;
  readonly write: (save: Omit<DraftSave, 'id' | 'revision'>) => Promise<SaveOutcome>;
}

/** Writes one draft, each save building on the one before, also on one that is still under way. */
export function toDraftWriter(store: DraftStore, stored: StoredDraft): DraftWriter {
  let revision = stored.revision;
  let running = 0;
  const write: DraftWriter['write'] = async (save) => {
    const expected = revision + running;
    running += 1;
    try {
      const result = await store.save({ ...save, id: stored.id, revision: expected });
      if (result.ok) {
        revision = Math.max(revision, result.revision);
        return 'ok';
      }
      // It built on a save that failed meanwhile: nobody else has written, so it may be repeated.
      return result.reason === 'conflict' && expected !== revision ? 'storage' : result.reason;
    } catch {
      return 'storage';
    } finally {
      running -= 1;
    }
  };
  return { running: () => running, revision: () => revision, write };
}
