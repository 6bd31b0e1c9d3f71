import type { Draft } from './draft.ts';
import type { History, HistorySave } from './history.ts';
import type { Origin } from './origin.ts';
import type { Seal } from './seal.ts';

/** A saved draft. Times are milliseconds since 1970, given by the caller. */
export interface StoredDraft {
  readonly id: string;
  /** Grows by one with each save; a save against another revision is refused. */
  readonly revision: number;
  readonly draft: Draft;
  readonly history: History;
  /** Null (or absent, as older databases have it) where it was never signed. */
  readonly signed?: Seal | null;
  /** The wizard step that was open last. */
  readonly step: string;
  readonly changedAt: number;
  /** So many texts that a window could not write were kept as versions when it was loaded. */
  readonly recovered?: number;
}

/** How a draft is in the database: in the list, put aside as deleted, or not at all. */
export type DraftPresence =
  { readonly kind: 'here'; readonly revision: number } | { readonly kind: 'deleted' | 'gone' };

/** What the list of drafts shows of one, without reading the draft itself. */
export interface DraftSummary {
  readonly id: string;
  readonly formatId: string;
  readonly agencyName: string;
  /** As typed. */
  readonly year: string;
  readonly total: number;
  readonly missing: number;
  /** What the last check found; null (or absent, as older databases have it) before the first. */
  readonly check?: CheckSummary | null;
  /** Null or absent where it was never signed. */
  readonly signed?: Seal | null;
  readonly step: string;
  readonly changedAt: number;
  /** When it was put aside as deleted; null while it is in the list. */
  readonly deletedAt: number | null;
  /** Days counted since then; absent before the first. */
  readonly deletedDays?: number;
  /** Absent where it was begun empty, or in an older database. */
  readonly origin?: Origin | null;
  /** It, or the draft, can't be read as it stands in the database. */
  readonly isDamaged?: boolean;
}

/** All that a database holds of a draft this app can't open there, as text. */
export interface SalvagedDraft {
  readonly id: string;
  /** As its line in the list has them; empty where there is none. */
  readonly agencyName: string;
  readonly year: string;
  readonly text: () => string;
}

/**
 * What a check found open, but for what is not filled in yet (`missing` of the summary), and of which
 * state: it is old once the draft or the rules have changed.
 */
export interface CheckSummary {
  readonly error: number;
  readonly warning: number;
  /** Absent in checks of v0.5, which did not count them. */
  readonly unconfirmed?: number;
  readonly hint: number;
  /** `changedAt` of the draft that was checked. */
  readonly changedAt: number;
  /** The version of the rules. */
  readonly rules: number;
}

export type SaveResult =
  | { readonly ok: true; readonly revision: number }
  /**
   * Nothing was written: somebody else (another tab) saved in between, or put the draft aside, or
   * there is no such draft, as when the browser has cleared its data.
   */
  | { readonly ok: false; readonly reason: 'conflict' | 'missing' | 'gone' };

export interface DraftSave {
  readonly id: string;
  /** The revision this save builds on. */
  readonly revision: number;
  readonly draft: Draft;
  readonly history: HistorySave;
  /** Absent where it stays as it is. */
  readonly signed?: Seal | null;
  readonly step: string;
  readonly summary: Pick<DraftSummary, 'total' | 'missing'>;
  readonly now: number;
}

export interface NewDraftSave extends Omit<DraftSave, 'revision' | 'history'> {
  readonly history?: DraftSave['history'];
  readonly origin?: Origin;
}

/** A save that its page may not live to complete, behind others that are still under way. */
export interface LastSave extends DraftSave {
  /** The revision the draft has when all of them were completed. */
  readonly until: number;
}

/** So many days a deleted draft can be brought back. */
export const KEPT_DELETED_DAYS = 30;

/**
 * Where drafts are kept. Each promise settles only when the data are safe; a failure of the
 * storage itself rejects with a `StorageError`.
 */
export interface DraftStore {
  /** Nothing is stored: the drafts go with the window, and each save is refused. */
  readonly inMemory?: boolean;
  /** All drafts, also those put aside as deleted, last changed first. */
  list(): Promise<readonly DraftSummary[]>;
  /** Calls back now and after each change of the list, also from another tab; returns a function that ends it. */
  watchList(
    onList: (drafts: readonly DraftSummary[]) => void,
    onError: (error: unknown) => void,
  ): () => void;
  load(id: string): Promise<StoredDraft | null>;
  /** Calls back after each change of a draft, also from another tab; returns a function that ends it. */
  watchDraft(id: string, onChange: () => void): () => void;
  /** Reads much less than `load`. */
  presence(id: string): Promise<DraftPresence>;
  /** What the database holds of a draft that can't be read, as text; null where that is nothing. */
  salvage(id: string): Promise<string | null>;
  /** The same for each draft of a database that a newer app has made its own; writes nothing. */
  salvageNewer(): Promise<readonly SalvagedDraft[]>;
  /** A new draft, usually without a history. */
  create(save: NewDraftSave): Promise<SaveResult>;
  save(save: DraftSave): Promise<SaveResult>;
  /**
   * Keeps a save at once, beside the database; `load` completes it where that did not happen, or
   * makes a version of it where others wrote meanwhile.
   */
  keepLast(save: LastSave): void;
  /** It was completed. */
  forgetLast(id: string): void;
  /**
   * Keeps at once, beside the database, what this window may not write over what others wrote; the
   * next `load` makes a version of it.
   */
  keepUnsaved(id: string, draft: Draft, now: number): void;
  /** It is in the database by now, or kept in another way. */
  forgetUnsaved(id: string): void;
  /** Keeps what a check found, for the list; a draft that is gone is left alone. */
  keepCheck(id: string, check: CheckSummary): Promise<void>;
  /** Puts a draft aside; `restore` brings it back as long as `countDay` has not cleared it. */
  remove(id: string, now: number): Promise<void>;
  restore(id: string): Promise<void>;
  /**
   * Counts a date on which the app is open, unless it was counted lately, and clears what was put
   * aside more than `KEPT_DELETED_DAYS` counted dates ago. Gives how many were counted in all; null
   * counts none.
   */
  countDay(date: string | null): Promise<number>;
}

/** Small settings, each JSON under a key; their types live where they are used. */
export interface SettingsStore {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
}
