import {
  historySave,
  type DraftSave,
  type DraftStore,
  type History,
  type StoredDraft,
} from '../../report/index.ts';

/** What became of one save; `storage` may be tried again, the others never write over anything. */
export type SaveOutcome = 'ok' | 'conflict' | 'missing' | 'storage';

/** What stands on the screen, to be written. */
interface Content extends Omit<DraftSave, 'id' | 'revision' | 'history'> {
  readonly history: History;
}

export interface DraftWriter {
  /** Saves under way. */
  readonly running: () => number;
  readonly write: (content: Content) => Promise<SaveOutcome>;
  /** The save of this content, as one that builds on the last known to be in the database. */
  readonly toSave: (content: Content) => DraftSave;
}

/** Writes one draft, each save building on the one before, also on one that is still under way. */
export function toDraftWriter(store: DraftStore, stored: StoredDraft): DraftWriter {
  let { revision, history } = stored;
  let running = 0;
  const toSave = (content: Content): DraftSave => ({
    ...content,
    id: stored.id,
    revision,
    history: historySave(history, content.history),
  });
  const write: DraftWriter['write'] = async (content) => {
    const expected = revision + running;
    running += 1;
    try {
      const result = await store.save({ ...toSave(content), revision: expected });
      if (result.ok) {
        revision = Math.max(revision, result.revision);
        history = content.history;
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
  return { running: () => running, write, toSave };
}
