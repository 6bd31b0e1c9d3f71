import { liveQuery, type PromiseExtended } from 'dexie';
import {
  agencyOf,
  PARTICULARS,
  typedAt,
  type CheckSummary,
  type DraftSave,
  type DraftStore,
  type DraftSummary,
  type SaveResult,
  type StoredDraft,
} from '../report/index.ts';
import type { Database, HistoryRange } from './database.ts';
import type { LastSaves } from './last-saves.ts';
import { revisionOf, toStoredDraft } from './stored-draft.ts';
import { forgetHistory, loadHistory, rangeOf, writeHistory } from './stored-history.ts';

/** A draft, its summary and its steps are written in one transaction, so that they never say two things. */
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
    keepCheck: async (id, check) => {
      await database.whole('rw', () => database.summaries.update(id, { check }));
    },
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
  return isAside(await database.summaries.get(id));
}

function isAside(summary: DraftSummary | undefined): boolean {
  return summary?.deletedAt !== null;
}

function load(database: Database, id: string): Promise<StoredDraft | null> {
  return database.whole('r', async () => {
    if (await isMissing(database, id)) return null;
    const record = await database.drafts.get(id);
    const stored = toStoredDraft(id, record);
    return { ...stored, history: await loadHistory(database, id, rangeOf(record)) };
  });
}

function create(
  database: Database,
  save: Omit<DraftSave, 'revision' | 'history'>,
): Promise<SaveResult> {
  return database.whole('rw', async () => {
    const taken = await database.drafts.get(save.id);
    if (taken !== undefined) return { ok: false, reason: 'conflict' };
    const first = { revision: 1, before: NO_STEPS, check: null };
    return write(database, { ...save, history: NO_STEPS }, first);
  });
}

function saveOver(database: Database, save: DraftSave): Promise<SaveResult> {
  return database.whole('rw', async () => {
    const [summary, record] = await Promise.all([
      database.summaries.get(save.id),
      database.drafts.get(save.id),
    ]);
    if (isAside(summary)) return { ok: false, reason: 'missing' };
    const revision = revisionOf(save.id, record);
    if (revision !== save.revision) return { ok: false, reason: 'conflict' };
    const check = summary?.check ?? null;
    return write(database, save, { revision: revision + 1, before: rangeOf(record), check });
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
  await database.whole('rw', async () => {
    if (await isMissing(database, id)) return;
    const record = await database.drafts.get(id);
    const revision = revisionOf(id, record);
    if (revision < last.revision || revision >= last.until) return;
    await write(database, last, { revision: last.until, before: rangeOf(record), check: null });
  });
  lastSaves.forget(id);
}

const NO_STEPS = { first: 0, end: 0, position: 0, steps: [] };

interface Writing {
  readonly revision: number;
  /** The steps stored so far. */
  readonly before: HistoryRange;
  /** What the last check found; a save neither makes one nor forgets it. */
  readonly check: CheckSummary | null;
}

async function write(
  database: Database,
  { id, draft, history, step, summary, now }: Omit<DraftSave, 'revision'>,
  { revision, before, check }: Writing,
): Promise<SaveResult> {
  const { first, end, position } = history;
  const range = { first, end, position };
  const record = { id, revision, draft, history: range, step, changedAt: now };
  const summarised = {
    id,
    formatId: draft.formatId,
    agencyName: agencyOf(draft).name,
    year: typedAt(draft, PARTICULARS.year),
    total: summary.total,
    missing: summary.missing,
    check,
    step,
    changedAt: now,
    deletedAt: null,
  };
  await Promise.all([
    database.drafts.put(record),
    database.summaries.put(summarised),
    writeHistory(database, id, before, history),
  ]);
  return { ok: true, revision };
}

async function setDeletedAt(database: Database, id: string, at: number | null): Promise<void> {
  await database.whole('rw', () => database.summaries.update(id, { deletedAt: at }));
}

async function purge(database: Database, deletedBefore: number): Promise<void> {
  await database.whole('rw', async () => {
    const old = await database.summaries
      .filter(({ deletedAt }) => deletedAt !== null && deletedAt < deletedBefore)
      .primaryKeys();
    await database.drafts.bulkDelete(old);
    await database.summaries.bulkDelete(old);
    for (const id of old) await forgetHistory(database, id);
  });
}
