import { DATA_NAMESPACE } from '../../report/index.ts';
import { MAX_DOCUMENT_BYTES } from '../file-text.ts';
import { refusal, type Refusal } from '../import-result.ts';
import { shortened } from '../json-text-refusal.ts';
import { isTooMuchXml } from './markup-size.ts';
import { textOfEntry } from './entry-text.ts';
import type { ZipEntry } from './zip-directory.ts';

/** A parser that runs no script and loads nothing. */
export type DomParser = (text: string, type: 'text/html' | 'application/xml') => Document;

/** The parts of a file of Word or Excel that are read, as texts by their paths. */
export type OfficeParts = ReadonlyMap<string, string>;

type ReadParts = { readonly ok: true; readonly parts: OfficeParts } | Refusal;

/**
 * Unpacks the wanted parts of a package, and those that may hold our data. Relationships, which could
 * lead outward, are not followed; sizes are looked at before anything is unpacked.
 */
export function readParts(entries: readonly ZipEntry[], isWanted: RegExp): ReadParts {
  const wanted = entries.filter(({ name }) => isWanted.test(name) || DATA_PART.test(name));
  const parts = new Map<string, string>();
  let total = 0;
  for (const { name, size } of wanted) {
    total += size;
    if (total > MAX_DOCUMENT_BYTES) return refusePart(name, '展开后过大，没有导入。');
  }
  for (const entry of wanted) {
    const { name } = entry;
    const text = textOfEntry(entry)?.text;
    if (text === undefined) {
      return refusePart(name, '已损坏（校验不符或不是 UTF-8），没有导入。');
    }
    // Entities of one's own could grow without end, or name files.
    if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
      return refusePart(name, '带有自定义的实体（DOCTYPE），没有导入。');
    }
    if (isTooMuchXml(text)) {
      return refusePart(name, '标记过多或嵌套过深，不会是一份年报，没有导入。');
    }
    parts.set(name, text.replace(/^\ufeff/, ''));
  }
  return { ok: true, parts };
}

const DATA_PART = /^customXml\/[^/]+\.xml$/i;

/** The JSON texts that lie in a package, found by their namespace: offices number parts anew. */
export function reportDataIn(parts: OfficeParts, parse: DomParser): readonly string[] {
  return [...parts]
    .filter(([name, text]) => DATA_PART.test(name) && text.includes(DATA_NAMESPACE))
    .map(([, text]) => parse(text, 'application/xml').documentElement)
    .filter(({ namespaceURI }) => namespaceURI === DATA_NAMESPACE)
    .map(({ textContent }) => textContent);
}

type ParsedPart = { readonly ok: true; readonly document: Document } | Refusal;

/** A part as XML. */
export function parsePart(name: string, text: string, parse: DomParser): ParsedPart {
  const document = parse(text, 'application/xml');
  return document.getElementsByTagName('parsererror').length === 0
    ? { ok: true, document }
    : refusePart(name, '不是完整的 XML，可能已损坏，没有导入。');
}

function refusePart(name: string, trouble: string): Refusal {
  const label = shortened(name);
  return refusal(`文件里的“${label}”${trouble}`, label);
}
