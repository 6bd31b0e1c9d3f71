import { Dexie, type PromiseExtended } from 'dexie';
import {
  listedAs,
  StorageError,
  type CheckSummary,
  type DraftSave,
  type DraftPresence,
  type DraftStore,
  type DraftSummary,
  type HistoryRange,
  type Origin,
  type SalvagedDraft,
  type SaveResult,
  type StoredDraft,
} from '../report/index.ts';
import type { Database } from './database.ts';
import type { LastSaves } from './last-saves.ts';
import { revisionOf, sealOf, toStoredDraft } from './stored-draft.ts';
import { loadHistory, rangeOf, writeHistory } from './stored-history.ts';
import { damagedSummary, standingOf, toSummaries } from './stored-summary.ts';
import { watchQuery } from './watch-query.ts';

/** A draft, its summary and its steps are written in one transaction, so that they never say two things. */
export function createDraftStore(database: Database, lastSaves: LastSaves): DraftStore {
  return {
    list: async () => {
      await database.ready();
      return listed(database);
    },
    watchList: (onList, onError) => watchQuery(database, () => listed(database), onList, onError),
    load: async (id) => {
      await completeLastSave(database, lastSaves, id);
      const stored = await loadOrMark(database, id);
      return stored === null ? null : withUnsavedKept(database, lastSaves, stored);
    },
    // Each save and deletion writes the summary; who asks looks by itself where it can't be read.
    watchDraft: (id, onChange) =>
      watchQuery(
        database,
        () => database.summaries.get(id),
        onChange,
        () => undefined,
      ),
    presence: (id) => presence(database, id),
    salvage: (id) => salvage(database, id),
    salvageNewer: () => salvageNewer(database),
    create: (save) => create(database, save),
    save: (save) => saveOver(database, save),
    keepLast: lastSaves.keep,
    forgetLast: lastSaves.forget,
    keepUnsaved: lastSaves.keepUnsaved,
    forgetUnsaved: lastSaves.forgetUnsaved,
    keepCheck: async (id, check) => {
      await database.whole('rw', () => database.summaries.update(id, { check }));
    },
    remove: (id, now) => setDeletedAt(database, id, now),
    restore: (id) => setDeletedAt(database, id, null),
    countDay: (date) =>
      import('./count-day.ts').then((part) => part.countDay(database, lastSaves, date)),
  };
}

/**
 * Also what was put aside (`deletedAt` says so): the screen offers to restore it. No `await`: a
 * live query would lose track of what it reads.
 */
function listed(database: Database): PromiseExtended<readonly DraftSummary[]> {
  return Dexie.Promise.all([
    database.summaries.toArray(),
    database.drafts.toCollection().primaryKeys(),
  ]).then(([records, ids]) => toSummaries(records, ids));
}

/** To the outside, a draft that was put aside is missing: what is typed into it would be purged. */
function isDeleted(summary: unknown): boolean {
  return standingOf(summary).deletedAt !== null;
}

function load(database: Database, id: string): Promise<StoredDraft | null> {
  return database.whole('r', async () => {
    const [summary, record] = await read(database, id);
    if (isDeleted(summary) || (record === undefined && summary === undefined)) return null;
    const stored = toStoredDraft(id, record);
    return { ...stored, history: await loadHistory(database, id, rangeOf(record)) };
  });
}

function presence(database: Database, id: string): Promise<DraftPresence> {
  return database.whole('r', async () => {
    const [summary, record] = await read(database, id);
    if (record === undefined) return { kind: 'gone' };
    return isDeleted(summary)
      ? { kind: 'deleted' }
      : { kind: 'here', revision: revisionOf(id, record) };
  });
}

/** What windows could not write becomes versions of the draft, beside what is loaded. */
async function withUnsavedKept(
  database: Database,
  lastSaves: LastSaves,
  stored: StoredDraft,
): Promise<StoredDraft> {
  const unsaved = lastSaves.unsavedOf(stored.id);
  if (unsaved.size === 0) return stored;
  const { keepUnsavedVersions } = await import('./unsaved-versions.ts');
  const recovered = await keepUnsavedVersions(database, lastSaves, stored);
  return { ...stored, recovered };
}

function read(database: Database, id: string): Promise<[summary: unknown, record: unknown]> {
  return Promise.all([database.summaries.get(id), database.drafts.get(id)]);
}

