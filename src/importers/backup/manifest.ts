import { BACKUP_KIND, BACKUP_VERSION } from '../../report/index.ts';
import { isRecord } from '../file-refusal.ts';
import { refusal, type Refusal } from '../import-result.ts';

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

/** The version is looked at first: what a later one means by the rest nobody knows here. */
export function readManifest(plain: unknown): Manifest | Refusal {
  if (!isRecord(plain) || plain['kind'] !== BACKUP_KIND) {
    return refusal('这个文件不是本软件的备份文件，没有恢复任何内容。', MANIFEST);
  }
  const { version, at, entries } = plain;
  if (typeof version !== 'number') return refusal(WRONG, MANIFEST);
  if (version > BACKUP_VERSION) {
    return refusal('这份备份由更新版本的软件生成，请先更新本软件再恢复。', MANIFEST);
  }
  if (version < 1 || !Number.isInteger(version) || !Array.isArray(entries))
    return refusal(WRONG, MANIFEST);
  const listed = new Map<string, string>();
  for (const entry of entries as unknown[]) {
    if (!isRecord(entry)) return refusal(WRONG, MANIFEST);
    const { name, crc32 } = entry;
    if (typeof name !== 'string' || typeof crc32 !== 'string') return refusal(WRONG, MANIFEST);
    if (listed.has(name) || !isKnown(name)) return refusal(WRONG, MANIFEST);
    listed.set(name, crc32);
  }
  const time = typeof at === 'string' ? Date.parse(at) : NaN;
  return { ok: true, at: Number.isFinite(time) ? time : null, entries: listed };
}

function isKnown(name: string): boolean {
  return name === 'settings.json' || /^(?:drafts|damaged)\/[^/]+\.json$/.test(name);
}
