import { Dexie, type Table } from 'dexie';
import type { DraftSummary, StoredDraft } from '../report/index.ts';

interface Setting {
  readonly key: string;
  readonly value: unknown;
}

export interface Database {
  /** Read as unknown: a record may be damaged, or written by another version. */
  readonly drafts: Table<unknown, string, StoredDraft>;
  readonly summaries: Table<DraftSummary, string>;
  readonly settings: Table<Setting, string>;
  /** One transaction over drafts and summaries; settles when it is complete. */
  both<T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T>;
  /** Waits for the database. What failed to open is tried again: Dexie alone would refuse for ever. */
  ready(): Promise<void>;
}

export function openDatabase(name: string): Database {
  // Without `strict`, Chromium reports a transaction as complete before it is on the disk. Dexie's
  // cache would show the list of drafts as it will be, before it is saved.
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  dexie.version(1).stores({ drafts: 'id', summaries: 'id, changedAt', settings: 'key' });
  // The queries that wait for it report the failure.
  dexie.open().catch(() => undefined);
  const drafts = dexie.table<unknown, string, StoredDraft>('drafts');
  const summaries = dexie.table<DraftSummary, string>('summaries');
  const ready = async () => {
    if (!dexie.isOpen()) await dexie.open();
  };
  return {
    drafts,
    summaries,
    settings: dexie.table<Setting, string>('settings'),
    both: async (mode, work) => {
      await ready();
      return dexie.transaction(mode, drafts, summaries, work);
    },
    ready,
  };
}