/** What can't be read is named in the list from then on. */
async function loadOrMark(database: Database, id: string): Promise<StoredDraft | null> {
  try {
    return await load(database, id);
  } catch (error) {
    if (error instanceof StorageError && error.trouble === 'damaged') {
      await database.whole('rw', () => database.summaries.update(id, { isDamaged: true }));
    }
    throw error;
  }
}

async function salvage(database: Database, id: string): Promise<string | null> {
  try {
    const [summary, record] = await database.whole('r', () => read(database, id));
    if (summary === undefined && record === undefined) return null;
    return `${JSON.stringify({ summary, draft: record }, null, 2)}\n`;
  } catch (error) {
    if (!(error instanceof StorageError) || error.trouble !== 'newer') throw error;
    const newer = await salvageNewer(database);
    return newer.find((draft) => draft.id === id)?.text() ?? null;
  }
}

async function salvageNewer({ dexie }: Database): Promise<readonly SalvagedDraft[]> {
  const { readNewerDatabase } = await import('./newer-database.ts');
  return readNewerDatabase(dexie.name);
}

function create(
  database: Database,
  save: Parameters<DraftStore['create']>[0],
): Promise<SaveResult> {
  return database.whole('rw', async () => {
    const taken = await database.drafts.get(save.id);
    if (taken !== undefined) return { ok: false, reason: 'conflict' };
    const { origin = null } = save;
    const first = { revision: 1, before: NO_STEPS, check: null, origin };
    return write(database, { history: NO_STEPS, ...save }, first);
  });
}

function saveOver(database: Database, save: DraftSave): Promise<SaveResult> {
  return database.whole('rw', async () => {
    const [summary, record] = await read(database, save.id);
    if (record === undefined) return { ok: false, reason: 'gone' };
    if (isDeleted(summary)) return { ok: false, reason: 'missing' };
    const revision = revisionOf(save.id, record);
    if (revision !== save.revision) return { ok: false, reason: 'conflict' };
    const { check, origin } = standingOf(summary);
    const writing = { revision: revision + 1, before: rangeOf(record), check, origin };
    return write(database, { signed: sealOf(record), ...save }, writing);
  });
}

/**
 * Writes what a page could not before it went. Where the draft has come further since, it is kept as
 * what a window could not write; where it is deleted, it stays for when that is restored.
 */
async function completeLastSave(
  database: Database,
  lastSaves: LastSaves,
  id: string,
): Promise<void> {
  const last = lastSaves.find(id);
  if (last === null) return;
  const outcome = await database.whole('rw', async () => {
    const [summary, record] = await read(database, id);
    if (record === undefined || isDeleted(summary)) return 'deleted';
    const revision = revisionOf(id, record);
    if (revision < last.revision || revision >= last.until) return 'overtaken';
    const { origin } = standingOf(summary);
    const writing = { revision: last.until, before: rangeOf(record), check: null, origin };
    await write(database, last, writing);
    return 'completed';
  });
  if (outcome === 'deleted') return;
  if (outcome === 'overtaken') lastSaves.keepUnsaved(id, last.draft, last.now);
  lastSaves.forget(id);
}

const NO_STEPS = { first: 0, end: 0, position: 0, steps: [] };

interface Writing {
  readonly revision: number;
  /** The steps stored so far. */
  readonly before: HistoryRange;
  /** What the last check found; a save neither makes one nor forgets it. */
  readonly check: CheckSummary | null;
  readonly origin: Origin | null;
}

async function write(
  database: Database,
  { id, draft, history, signed = null, step, summary, now }: Omit<DraftSave, 'revision'>,
  { revision, before, check, origin }: Writing,
): Promise<SaveResult> {
  const { first, end, position } = history;
  const range = { first, end, position };
  const record = { id, revision, draft, history: range, signed, step, changedAt: now };
  const summarised = {
    id,
    formatId: draft.formatId,
    ...listedAs(draft),
    total: summary.total,
    missing: summary.missing,
    check,
    signed,
    step,
    changedAt: now,
    deletedAt: null,
    ...(origin === null ? {} : { origin }),
  };
  await Promise.all([
    database.drafts.put(record),
    database.summaries.put(summarised),
    writeHistory(database, id, before, history),
  ]);
  return { ok: true, revision };
}

async function setDeletedAt(database: Database, id: string, at: number | null): Promise<void> {
  await database.whole('rw', async () => {
    const changed = await database.summaries.update(id, { deletedAt: at, deletedDays: 0 });
    if (changed > 0 || (await database.drafts.get(id)) === undefined) return;
    await database.summaries.put({ ...damagedSummary(id, {}), deletedAt: at });
  });
}
