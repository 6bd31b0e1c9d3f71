import type { Table } from 'dexie';
import type { Database } from './database.ts';

interface KeptHandle {
  readonly key: string;
  readonly handle: unknown;
}

/** The tables as a backup sees them, with those that only it and its folder need. */
export interface AllTables extends Pick<Database, 'drafts' | 'summaries' | 'steps' | 'settings'> {
  /** Versions of drafts, by the draft's id and their number; read as unknown. */
  readonly versions: Table<unknown, [string, number]>;
  /** What the browser handed out and nobody else can use: folders. */
  readonly handles: Table<KeptHandle, string>;
  readonly ready: () => Promise<void>;
  /** One transaction over all that goes into a backup. */
  readonly everything: <T>(mode: 'r' | 'rw', work: () => Promise<T>) => Promise<T>;
}

export function toAllTables(database: Database): AllTables {
  const { dexie, drafts, summaries, steps, settings } = database;
  const ready = () => database.ready();
  const versions = dexie.table<unknown, [string, number]>('versions');
  return {
    drafts,
    summaries,
    steps,
    settings,
    versions,
    handles: dexie.table<KeptHandle, string>('handles'),
    ready,
    everything: async (mode, work) => {
      await ready();
      return dexie.transaction(mode, [drafts, summaries, steps, versions, settings], work);
    },
  };
}
