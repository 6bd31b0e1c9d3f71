/**
 * importers: files from outside → a draft with what is to be said about it, or one sentence on why
 * not. It trusts nothing it reads and changes nothing elsewhere; it knows no edition, no screen and
 * no database. A DOM parser is an argument.
 */
export { withAdopted } from './adopt.ts';
export type { Difference } from './difference.ts';
export { MAX_DOCUMENT_BYTES } from './file-text.ts';
export { importFile, loadReaders } from './import-file.ts';
export { importJson, importJsonFile } from './import-json.ts';
export type { BackupImport, ReadBackup } from './backup/import-backup.ts';
export type { Caveat } from './backup/draft-records.ts';
/** Reads a backup of everything, with the library that unpacks it. */
export const loadBackupReader = () => import('./backup/import-backup.ts');
