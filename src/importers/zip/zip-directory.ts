import { refusal, type Refusal } from '../import-result.ts';
import { shortened } from '../json-text-refusal.ts';

/** A file inside a zip: where its bytes are and what the zip states of it. */
export interface ZipEntry {
  /** A label, never a path to write to. */
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  readonly size: number;
  readonly crc: number;
}

/** What a kind of zip may measure, and how its refusals speak of it. */
export interface ZipKind {
  /** In bytes; entries of any size are let through where only some of them are ever unpacked. */
  readonly limits: {
    readonly file: number;
    readonly entries: number;
    readonly entry: number;
    readonly total: number;
  };
  readonly words: {
    readonly notThisKind: string;
    /** `备份文件`, `备份里`, `恢复` */
    readonly subject: string;
    readonly within: string;
    readonly verb: string;
  };
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/**
 * The list of files at the end of a zip, read by hand: nothing is unpacked before names, sizes and
 * places were looked at. What we never write (encryption, other methods, overlaps) is refused.
 */
export function readZipDirectory(bytes: Uint8Array, kind: ZipKind): readonly ZipEntry[] | Refusal {
  const { limits, words } = kind;
  const { subject, verb, within } = words;
  const tooLarge = `${subject}超过 ${limits.file / 1024 / 1024} MB，没有${verb}。`;
  if (bytes.length > limits.file) return refusal(tooLarge);
  if (!isZip(bytes)) return refusal(words.notThisKind);
  const cutOff = refusal(`${subject}不完整或已损坏，请重新取得这个文件，没有${verb}任何内容。`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return cutOff;
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) return refusal(`${within}的文件过多，没有${verb}。`);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  const places: Place[] = [];
  for (let index = 0; index < count; index += 1) {
    const read = at + 46 <= end ? readEntry(bytes, view, at) : null;
    if (read === null) return cutOff;
    at = read.next;
    if (read.entry.name.endsWith('/') && read.entry.size === 0) continue;
    entries.push(read.entry);
    places.push(read.place);
  }
  return at === end ? (problemIn(entries, places, kind) ?? entries) : cutOff;
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly isKnownKind: boolean;
}

function findEnd(view: DataView): number | null {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    if (at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

/** Null where the entry leads out of the file. */
function readEntry(bytes: Uint8Array, view: DataView, at: number) {
  if (view.getUint32(at, true) !== CENTRAL) return null;
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const packedSize = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (next > bytes.length || local + 30 > bytes.length) return null;
  if (view.getUint32(local, true) !== LOCAL) return null;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + packedSize;
  if (end > bytes.length) return null;
  const method = view.getUint16(at + 10, true);
  const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    packed: bytes.subarray(start, end),
    isDeflated: method === 8,
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
  };
  const isKnownKind = !isEncrypted && (method === 0 || method === 8);
  return { entry, next, place: { start: local, end, isKnownKind } };
}

function problemIn(
  entries: readonly ZipEntry[],
  places: readonly Place[],
  { limits, words: { subject, verb, within } }: ZipKind,
): Refusal | null {
  const names = new Set<string>();
  let total = 0;
  for (const [index, { name, size }] of entries.entries()) {
    const label = shortened(name);
    if (names.has(name)) return refusal(`${within}“${label}”出现两次，没有${verb}。`, label);
    names.add(name);
    total += size;
    if (size > limits.entry || total > limits.total) {
      return refusal(`${within}的“${label}”展开后过大，没有${verb}。`, label);
    }
    if (places[index]?.isKnownKind !== true) {
      return refusal(`${within}的“${label}”不是本软件的压缩方式，没有${verb}。`, label);
    }
  }
  const inOrder = [...places].sort((one, other) => one.start - other.start);
  const overlap = inOrder.some(({ start }, index) => start < (inOrder[index - 1]?.end ?? 0));
  return overlap
    ? refusal(`${subject}不完整或已损坏，请重新取得这个文件，没有${verb}任何内容。`)
    : null;
}

/** How every zip begins. */
export function isZip([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}

/** The name of the file a zip begins with, also of one whose end is missing; null where it is none. */
export function firstNameIn(bytes: Uint8Array): string | null {
  if (bytes.length < 30) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== LOCAL) return null;
  return new TextDecoder().decode(bytes.subarray(30, 30 + view.getUint16(26, true)));
}
