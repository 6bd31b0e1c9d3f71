import type { Table } from 'dexie';
import type { Database } from './database.ts';

interface KeptHandle {
  readonly key: string;
  readonly handle: unknown;
}

type Numbered = Table<unknown, [string, number]>;

/**
 * The tables as a backup sees them, with those that only it and its folder need. Records come and go
 * as they are: what they hold was looked at before, or is as it was here.
 */
export interface AllTables extends Pick<Database, 'settings' | 'ready'> {
  readonly drafts: Table<unknown, string>;
  readonly summaries: Table<unknown, string>;
  readonly steps: Numbered;
  readonly versions: Numbered;
  /** What the browser handed out and nobody else can use: folders. */
  readonly handles: Table<KeptHandle, string>;
  /** One transaction over all that goes into a backup. */
  readonly everything: <T>(mode: 'r' | 'rw', work: () => Promise<T>) => Promise<T>;
}

export function toAllTables(database: Database): AllTables {
  const { dexie, settings } = database;
  const ready = () => database.ready();
  const tables = {
    drafts: dexie.table<unknown, string>('drafts'),
    summaries: dexie.table<unknown, string>('summaries'),
    steps: dexie.table<unknown, [string, number]>('steps'),
    versions: dexie.table<unknown, [string, number]>('versions'),
  };
  return {
    ...{ ...tables, settings },
    handles: dexie.table<KeptHandle, string>('handles'),
    ready,
    everything: async (mode, work) => {
      await ready();
      return dexie.transaction(mode, [...Object.values<Table>(tables), settings], work);
    },
  };
}
