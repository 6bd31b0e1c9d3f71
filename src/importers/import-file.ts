import type { Format } from '../form/index.ts';
import type { DomParser } from './documents/read-block.ts';
import { MAX_DOCUMENT_BYTES } from './file-text.ts';
import { importJsonFile } from './import-json.ts';
import { refusal, type ImportResult } from './import-result.ts';
import { firstNameIn, isZip, readZipDirectory, type ZipKind } from './zip/zip-directory.ts';

/** What a file is, by its bytes alone. `oldOffice`: .doc, .xls, or a file with a password. */
export type FileKind = 'json' | 'html' | 'word' | 'excel' | 'oldOffice' | 'backup';

type FileReader = (
  formats: readonly Format[],
  bytes: Uint8Array,
  parse: DomParser,
) => ImportResult | Promise<ImportResult>;

/** Who reads which kind, loaded when one comes. One more kind is one more line. */
const READERS: Readonly<Record<Exclude<FileKind, 'backup'>, () => Promise<FileReader>>> = {
  json: () => Promise.resolve(importJsonFile),
  html: () => import('./documents/import-html.ts').then((part) => part.importHtml),
  word: () => import('./documents/import-word.ts').then((part) => part.importWord),
  excel: () => import('./excel/import-excel.ts').then((part) => part.importExcel),
  oldOffice: () =>
    refusing(
      '这个文件是旧版（.doc、.xls）或加了密码，请去掉密码，另存为 .docx 或 .xlsx 后再导入。',
    ),
};

/** Loads all readers before a file comes. */
export function loadReaders(): Promise<unknown> {
  return Promise.all(Object.values(READERS).map((load) => load()));
}

/** Takes in a file of ours, of whatever kind; `parse` runs no script and loads nothing. */
export async function importFile(
  formats: readonly Format[],
  bytes: Uint8Array,
  parse: DomParser,
): Promise<ImportResult> {
  const kind = fileKindOf(bytes);
  if (kind === 'backup') {
    return refusal('这个文件是备份（zip），请在“存储与备份”中恢复。');
  }
  if (kind !== 'json' && bytes.length > MAX_DOCUMENT_BYTES) {
    return refusal('文件超过 20 MB，不会是一份年报，没有导入。');
  }
  const read = await READERS[kind]();
  return read(formats, bytes, parse);
}

/** A zip that is no document of an office is left to the reader of backups, which says what it is. */
export function fileKindOf(bytes: Uint8Array): FileKind {
  if (isZip(bytes)) return kindOfZip(bytes);
  const head = Array.from(bytes.subarray(0, 4));
  if (head.join() === '208,207,17,224') return 'oldOffice';
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  return /^[\s\ufeff]*</.test(start) ? 'html' : 'json';
}

const ANY_ZIP: ZipKind = {
  limits: { file: MAX_DOCUMENT_BYTES, entries: 5000, entry: Infinity, total: Infinity },
  words: { notThisKind: '', subject: '', within: '', verb: '' },
};

function kindOfZip(bytes: Uint8Array): FileKind {
  const entries = readZipDirectory(bytes, ANY_ZIP);
  const first = firstNameIn(bytes) ?? '';
  // Cut off or too large, it still begins as it did.
  const names = 'ok' in entries ? [first] : entries.map(({ name }) => name);
  if (names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return 'excel';
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'word';
  return /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|customXml\/)/.test(first)
    ? 'word'
    : 'backup';
}

function refusing(message: string): Promise<FileReader> {
  return Promise.resolve(() => refusal(message));
}
