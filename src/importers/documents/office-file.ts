import { DATA_NAMESPACE } from '../../report/index.ts';
import { MAX_DOCUMENT_BYTES } from '../file-text.ts';
import { refusal, type Refusal } from '../import-result.ts';
import { shortened } from '../json-text-refusal.ts';
import { textOfEntry } from '../zip/entry-text.ts';
import { OFFICE_ZIP } from '../zip/office-zip.ts';
import { readZipDirectory, type ZipEntry } from '../zip/zip-directory.ts';
import { isTooMuchXml } from './markup-size.ts';
import type { DomParser } from './read-block.ts';

const DATA_PART = /^customXml\/item\d*\.xml$/i;
/** No file of ours has more than one; offices add some of their own. */
const MAX_DATA_PARTS = 50;

interface Options {
  /** What refusals call the file. */
  readonly kind: string;
  readonly mainPart: RegExp;
  readonly parse: DomParser;
}

export interface OfficeFile {
  readonly ok: true;
  /** The report's JSON. */
  readonly json: string;
  readonly main: ZipEntry | undefined;
}

/**
 * Opens a file of Word or Excel and finds the data in it: by its namespace, since offices number parts
 * anew. Relationships, which could lead outward, are not followed.
 */
export function openOfficeFile(
  bytes: Uint8Array,
  { kind, mainPart, parse }: Options,
): OfficeFile | Refusal {
  const entries = readZipDirectory(bytes, OFFICE_ZIP);
  if ('ok' in entries) return entries;
  const main = entries.find(({ name }) => mainPart.test(name));
  const parts = entries.filter(({ name }) => DATA_PART.test(name)).slice(0, MAX_DATA_PARTS);
  const tooLarge = refuseSizes([...(main === undefined ? [] : [main]), ...parts]);
  if (tooLarge !== null) return tooLarge;
  const found: string[] = [];
  for (const entry of parts) {
    const part = readPart(entry, parse);
    if (!part.ok) return part;
    const root = part.document.documentElement;
    if (root.namespaceURI === DATA_NAMESPACE) found.push(root.textContent);
  }
  const [json] = found;
  if (json === undefined) {
    return refusal(
      `${kind}里没有本软件存的数据（可能不是本软件导出的，或在别处另存时丢了），没有导入。`,
    );
  }
  if (found.length > 1) {
    return refusal(`${kind}里有 ${found.length} 份年报的数据，分不清用哪一份，没有导入。`);
  }
  return { ok: true, json, main };
}

function refuseSizes(entries: readonly ZipEntry[]): Refusal | null {
  let total = 0;
  for (const { name, size } of entries) {
    total += size;
    if (total <= MAX_DOCUMENT_BYTES) continue;
    const label = shortened(name);
    return refusal(`文件里的“${label}”展开后过大，没有导入。`, label);
  }
  return null;
}

/** A part of the package as XML, without entities of its own. */
export function readPart(
  entry: ZipEntry,
  parse: DomParser,
): { readonly ok: true; readonly document: Document } | Refusal {
  const label = shortened(entry.name);
  const read = textOfEntry(entry);
  if (read === null) {
    return refusal(`文件里的“${label}”已损坏（校验不符或不是 UTF-8），没有导入。`, label);
  }
  if (/<!doctype/i.test(read.text)) {
    return refusal(`文件里的“${label}”带有自定义的实体（DOCTYPE），没有导入。`, label);
  }
  if (isTooMuchXml(read.text)) {
    return refusal(`文件里的“${label}”标记过多或嵌套过深，不会是一份年报，没有导入。`, label);
  }
  const document = parse(read.text.replace(/^\ufeff/, ''), 'application/xml');
  return document.getElementsByTagName('parsererror').length === 0
    ? { ok: true, document }
    : refusal(`文件里的“${label}”不是完整的 XML，可能已损坏，没有导入。`, label);
}
