import type { Format } from '../form/index.ts';
import { MAX_DOCUMENT_BYTES } from './file-text.ts';
import { importJsonFile } from './import-json.ts';
import { notOurs, refusal, type ImportResult, type Refusal } from './import-result.ts';
import type { DomParser } from './zip/office-file.ts';
import {
  firstNameIn,
  isZip,
  readZipDirectory,
  type ZipEntry,
  type ZipKind,
} from './zip/zip-directory.ts';

/** What a file is, by its bytes alone. `oldOffice`: .doc, .xls, or a file with a password. */
export type FileKind = 'json' | 'html' | 'word' | 'excel' | 'oldOffice' | 'backup';

/** A file with what is told of it before it is read. */
export interface OpenedFile {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  /** What lies in a zip. */
  readonly entries: readonly ZipEntry[] | Refusal;
}

type Read<Content> = (
  formats: readonly Format[],
  content: Content,
  parse: DomParser,
) => ImportResult | Promise<ImportResult>;
type FileReader = Read<OpenedFile>;

/** Who reads which kind, loaded when one comes. One more kind is one more line. */
const READERS: Readonly<Record<FileKind, () => Promise<FileReader>>> = {
  json: () => Promise.resolve(ofBytes(importJsonFile)),
  html: () => import('./documents/import-html.ts').then((part) => ofBytes(part.importHtml)),
  word: () => import('./documents/import-word.ts').then((part) => ofEntries(part.importWord)),
  excel: () => import('./excel/import-excel.ts').then((part) => ofEntries(part.importExcel)),
  oldOffice: () =>
    refusing(
      notOurs(
        '这个文件是旧版（.doc、.xls）或加了密码，请去掉密码，另存为 .docx 或 .xlsx 后再导入。',
      ),
    ),
  backup: () => refusing(refusal('这个文件是备份（zip），请在“存储与备份”中恢复。')),
};

/** Loads all readers before a file comes. */
export function loadReaders(): Promise<unknown> {
  return Promise.all(Object.values(READERS).map((load) => load()));
}

/**
 * Takes in a file of ours, of whatever kind; `parse` runs no script and loads nothing. A backup is
 * refused, and said to be one.
 */
export async function importFile(
  formats: readonly Format[],
  bytes: Uint8Array,
  parse: DomParser,
): Promise<ImportResult & { readonly kind: FileKind }> {
  const file = openFile(bytes);
  const { kind } = file;
  if (kind !== 'json' && kind !== 'backup' && bytes.length > MAX_DOCUMENT_BYTES) {
    return { kind, ...refusal('文件超过 20 MB，不会是一份年报，没有导入。') };
  }
  const read = await READERS[kind]();
  const result = await read(formats, file, parse);
  const isOther = !result.ok && kind === 'json' && !beginsAsJson(bytes);
  return { kind, ...result, ...(isOther ? { isOfOthers: true } : {}) };
}

/** A bracket, behind a mark of the charset and blanks; the bytes may be two a sign. */
function beginsAsJson(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 1000));
  return bytes.length === 0 || /^[\xef\xbb\xbf\xff\xfe\0\s]*[[{]/.test(head);
}

/** What a file is, by its bytes; of a zip, what lies in it. */
export function openFile(bytes: Uint8Array): OpenedFile {
  const entries = readZipDirectory(bytes, OFFICE_ZIP);
  return { kind: kindOf(bytes, entries), bytes, entries };
}

/** A zip that is no document of an office is left to the reader of backups, which says what it is. */
function kindOf(bytes: Uint8Array, entries: OpenedFile['entries']): FileKind {
  if (isZip(bytes)) return kindOfZip(firstNameIn(bytes) ?? '', entries);
  const head = Array.from(bytes.subarray(0, 4));
  if (head.join() === '208,207,17,224') return 'oldOffice';
  const start = new TextDecoder().decode(bytes.subarray(0, 1000));
  return /^[\s\ufeff]*</.test(start) ? 'html' : 'json';
}

/** Pictures and fonts may be larger: they are never unpacked. */
const OFFICE_ZIP: ZipKind = {
  limits: { file: MAX_DOCUMENT_BYTES, entries: 5000, entry: Infinity, total: Infinity },
  words: {
    notThisKind: '这个文件不是 Word 或 Excel 文件，没有导入。',
    ...{ subject: '这个文件', within: '文件里', verb: '导入' },
  },
};

function kindOfZip(first: string, entries: OpenedFile['entries']): FileKind {
  // Cut off or too large, it still begins as it did.
  const names = 'ok' in entries ? [first] : entries.map(({ name }) => name);
  if (names.some((name) => /^xl\/workbook\d*\.xml$/.test(name))) return 'excel';
  if (names.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'word';
  return /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|customXml\/)/.test(first)
    ? 'word'
    : 'backup';
}

function ofBytes(read: Read<Uint8Array>): FileReader {
  return (formats, { bytes }, parse) => read(formats, bytes, parse);
}

function ofEntries(read: Read<readonly ZipEntry[]>): FileReader {
  return (formats, { entries }, parse) =>
    'ok' in entries ? entries : read(formats, entries, parse);
}

function refusing(refused: Refusal): Promise<FileReader> {
  return Promise.resolve(() => refused);
}
