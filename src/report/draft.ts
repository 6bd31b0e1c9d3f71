import type { Remark } from './remark.ts';

/**
 * A report being filled in: what was typed, valid or not, by entry id. Entry ids are the ids of
 * cells and texts and those of the report's own particulars (`agency.name`, `year`, …). A missing
 * entry was never typed; for `preamble` that means it follows agency and year.
 */
export interface Draft extends Annotations {
  readonly formatId: string;
  readonly entries: Entries;
}

export type Entries = Readonly<Record<string, string>>;

/** What is kept beside the entries and never published. */
export interface Annotations {
  readonly waivers: readonly Waiver[];
  readonly remarks: readonly Remark[];
  /** Ids of entries taken over from elsewhere that nobody has looked at yet (待确认). */
  readonly unconfirmed: readonly string[];
}

export const ANNOTATIONS = ['waivers', 'remarks', 'unconfirmed'] as const;

/** A warning accepted with a written reason; stale as soon as `values` differ. */
export interface Waiver {
  readonly rule: string;
  readonly at: string;
  readonly reason: string;
  readonly values: readonly (string | number | null)[];
}

export function typedAt(draft: Draft, entryId: string): string {
  return draft.entries[entryId] ?? '';
}

/** The remarks of a draft once more are added behind them; nothing to change for none. */
export function withRemarks(
  { remarks }: Draft,
  added: readonly Remark[],
): Partial<Pick<Draft, 'remarks'>> {
  return added.length === 0 ? {} : { remarks: [...remarks, ...added] };
}

export function emptyDraft(formatId: string): Draft {
  return { formatId, entries: {}, waivers: [], remarks: [], unconfirmed: [] };
}
