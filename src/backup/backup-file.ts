import { Zip, ZipDeflate } from 'fflate';
import { fingerprintOf, toPlainJson } from '../report/index.ts';
import {
  BACKUP_KIND,
  BACKUP_LIMITS,
  BACKUP_VERSION,
  type Backup,
  type DraftRecords,
} from './backup.ts';

interface Source {
  readonly name: string;
  readonly content: unknown;
}

interface Options {
  /** The moment the backup is of; stands in it, and is all that differs between equal ones. */
  readonly at: number;
  /** Waits a moment between two entries, so that whoever types is not held up. */
  readonly pause?: () => Promise<void>;
}

/**
 * Everything as one zip of readable JSON: `drafts/`, `damaged/` for what can't be read,
 * `settings.json`, and `manifest.json` with the CRC-32 of each. The same content and time give the
 * same bytes.
 */
export async function renderBackup(
  backup: Backup,
  { at, pause }: Options,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = toZip(timeInZip(at));
  const listed: { readonly name: string; readonly crc32: string }[] = [];
  for (const { name, content } of sourcesOf(backup)) {
    await pause?.();
    const text = toPlainJson(content);
    zip.add(name, text);
    listed.push({ name, crc32: fingerprintOf(text) });
  }
  zip.add('manifest.json', manifest(backup, listed, at));
  return zip.end();
}

/** A zip that grows; throws for what a reader of ours would refuse. */
function toZip(time: Date) {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  let total = 0;
  return {
    add: (name: string, text: string) => {
      const bytes = new TextEncoder().encode(text);
      total += bytes.length;
      if (bytes.length > BACKUP_LIMITS.entry || total > BACKUP_LIMITS.total) {
        throw new Error('Too large for a backup');
      }
      const file = new ZipDeflate(name, { level: 6 });
      file.mtime = time;
      zip.add(file);
      file.push(bytes, true);
    },
    end: () => {
      zip.end();
      return joined(parts);
    },
  };
}

function sourcesOf({ drafts, damaged, settings }: Backup): readonly Source[] {
  const width = String(drafts.length).length;
  const sources = [
    ...inOrder(drafts).map((records, index) => ({
      name: `drafts/${String(index + 1).padStart(width, '0')}-${nameOf(records)}.json`,
      content: records,
    })),
    ...damaged.map((records, index) => ({ name: `damaged/${index + 1}.json`, content: records })),
    { name: 'settings.json', content: settings },
  ];
  if (sources.length >= BACKUP_LIMITS.entries) throw new Error('Too many drafts for a backup');
  return sources;
}

/** By agency and year, as one would look for them; the id makes the order the same each time. */
function inOrder(drafts: readonly DraftRecords[]): readonly DraftRecords[] {
  const keyed = drafts.map((records) => {
    const { agencyName, year, id } = records.summary;
    return { records, key: `${agencyName}\n${year}\n${id}` };
  });
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).map(({ records }) => records);
}

/** What Windows refuses in a file's name, control characters and halves of characters. */
const REFUSED = /[\\/:*?"<>|\p{Cc}\p{Cs}]/gu;

function nameOf({ summary: { agencyName, year } }: DraftRecords): string {
  const name = Array.from(`${agencyName}${year}`).slice(0, 40).join('');
  return name.replace(REFUSED, '_').trim() || '未命名';
}

function manifest(backup: Backup, entries: readonly object[], at: number): string {
  const count = (of: (records: DraftRecords) => number) =>
    backup.drafts.reduce((sum, records) => sum + of(records), 0);
  const plain = {
    kind: BACKUP_KIND,
    version: BACKUP_VERSION,
    at: new Date(at).toISOString(),
    counts: {
      drafts: backup.drafts.length,
      damaged: backup.damaged.length,
      steps: count(({ steps }) => steps.length),
      versions: count(({ versions }) => versions.length),
      settings: backup.settings.length,
    },
    entries,
  };
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** A zip knows the years 1980 to 2099; a clock without its battery tells others. */
function timeInZip(at: number): Date {
  const first = new Date(1980, 0, 1);
  const last = new Date(2099, 11, 31);
  const time = new Date(at);
  return time < first ? first : time > last ? last : time;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}
