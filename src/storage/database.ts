import { Dexie, type Table } from 'dexie';
import type { DraftSummary, Step, StoredDraft } from '../report/index.ts';

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

/** Which steps belong to a draft: from `first` up to before `end`, so many of them done. */
export interface HistoryRange {
  readonly first: number;
  readonly end: number;
  readonly position: number;
}

/** A draft as it is written; its steps stand in a table of their own. */
interface DraftRecord extends Omit<StoredDraft, 'history'> {
  readonly history: HistoryRange;
}

export interface Database {
  /** Read as unknown: a record may be damaged, or written by another version. */
  readonly drafts: Table<unknown, string, DraftRecord>;
  readonly summaries: Table<DraftSummary, string>;
  /** The steps of drafts, by the draft's id and their number; read as unknown for the same reason. */
  readonly steps: Table<unknown, [string, number], StoredStep>;
  readonly settings: Table<Setting, string>;
  /** One transaction over drafts, summaries and steps; settles when it is complete. */
  whole<T>(mode: 'r' | 'rw', work: () => Promise<T>): Promise<T>;
  /** Waits for the database. What failed to open is tried again: Dexie alone would refuse for ever. */
  ready(): Promise<void>;
}

export function openDatabase(name: string): Database {
  // Without `strict`, Chromium reports a transaction as complete before it is on the disk. Dexie's
  // cache would show the list of drafts as it will be, before it is saved.
  const dexie = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
  dexie.version(1).stores({ drafts: 'id', summaries: 'id, changedAt', settings: 'key' });
  dexie.version(2).stores({ steps: '[draftId+n]' });
  // The queries that wait for it report the failure.
  dexie.open().catch(() => undefined);
  const drafts = dexie.table<unknown, string, DraftRecord>('drafts');
  const summaries = dexie.table<DraftSummary, string>('summaries');
  const steps = dexie.table<unknown, [string, number], StoredStep>('steps');
  const ready = async () => {
    if (!dexie.isOpen()) await dexie.open();
  };
  return {
    drafts,
    summaries,
    steps,
    settings: dexie.table<Setting, string>('settings'),
    whole: async (mode, work) => {
      await ready();
      return dexie.transaction(mode, drafts, summaries, steps, work);
    },
    ready,
  };
}
