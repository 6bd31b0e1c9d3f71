import type { Draft, DraftSummary, Fields, Origin, Seal } from '../report/index.ts';

/** A draft as its table holds it, with fields that nobody here knows; which steps belong to it stands in `history`. */
export interface DraftRecord extends Fields {
  readonly id: string;
  readonly revision: number;
  readonly draft: Draft;
  readonly step: string;
  readonly changedAt: number;
  readonly signed?: Seal | null;
}

/** Everything that is kept of one draft. */
export interface DraftRecords {
  readonly draft: DraftRecord;
  readonly summary: DraftSummary;
  readonly steps: readonly Fields[];
  readonly versions: readonly Fields[];
}

/** The same where the draft itself or its line in the list can't be read. */
export interface DamagedRecords {
  readonly id: string;
  readonly draft: unknown;
  readonly summary: unknown;
  readonly steps: readonly unknown[];
  readonly versions: readonly unknown[];
}

interface Setting {
  readonly key: string;
  readonly value: unknown;
}

/** All drafts, versions and settings, as one moment has them. */
export interface Backup {
  readonly drafts: readonly DraftRecords[];
  readonly damaged: readonly DamagedRecords[];
  readonly settings: readonly Setting[];
}

export const BACKUP_KIND = 'ogi-annual-report-backup';
/** 2: remarks and unconfirmed entries in the place of notes. Those of version 1 are read for ever. */
export const BACKUP_VERSION = 2;

/** Settings under such a key speak of this browser alone: they go into no backup and come from none. */
export const OWN_SETTING = 'here.';

/** The longest entry, and all of them together, in bytes; what is larger is neither written nor read. */
export const BACKUP_LIMITS = {
  file: 200 * 1024 * 1024,
  entry: 64 * 1024 * 1024,
  total: 400 * 1024 * 1024,
  entries: 5_000,
} as const;

/** One draft of a backup that is to be taken over. */
export interface RestoreItem {
  readonly records: DraftRecords;
  readonly how: 'add' | 'copy' | 'replace';
  /** For the copy, or for what is put aside when the draft is replaced. */
  readonly newId: string;
  /** The revision that is here (null for none): another one, and nothing is written at all. */
  readonly expected: number | null;
}

export interface RestorePlan {
  readonly items: readonly RestoreItem[];
  /** Taken over where there is no such setting yet. */
  readonly settings: Backup['settings'];
  readonly now: number;
  /** Where copies and replacements say they came from. */
  readonly origin?: Origin;
}

/** A draft that was written by a restore, and where the one that stood there went. */
export interface RestoredDraft {
  readonly id: string;
  readonly revision: number;
  readonly aside: string | null;
  /** When the one that stood there was put aside as deleted before. */
  readonly deletedAt: number | null;
}

export type RestoreResult =
  | {
      readonly ok: true;
      readonly drafts: readonly RestoredDraft[];
      readonly settings: readonly string[];
    }
  /** Somebody changed a draft since the plan was made. */
  | { readonly ok: false };

/** Reads and writes everything at once; each promise settles when its transaction is complete. */
export interface BackupStore {
  read(): Promise<Backup>;
  restore(plan: RestorePlan): Promise<RestoreResult>;
  /** Takes a restore back; gives how many drafts were left because they have changed since. */
  undo(drafts: readonly RestoredDraft[]): Promise<number>;
  /** The folder for automatic copies, as the browser hands it out; undefined where there is none. */
  folder(): Promise<unknown>;
  setFolder(handle: unknown): Promise<void>;
}
