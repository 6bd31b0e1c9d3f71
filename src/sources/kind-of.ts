import { MAX_DOCUMENT_BYTES, openFile, type Refusal, type ZipEntry } from '../importers/index.ts';
import { refusals } from './refusals.ts';
import { isMht } from './unpack-mht.ts';

/** A file by its bytes, never by its name. */
export type FileByBytes =
  | { readonly kind: 'word' | 'excel'; readonly entries: readonly ZipEntry[] }
  | { readonly kind: 'html' | 'mht' | 'text' }
  | Refusal;

const START = 4096;
const HTML =
  /<(?:!doctype html|html|head|meta|body|table|tbody|tr|td|p|div|span|h[1-6]|style|br)[\s/>]/i;

/** What a file begins with, and why such a file is not read. */
const BEGINNINGS: readonly (readonly [pattern: RegExp, refuse: () => Refusal])[] = [
  [/^%PDF-/, refusals.pdf],
  [/^\{\\rtf/, refusals.rtf],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM[^]{4}\0\0\0\0|II\*\0|MM\0\*|RIFF[^]{4}WEBP)/,
    refusals.picture,
  ],
  [/^(?:Rar!|7z\xbc\xaf|\x1f\x8b|BZh)/, refusals.archive],
  [/^(?:MZ|\x7fELF|\0\x01\0\0|OTTO|ttcf|wOF[F2]|\xca\xfe\xba\xbe)/, refusals.program],
];

export function fileByBytes(bytes: Uint8Array): FileByBytes {
  if (bytes.length === 0) return refusals.empty();
  const start = String.fromCharCode(...bytes.subarray(0, START));
  const known = BEGINNINGS.find(([pattern]) => pattern.test(start));
  if (known !== undefined) return known[1]();
  if (bytes.length > MAX_DOCUMENT_BYTES) return refusals.tooLarge('20 MB');
  const { kind, entries } = openFile(bytes);
  if (kind === 'oldOffice') return ofOldOffice(bytes);
  if (kind === 'word' || kind === 'excel') return 'ok' in entries ? entries : { kind, entries };
  if (kind === 'backup') return 'ok' in entries ? entries : ofZip(entries);
  return ofText(start, bytes);
}

/** By the names of the parts in it, written in two bytes a sign. */
function ofOldOffice(bytes: Uint8Array): Refusal {
  const holds = (name: string) => {
    const signs = Array.from(name, (sign) => sign.charCodeAt(0));
    return bytes.some(
      (_, at) =>
        bytes[at] === signs[0] && signs.every((sign, index) => bytes[at + 2 * index] === sign),
    );
  };
  if (holds('EncryptedPackage')) return refusals.oldOffice();
  if (holds('WordDocument')) return refusals.oldWord();
  return holds('Workbook') || holds('Book') ? refusals.oldExcel() : refusals.oldOffice();
}

function ofZip(entries: readonly ZipEntry[]): Refusal {
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/^OFD\.xml$/i)) return refusals.ofd();
  if (has(/^mimetype$/) && has(/^content\.xml$/)) return refusals.openDocument();
  return has(/^ppt\//) ? refusals.slides() : refusals.archive();
}

function ofText(start: string, bytes: Uint8Array): FileByBytes {
  const plain = start.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  if (isMht(plain)) return { kind: 'mht' };
  // Two bytes a sign: every other one is empty.
  const letters = plain.replace(/\0/g, '');
  if (letters.startsWith('<') || HTML.test(letters)) {
    const isXml = letters.startsWith('<?xml') && !/<html|xhtml/i.test(letters);
    return isXml ? refusals.xml() : { kind: 'html' };
  }
  if (/^[{[]\s*["{[\]}]/.test(letters)) return refusals.json();
  return isBinary(bytes) ? refusals.unknown() : { kind: 'text' };
}

/** Texts hold no control characters but breaks and tabs, whatever their charset. */
function isBinary(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  const sample = bytes.subarray(0, START);
  const strange = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length;
  return strange > sample.length / 50;
}
