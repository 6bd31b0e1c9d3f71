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

/** The edit that writes texts over what stands there; entries that would not change are left out. */
export function toEdit(entries: Entries, texts: Entries): Edit {
  const changes = Object.entries(texts).map(([at, after]) => ({
    at,
    before: entries[at] ?? null,
    after,
  }));
  return { changes: changes.filter((change) => change.before !== change.after) };
}
