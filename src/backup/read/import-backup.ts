import type { Format } from '../../form/index.ts';
import {
  parseJson,
  readZipDirectory,
  refusal,
  shortened,
  textOfEntry,
  type ParsedJson,
  type Refusal,
  type ZipEntry,
  type ZipKind,
} from '../../importers/index.ts';
import { fields, given, listOf, parse, text } from '../../report/index.ts';
import { BACKUP_LIMITS, type Backup, type DraftRecords } from '../backup.ts';
import { readDraftRecords, type Caveat } from './draft-records.ts';
import { MANIFEST, readManifest, type Manifest } from './manifest.ts';

const BACKUP_ZIP: ZipKind = {
  limits: BACKUP_LIMITS,
  words: {
    notThisKind: '这个文件不是本软件的备份文件（zip），没有恢复任何内容。',
    ...{ subject: '备份文件', within: '备份里', verb: '恢复' },
  },
};

/** What a backup holds that can be restored. */
export interface ReadBackup {
  readonly backup: Backup;
  readonly at: number | null;
  /** So many drafts could not be read when the backup was made; they lie in it as they were. */
  readonly damaged: number;
  /** What is to be said of a draft, by its id. */
  readonly caveats: ReadonlyMap<string, readonly Caveat[]>;
}

interface Reading {
  /** The editions known here. */
  readonly formats: readonly Format[];
  /** Waits a moment between two entries. */
  readonly pause?: () => Promise<void>;
}

export type BackupImport =
  | ({ readonly ok: true } & ReadBackup)
  /** `rest`: what is whole beside the broken place, for who has no better backup. */
  | (Refusal & { readonly rest: ReadBackup | null });

/**
 * Takes in a backup. Nothing in it is trusted: sizes and names are looked at before anything is
 * unpacked, each entry is checked against the manifest, each record by its fields.
 */
export async function importBackup(bytes: Uint8Array, reading: Reading): Promise<BackupImport> {
  const entries = readZipDirectory(bytes, BACKUP_ZIP);
  if ('ok' in entries) return { ...entries, rest: null };
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const read = readJson(byName.get(MANIFEST), MANIFEST, null);
  if (!read.ok) return { ...read, rest: null };
  const manifest = readManifest(read.plain);
  if (!manifest.ok) return { ...manifest, rest: null };
  const unlisted = entries.find(({ name }) => name !== MANIFEST && !manifest.entries.has(name));
  if (unlisted !== undefined) {
    const label = shortened(unlisted.name);
    return { ...refusal(`备份里多出“${label}”，不在清单中，没有恢复。`, label), rest: null };
  }
  return readListed(manifest, byName, reading);
}

async function readListed(
  { at, entries }: Manifest,
  byName: ReadonlyMap<string, ZipEntry>,
  { formats, pause }: Reading,
): Promise<BackupImport> {
  const drafts: DraftRecords[] = [];
  const caveats = new Map<string, readonly Caveat[]>();
  let settings: Backup['settings'] = [];
  let damaged = 0;
  let problem: Refusal | null = null;
  for (const [name, crc32] of entries) {
    await pause?.();
    if (name.startsWith('damaged/')) {
      damaged += 1;
      continue;
    }
    const read = readJson(byName.get(name), name, crc32);
    const taken = read.ok ? await takeIn(name, read.plain, formats) : read;
    if (!taken.ok) problem ??= taken;
    else if (taken.kind === 'settings') ({ settings } = taken);
    else if (caveats.has(taken.records.draft.id)) problem ??= wrong(name, '“draft.id”');
    else {
      drafts.push(taken.records);
      caveats.set(taken.records.draft.id, taken.caveats);
    }
  }
  const whole = { backup: { drafts, damaged: [], settings }, at, damaged, caveats };
  if (problem === null) return { ok: true, ...whole };
  return { ...problem, rest: drafts.length === 0 ? null : whole };
}

type Taken =
  | {
      readonly ok: true;
      readonly kind: 'draft';
      readonly records: DraftRecords;
      readonly caveats: readonly Caveat[];
    }
  | { readonly ok: true; readonly kind: 'settings'; readonly settings: Backup['settings'] }
  | Refusal;

const settingsShape = listOf(fields({ key: text, value: given }));

async function takeIn(name: string, plain: unknown, formats: readonly Format[]): Promise<Taken> {
  if (name === 'settings.json') {
    const read = parse(settingsShape, plain);
    return read.ok ? { ok: true, kind: 'settings', settings: read.value } : wrong(name, '内容');
  }
  const read = await readDraftRecords(plain, formats);
  if (read.ok) return { ...read, kind: 'draft' };
  return wrong(name, read.field === '' ? '整份内容' : `“${shortened(read.field)}”`);
}

function wrong(name: string, what: string): Refusal {
  const label = shortened(name);
  return refusal(`备份里“${label}”的${what}不对，没有恢复任何内容。`, label);
}

function readJson(entry: ZipEntry | undefined, name: string, crc32: string | null): ParsedJson {
  const label = shortened(name);
  if (entry === undefined) return refusal(`备份里缺少“${label}”，没有恢复任何内容。`, label);
  const read = textOfEntry(entry);
  if (read === null || (crc32 !== null && read.crc32 !== crc32)) {
    return refusal(`备份里的“${label}”已损坏（校验不符），没有恢复任何内容。`, label);
  }
  const parsed = parseJson(read.text);
  return parsed.ok ? parsed : refusal(`备份里的“${label}”读不出：${parsed.message}`, label);
}
