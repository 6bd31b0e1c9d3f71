import { count, fieldsOf, readOr, toPlainJson, type DraftSummary } from '../report/index.ts';
import type { Backup, DraftRecord, DraftRecords } from './backup.ts';

/** A draft of a backup beside what is here. */
export interface ComparedDraft {
  readonly records: DraftRecords;
  readonly status: 'new' | 'same' | 'differs';
  /** Which was changed last, where the times and the numbers of saves agree; else null. */
  readonly newer: 'here' | 'backup' | null;
  /** Put aside as deleted here. */
  readonly deletedHere: boolean;
  /** What is here can't be read. */
  readonly damagedHere: boolean;
  /** The revision that is here, null for none. */
  readonly revision: number | null;
}

export interface ComparedBackup {
  readonly drafts: readonly ComparedDraft[];
  /** Settings of the backup that are missing here. */
  readonly settings: Backup['settings'];
}

/** What a backup would bring, set against what is here. */
export function compareBackup(here: Backup, backup: Backup): ComparedBackup {
  const whole = new Map(here.drafts.map((records) => [records.draft.id, records]));
  const damaged = new Map(here.damaged.map((records) => [records.id, records.draft]));
  const keys = new Set(here.settings.map(({ key }) => key));
  return {
    drafts: backup.drafts.map((records) => {
      const { id } = records.draft;
      const alone = { ...BESIDE_NOTHING, records };
      if (damaged.has(id)) {
        const revision = revisionIn(damaged.get(id));
        return { ...alone, status: 'differs', damagedHere: true, revision };
      }
      const standing = whole.get(id);
      return standing === undefined ? alone : compared(standing, records);
    }),
    settings: backup.settings.filter(({ key }) => !keys.has(key)),
  };
}

const BESIDE_NOTHING = {
  status: 'new',
  ...{ newer: null, deletedHere: false, damagedHere: false, revision: null },
} as const;

function compared(here: DraftRecords, records: DraftRecords): ComparedDraft {
  return {
    records,
    status: contentOf(here) === contentOf(records) ? 'same' : 'differs',
    newer: newerOf(here.draft, records.draft),
    deletedHere: isDeleted(here.summary),
    damagedHere: false,
    revision: here.draft.revision,
  };
}

/** A clock that was wrong says the contrary of what the number of saves says: then nobody knows. */
function newerOf(here: DraftRecord, backup: DraftRecord): ComparedDraft['newer'] {
  const byTime = Math.sign(here.changedAt - backup.changedAt);
  const bySaves = Math.sign(here.revision - backup.revision);
  if (byTime === 0 || byTime * bySaves < 0) return null;
  return byTime > 0 ? 'here' : 'backup';
}

/** Where one stopped and how often it was saved says nothing about what was typed and decided. */
const BESIDE_CONTENT: readonly string[] = ['revision', 'step', 'changedAt', 'history'];

function contentOf({ draft, summary }: DraftRecords): string {
  const content = Object.entries(draft).filter(([key]) => !BESIDE_CONTENT.includes(key));
  return toPlainJson([Object.fromEntries(content), isDeleted(summary)]);
}

function isDeleted({ deletedAt }: DraftSummary): boolean {
  return deletedAt !== null;
}

/** The revision a record names, null for a record without one. */
export function revisionIn(record: unknown): number | null {
  return readOr(count, fieldsOf(record)['revision'], null);
}
