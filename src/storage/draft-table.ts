import { liveQuery, type PromiseExtended } from 'dexie';
import {
  agencyOf,
  PARTICULARS,
  typedAt,
  type DraftSave,
  type DraftStore,
  type DraftSummary,
  type SaveResult,
  type StoredDraft,
} from '../report/index.ts';
import type { Database } from './database.ts';
import type { LastSaves } from './last-saves.ts';
import { revisionOf, toStoredDraft } from './stored-draft.ts';

/** A draft and its summary are written in one transaction, so that they never say two things. */
export function toDraftStore(database: Database, lastSaves: LastSaves): DraftStore {
  return {
    list: async () => {
      await database.ready();
      return listed(database);
    },
    watchList: (onList, onError) => watchList(database, onList, onError),
    load: async (id) => {
      await completeLastSave(database, lastSaves, id);
      return load(database, id);
    },
    create: (save) => create(database, save),
    save: (save) => saveOver(database, save),
    keepLast: lastSaves.keep,
    remove: (id, now) => setDeletedAt(database, id, now),
    restore: (id) => setDeletedAt(database, id, null),
    purge: (deletedBefore) => purge(database, deletedBefore),
  };
}

/**
 * Last changed first, also what was put aside (`deletedAt` says so): the screen offers to restore
 * it. No `await`: a live query would lose track of what it reads.
 */
function listed(database: Database): PromiseExtended<readonly DraftSummary[]> {
  return database.summaries.orderBy('changedAt').reverse().toArray();
}

function watchList(
  database: Database,
  onList: (drafts: readonly DraftSummary[]) => void,
  onError: (error: unknown) => void,
): () => void {
  let stopped = false;
  let stop = () => {
    stopped = true;
  };
  // A live query alone is silent about a database that does not open.
  database.ready().then(() => {
    if (stopped) return;
    const subscription = liveQuery(() => listed(database)).subscribe(onList, onError);
    stop = () => {
      subscription.unsubscribe();
    };
  }, onError);
  return () => {
    stop();
  };
}

/** To the outside, a draft that was put aside is missing: what is typed into it would be purged. */
async function isMissing(database: Database, id: string): Promise<boolean> {
  const summary = await database.summaries.get(id);
  return summary?.deletedAt !== null;
}

function load(database: Database, id: string): Promise<StoredDraft | null> {
  return database.both('r', async () => {
    if (await isMissing(database, id)) return null;
    return toStoredDraft(id, await database.drafts.get(id));
  });
}

function create(database: Database, save: Omit<DraftSave, 'revision'>): Promise<SaveResult> {
  return database.both('rw', async () => {
    const taken = await database.drafts.get(save.id);
    if (taken !== undefined) return { ok: false, reason: 'conflict' };
    return write(database, save, 1);
  });
}

function saveOver(database: Database, save: DraftSave): Promise<SaveResult> {
  return database.both('rw', async () => {
    const [missing, record] = await Promise.all([
      isMissing(database, save.id),
      database.drafts.get(save.id),
    ]);
    if (missing) return { ok: false, reason: 'missing' };
    const revision = revisionOf(save.id, record);
    if (revision !== save.revision) return { ok: false, reason: 'conflict' };
    return write(database, save, revision + 1);
  });
}

/** Writes what a page could not before it went, unless the draft has come further since. */
async function completeLastSave(
  database: Database,
  lastSaves: LastSaves,
  id: string,
): Promise<void> {
  const last = lastSaves.find(id);
  if (last === null) return;
  await database.both('rw', async () => {
    if (await isMissing(database, id)) return;
    const revision = revisionOf(id, await database.drafts.get(id));
    if (revision < last.revision || revision >= last.until) return;
    await write(database, last, last.until);
  });
  lastSaves.forget(id);
}

async function write(
  database: Database,
  { id, draft, step, summary, now }: Omit<DraftSave, 'revision'>,
  revision: number,
): Promise<SaveResult> {
  const record = { id, revision, draft, step, changedAt: now };
  const summarised = {
    id,
    formatId: draft.formatId,
    agencyName: agencyOf(draft).name,
    year: typedAt(draft, PARTICULARS.year),
    total: summary.total,
    missing: summary.missing,
    step,
    changedAt: now,
    deletedAt: null,
  };
  await Promise.all([database.drafts.put(record), database.summaries.put(summarised)]);
  return { ok: true, revision };
}

async function setDeletedAt(database: Database, id: string, at: number | null): Promise<void> {
  await database.both('rw', () => database.summaries.update(id, { deletedAt: at }));
}

async function purge(database: Database, deletedBefore: number): Promise<void> {
  await database.both('rw', async () => {
    const old = await database.summaries
      .filter(({ deletedAt }) => deletedAt !== null && deletedAt < deletedBefore)
      .primaryKeys();
    await database.drafts.bulkDelete(old);
    await database.summaries.bulkDelete(old);
  });
}
