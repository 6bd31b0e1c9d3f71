/**
 * backup: everything of a browser in one file and back: the file and how it is read, what it would
 * bring beside what is here, the plan of a restore, and the keeping of copies. It knows the port the
 * tables lie behind, but no database, no browser and no screen.
 */
export {
  BACKUP_LIMITS,
  OWN_SETTING,
  type Backup,
  type BackupStore,
  type DamagedRecords,
  type DraftRecords,
  type RestoredDraft,
  type RestoreItem,
  type RestorePlan,
  type RestoreResult,
} from './backup.ts';
export {
  compareBackup,
  revisionIn,
  type ComparedBackup,
  type ComparedDraft,
} from './compare-backup.ts';
export {
  changedSince,
  lastCopyShape,
  wantsCopy,
  type CopyFacts,
  type LastCopy,
} from './copies/copy-facts.ts';
export {
  createCopyKeeper,
  type CopyFolder,
  type CopyKeeper,
  type CopyPlaces,
} from './copies/copy-keeper.ts';
export { draftRecordsShape, fittingSummary } from './fitting-summary.ts';
export type { Caveat } from './read/draft-records.ts';
export type { BackupImport, ReadBackup } from './read/import-backup.ts';
export {
  choiceOf,
  choicesFor,
  doneWords,
  toRestorePlan,
  type RestoreAction,
  type Choices,
} from './restore-plan.ts';
/** Reads a backup, with the library that unpacks it. */
export const loadBackupReader = () => import('./read/import-backup.ts');
/** Writes one, with the library behind it. */
export const loadBackupWriter = () => import('./backup-file.ts');
