import type { BackupStore } from '../backup/index.ts';
import type { DraftStore, SettingsStore, EditLocks, VersionStore } from '../report/index.ts';
import { openDatabase } from './database.ts';
import { createDraftStore } from './draft-table.ts';
import { createLastSaves } from './last-saves.ts';
import { createSettingsStore } from './settings-table.ts';
import { openEditLocks } from './edit-lock/open-edit-locks.ts';

interface Stores {
  readonly drafts: DraftStore;
  readonly settings: SettingsStore;
  readonly editLocks: EditLocks;
  /** Nobody waits for them: what reads and writes them comes later. */
  readonly loadVersions: () => Promise<VersionStore>;
  /** Everything at once; comes with a chunk of its own. */
  readonly loadBackups: () => Promise<BackupStore>;
  /** From now on `drafts` are held in memory alone: for a browser that lets nothing be stored. */
  readonly holdInMemory: () => Promise<void>;
}

/** Unusual, since pages opened as local files may share their databases. */
const DEFAULT_NAME = 'ogi-annual-report';

interface Options {
  readonly name?: string;
  /** Where saves of leaving pages are kept; null where there is no such place. */
  readonly area?: Storage | null;
  /** Null where the browser has none. */
  readonly locks?: LockManager | null;
}

/** Starts to open the database at once; whoever reads or writes waits for it. */
export function openStorage(options: Options = {}): Stores {
  const { name = DEFAULT_NAME, area = localArea(), locks = ownLocks() } = options;
  const database = openDatabase(name);
  const lastSaves = createLastSaves(area, name);
  const drafts = createDraftStore(database, lastSaves);
  return {
    drafts,
    settings: createSettingsStore(database),
    editLocks: openEditLocks({ prefix: name, locks, area }),
    loadVersions: () =>
      import('./version-table.ts').then(({ createVersionStore }) => createVersionStore(database)),
    loadBackups: () =>
      import('./backup-store.ts').then(({ createBackupStore }) => createBackupStore(database)),
    holdInMemory: async () => {
      const { createMemoryDrafts } = await import('./memory-drafts.ts');
      Object.assign(drafts, createMemoryDrafts());
    },
  };
}

/** Merely asking for it throws where the browser forbids storage. */
function localArea(): Storage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
}

/** Absent on plain http, and in browsers older than the locks. */
function ownLocks(): LockManager | null {
  const browser = (): { readonly locks?: LockManager } => navigator;
  return typeof navigator === 'undefined' ? null : (browser().locks ?? null);
}
