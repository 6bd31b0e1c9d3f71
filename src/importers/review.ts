import type { RemarkEntry, RemarkState } from '../report/index.ts';
import type { Difference } from './difference.ts';

/** What people wrote into a document beside its text: tracked changes and comments. */
export interface Review {
  /** In the form's order; several of one text that touch nowhere are told apart. */
  readonly proposals: readonly Proposal[];
  readonly comments: readonly ReviewComment[];
  /** Tracked changes of what is no entry: headings, labels, totals, whole rows. */
  readonly strayChanges: readonly StrayChange[];
}

/** A review with where the document said something else than its data before the tracked changes. */
export interface ReviewedFile extends Review {
  readonly differences: readonly Difference[];
}

/** Words of a text that go, and those that come in their place. */
export interface TextChange {
  /** Counted in the text without any change. */
  readonly from: number;
  readonly removed: string;
  readonly added: string;
}

/** A change of a text or a cell that somebody wants. */
export interface Proposal extends TextChange {
  readonly at: string;
  /** The whole entry as it was, and with this change alone. */
  readonly before: string;
  readonly after: string;
  /** Who changed it; each name once. */
  readonly by: readonly string[];
  /** The last day on which it was changed, `YYYY-MM-DD`; null where the file does not say. */
  readonly on: string | null;
}

export interface ReviewComment {
  /** The entry it is about; null where it has none. */
  readonly at: string | null;
  /** The words it is about; null for a cell, a whole text, or none. */
  readonly quote: string | null;
  /** What the entry held when it was written; null where the file does not say. */
  readonly value: string | null;
  readonly state: RemarkState;
  /** The comment first, then the answers to it. */
  readonly entries: readonly RemarkEntry[];
}

interface StrayChange {
  readonly text: string;
  readonly isInserted: boolean;
  readonly by: string;
  readonly on: string | null;
}
