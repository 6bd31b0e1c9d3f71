import type { Draft, Entries } from './draft.ts';

/** One step of work on a draft, with all it needs to be taken back. */
export interface Edit {
  readonly changes: readonly Change[];
}

/** An entry's text before and after; null where there is no entry. */
export interface Change {
  readonly at: string;
  readonly before: string | null;
  readonly after: string | null;
}

export function applyEdit(draft: Draft, edit: Edit): Draft {
  const entries: Record<string, string> = { ...draft.entries };
  for (const { at, after } of edit.changes) {
    if (after === null) Reflect.deleteProperty(entries, at);
    else entries[at] = after;
  }
  return { ...draft, entries };
}

export function inverseOf(edit: Edit): Edit {
  return {
    changes: [...edit.changes]
      .reverse()
      .map(({ at, before, after }) => ({ at, before: after, after: before })),
  };
}

/** Whether an edit finds everything as it was when it was made. */
export function fitsDraft({ changes }: Edit, { entries }: Draft): boolean {
  return changes.every(({ at, before }) => (entries[at] ?? null) === before);
}

/** The inverse of an edit, but for entries that hold something else by now. */
export function takenBack({ changes }: Edit, { entries }: Draft): Edit {
  // A text that was emptied has no entry.
  return inverseOf({
    changes: changes.filter(({ at, after }) => (entries[at] ?? '') === (after ?? '')),
  });
}

/** The edit that writes texts over what stands there; entries that would not change are left out. */
export function toEdit(entries: Entries, texts: Entries): Edit {
  const changes = Object.entries(texts).map(([at, after]) => ({
    at,
    before: entries[at] ?? null,
    after,
  }));
  return { changes: changes.filter((change) => change.before !== change.after) };
}
