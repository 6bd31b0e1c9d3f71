import type { LastSave } from '../report/index.ts';
import { toStoredDraft } from './stored-draft.ts';

/**
 * Saves of pages that were about to go. A transaction may die with its page; this store answers
 * before the page is gone, and the next load brings what it holds to an end.
 */
export interface LastSaves {
  readonly keep: (save: LastSave) => void;
  readonly find: (id: string) => LastSave | null;
  readonly forget: (id: string) => void;
}

export function toLastSaves(area: Storage | null, prefix: string): LastSaves {
  const keyOf = (id: string) => `${prefix}:last:${id}`;
  return {
    keep: (save) => {
      try {
        area?.setItem(keyOf(save.id), JSON.stringify(save));
      } catch {
        // Full or forbidden: the transaction under way is then the only hope.
      }
    },
    find: (id) => {
      const text = area?.getItem(keyOf(id)) ?? null;
      return text === null ? null : toLastSave(id, text);
    },
    forget: (id) => {
      area?.removeItem(keyOf(id));
    },
  };
}

/** Null where the text is not such a save: it was never more than a copy of what the database may have. */
function toLastSave(id: string, text: string): LastSave | null {
  try {
    const plain = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const { until, now, summary } = plain;
    const { revision, draft, step } = toStoredDraft(id, { ...plain, changedAt: now });
    const { total, missing } = summary as Readonly<Record<string, unknown>>;
    if (![until, now, total, missing].every((value) => typeof value === 'number')) return null;
    const counts = { total: Number(total), missing: Number(missing) };
    return { id, revision, until: Number(until), draft, step, summary: counts, now: Number(now) };
  } catch {
    return null;
  }
}
