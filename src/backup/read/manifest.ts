import { refusal, type Refusal } from '../../importers/index.ts';
import { count, fields, fieldsOf, listOf, parse, text } from '../../report/index.ts';
import { BACKUP_KIND, BACKUP_VERSION } from '../backup.ts';

/** What a backup states of itself. */
export interface Manifest {
  readonly ok: true;
  /** The moment it is of; null where it can't be read. */
  readonly at: number | null;
  /** The CRC-32 of each entry, 8 hex digits, by name. */
  readonly entries: ReadonlyMap<string, string>;
}

export const MANIFEST = 'manifest.json';
const WRONG = `备份里的“${MANIFEST}”内容不对，没有恢复任何内容。`;

const shape = fields({ version: count, entries: listOf(fields({ name: text, crc32: text })) });

/** The version is looked at first: what a later one means by the rest nobody knows here. */
export function readManifest(plain: unknown): Manifest | Refusal {
  const { kind, version, at } = fieldsOf(plain);
  if (kind !== BACKUP_KIND) {
    return refusal('这个文件不是本软件的备份文件，没有恢复任何内容。');
  }
  if (typeof version === 'number' && version > BACKUP_VERSION) {
    return refusal('这份备份由更新版本的软件生成，请先更新本软件再恢复。');
  }
  const read = parse(shape, plain);
  if (!read.ok || read.value.version < 1) return refusal(WRONG, MANIFEST);
  const listed = new Map(read.value.entries.map(({ name, crc32 }) => [name, crc32]));
  const isSound = listed.size === read.value.entries.length && [...listed.keys()].every(isKnown);
  if (!isSound) return refusal(WRONG, MANIFEST);
  const time = typeof at === 'string' ? Date.parse(at) : NaN;
  return { ok: true, at: Number.isFinite(time) ? time : null, entries: listed };
}

function isKnown(name: string): boolean {
  return name === 'settings.json' || /^(?:drafts|damaged)\/[^/]+\.json$/.test(name);
}
