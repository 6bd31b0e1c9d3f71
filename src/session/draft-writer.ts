import {
  EMPTY_HISTORY,
  historySave,
  StorageError,
  type Draft,
  type DraftSave,
  type DraftStore,
  type History,
  type SaveResult,
  type StorageTrouble,
  type StoredDraft,
} from '../report/index.ts';

/**
 * What became of one save: a trouble of the storage may be tried again, `overtaken` by another save
 * too; `conflict` and `missing` never write over anything.
 */
export type SaveOutcome = 'ok' | 'conflict' | 'missing' | 'overtaken' | StorageTrouble;

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
  /** The last known to be in the database. */
  readonly revision: () => number;
  readonly draft: () => Draft;
  /** What another window wrote is what the next save builds on. */
  readonly follow: (stored: StoredDraft) => void;
}

/** Writes one draft, each save building on the one before, also on one that is still under way. */
export function createDraftWriter(store: DraftStore, stored: StoredDraft): DraftWriter {
  let { revision, history, draft } = stored;
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
      const result = await saveOrCreate(store, { ...toSave(content), revision: expected }, content);
      if (result.ok) {
        // One that had to be written anew begins at 1 again.
        revision = result.revision === 1 ? 1 : Math.max(revision, result.revision);
        ({ history, draft } = content);
        return 'ok';
      }
      // It built on a save that failed meanwhile: nobody else has written, so it may be repeated.
      if (result.reason === 'gone') return 'overtaken';
      return result.reason === 'conflict' && expected !== revision ? 'overtaken' : result.reason;
    } catch (error) {
      return error instanceof StorageError ? error.trouble : 'broken';
    } finally {
      running -= 1;
    }
  };
  const follow = (latest: StoredDraft) => {
    ({ revision, history, draft } = latest);
  };
  return {
    running: () => running,
    revision: () => revision,
    draft: () => draft,
    write,
    toSave,
    follow,
  };
}

/** A draft that the browser has cleared away is written anew, with its whole history. */
async function saveOrCreate(
  store: DraftStore,
  save: DraftSave,
  { history }: Content,
): Promise<SaveResult> {
  const result = await store.save(save);
  if (result.ok || result.reason !== 'gone') return result;
  return store.create({ ...save, history: historySave(EMPTY_HISTORY, history) });
}
