/**
 * A report being filled in: what was typed, valid or not, by entry id. Entry ids are the ids of
 * cells and texts and those of the report's own particulars (`agency.name`, `year`, …). A missing
 * entry was never typed; for `preamble` that means it follows agency and year.
 */
export interface Draft {
  readonly formatId: string;
  readonly entries: Entries;
  readonly waivers: readonly Waiver[];
  readonly notes: readonly Note[];
}

export type Entries = Readonly<Record<string, string>>;

/** A warning accepted with a written reason; stale as soon as `values` differ. */
export interface Waiver {
  readonly rule: string;
  readonly at: string;
  readonly reason: string;
  readonly values: readonly (string | number | null)[];
}

/** A remark on an entry, never published. */
export interface Note {
  readonly at: string;
  readonly text: string;
}

export function typedAt(draft: Draft, entryId: string): string {
  return draft.entries[entryId] ?? '';
}

export function emptyDraft(formatId: string): Draft {
  return { formatId, entries: {}, waivers: [], notes: [] };
}
