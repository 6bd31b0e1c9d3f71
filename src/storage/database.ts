import { Dexie, type Table } from 'dexie';
import {
  StorageError,
  type DraftSummary,
  type HistoryRange,
  type Step,
  type StoredDraft,
  type Version,
} from '../report/index.ts';
import { toOpeningError, toStorageError } from './storage-trouble.ts';

interface Setting {
  readonly key: string;
  readonly value: unknown;
}

/** One step of a draft, under its number. */
interface StoredStep {
  readonly draftId: string;
  readonly n: number;
  readonly step: Step;
}

/** A draft as it is written; its steps stand in a table of their own. */
interface DraftRecord extends Omit<StoredDraft, 'history'> {
  readonly history: HistoryRange;
}

export interface Database {
  /** Read as unknown: a record may be damaged, or written by another version. */
  readonly drafts: Table<unknown, string, DraftRecord>;
  /** Read as unknown for the same reason. */
  readonly summaries: Table<unknown, string, DraftSummary>;
  /** The steps of drafts, by the draft's id and their number; read as unknown for the same reason. */
  readonly steps: Table<unknown, [string, number], StoredStep>;
  /** What drafts once were, by the draft's id and their number; read as unknown too. */
  readonly versions: Table<unknown, [string, number], Version>;
  readonly settings: Table<Setting, string>;
  /** One transaction over drafts, summaries and steps; settles when it is complete. */
  whole<T>(mode: 'r' | 'rw', work: () => Promise<T>, also?: readonly Table[]): Promise<T>;
  /** One over versions alone. */
  inVersions<T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T>;
  /** For what comes with a chunk of its own and knows its tables itself. */
  readonly dexie: Dexie;
  /** Waits for the database; fails with a `StorageError`. */
  ready(): Promise<void>;
}

/** What a table of numbered records has of a draft: all, or those from one number up to before another. */
export function ofDraft<T, I>(
  table: Table<T, [string, number], I>,
  draftId: string,
  from = 0,
  to = Infinity,
) {
  return table.where('[draftId+n]').between([draftId, from], [draftId, to]);
}

/** How long another window may hold up an upgrade before one is told. */
const BLOCKED_MS = 1_000;

export function openDatabase(name: string): Database {
  const dexie = new Dexie(name, {
    // Without `strict`, Chromium reports a transaction as complete before it is on the disk.
    chromeTransactionDurability: 'strict',
    // It would show the list of drafts as it will be, before it is saved.
    cache: 'disabled',
    ...ownVersionOnly(),
  });
  dexie.version(1).stores({ drafts: 'id', summaries: 'id, changedAt', settings: 'key' });
  dexie.version(2).stores({ steps: '[draftId+n]' });
  dexie.version(3).stores({ versions: '[draftId+n]', handles: 'key' });
  // Drafts have remarks in the place of notes: v0.5 would take them for damaged.
  dexie.version(4).stores({});
  const opened = toOpening(dexie);
  // The queries that wait for it report the failure.
  opened().catch(() => undefined);
  const drafts = dexie.table<unknown, string, DraftRecord>('drafts');
  const summaries = dexie.table<unknown, string, DraftSummary>('summaries');
  const steps = dexie.table<unknown, [string, number], StoredStep>('steps');
  const versions = dexie.table<unknown, [string, number], Version>('versions');
  return {
    drafts,
    summaries,
    steps,
    versions,
    settings: dexie.table<Setting, string>('settings'),
    dexie,
    whole: (mode, work, also = []) =>
      reconnecting(dexie, async () => {
        await opened();
        return dexie.transaction(mode, [drafts, summaries, steps, ...also], work);
      }),
    inVersions: (mode, work) =>
      reconnecting(dexie, async () => {
        await opened();
        return dexie.transaction(mode, versions, work);
      }),
    ready: () => reconnecting(dexie, opened),
  };
}

/**
 * An IndexedDB that opens no other version than the one asked for: Dexie would go on with the
 * database of a newer app, and write into it what that does not expect.
 */
function ownVersionOnly(): { readonly indexedDB?: IDBFactory } {
  const factory = Dexie.dependencies.indexedDB as IDBFactory | undefined;
  if (factory === undefined) return {};
  const open: IDBFactory['open'] = (name, version) => {
    if (version === undefined) throw new StorageError('newer', `${name} is of a newer version`);
    return factory.open(name, version);
  };
  // Bound, since the browser's methods work on the browser's object alone.
  return {
    indexedDB: {
      open,
      cmp: (one, other) => factory.cmp(one, other),
      deleteDatabase: (name) => factory.deleteDatabase(name),
      databases: () => factory.databases(),
    },
  };
}

/**
 * Opens the database where it is not open: also one that failed to before (Dexie alone would refuse
 * for ever) or was closed underneath. Another window's older database is waited for, with a word.
 */
function toOpening(dexie: Dexie): () => Promise<void> {
  const waiting = new Set<(error: StorageError) => void>();
  let isBlocked = false;
  const tell = () => {
    for (const reject of waiting) reject(new StorageError('blocked', 'An older window is open'));
  };
  dexie.on('blocked', () => {
    isBlocked = true;
    setTimeout(tell, BLOCKED_MS);
  });
  return async () => {
    if (dexie.isOpen()) return;
    const opening = dexie.open();
    let stop: () => void = () => undefined;
    const blocked = new Promise<never>((_resolve, reject) => {
      waiting.add(reject);
      stop = () => waiting.delete(reject);
    });
    if (isBlocked) setTimeout(tell, BLOCKED_MS);
    try {
      await Promise.race([opening, blocked]);
      isBlocked = false;
    } catch (error) {
      throw toOpeningError(error);
    } finally {
      stop();
    }
  };
}

/** Once again over a new connection where the old one turned out to be gone. */
async function reconnecting<T>(dexie: Dexie, work: () => Promise<T>): Promise<T> {
  const wasOpen = dexie.isOpen();
  try {
    return await work();
  } catch (error) {
    if (!wasOpen || !isGone(error)) throw toStorageError(error);
  }
  dexie.close({ disableAutoOpen: false });
  try {
    return await work();
  } catch (error) {
    throw toStorageError(error);
  }
}

function isGone(error: unknown): boolean {
  return error instanceof Error && /^(DatabaseClosed|InvalidState|Unknown)Error$/.test(error.name);
}
