import type { BackupStore } from '../backup/index.ts';
import { readBackup } from './backup-read.ts';
import { restoreBackup, undoRestore } from './backup-restore.ts';
import type { Database } from './database.ts';
import { toAllTables } from './all-tables.ts';

const FOLDER = 'backup';

/** Reads and writes all tables at once, each time in one transaction. */
export function createBackupStore(database: Database): BackupStore {
  const tables = toAllTables(database);
  return {
    read: () => readBackup(tables),
    restore: (plan) => restoreBackup(tables, plan),
    undo: (drafts) => undoRestore(tables, drafts),
    folder: async () => {
      await tables.ready();
      return (await tables.handles.get(FOLDER))?.handle;
    },
    setFolder: async (handle) => {
      await tables.ready();
      if (handle === undefined) await tables.handles.delete(FOLDER);
      else await tables.handles.put({ key: FOLDER, handle });
    },
  };
}
