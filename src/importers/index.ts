/**
 * importers: files from outside → a draft with what is to be said about it, or one sentence on why
 * not. It trusts nothing it reads and changes nothing elsewhere; it knows no edition, no screen and
 * no database. A DOM parser is an argument.
 */
export { withAdopted, withChanges, withComments } from './adopt.ts';
export type { Difference } from './difference.ts';
export { MAX_DOCUMENT_BYTES } from './file-text.ts';
export { importFile, loadReaders, openFile } from './import-file.ts';
export { importJson, importJsonFile } from './import-json.ts';
export { refusal, type Refusal } from './import-result.ts';
export type { Proposal, Review, ReviewedFile } from './review.ts';
// What other readers of the same kinds take: parts of packages, texts and tables, sheets.
export const loadOfficeParts = () => import('./office-parts.ts');
// What every file from outside is looked at with, of whatever kind.
export { parseJson, shortened, type ParsedJson } from './json-text-refusal.ts';
export { textOfEntry } from './zip/entry-text.ts';
export { readZipDirectory, type ZipEntry, type ZipKind } from './zip/zip-directory.ts';
