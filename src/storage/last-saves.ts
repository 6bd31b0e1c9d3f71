import type { HistorySave, LastSave } from '../report/index.ts';
import { isCount, isFields } from './plain-values.ts';
import { toStoredDraft } from './stored-draft.ts';
import { rangeOf, toStep } from './stored-history.ts';

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
    const {
      revision,
      draft,
      signed = null,
      step,
    } = toStoredDraft(id, { ...plain, changedAt: now });
    const { total, missing } = summary as Readonly<Record<string, unknown>>;
    if (![until, now, total, missing].every((value) => typeof value === 'number')) return null;
    const history = { ...rangeOf(plain), steps: stepsOf(plain['history']) };
    const counts = { total: Number(total), missing: Number(missing) };
    const save = { id, revision, draft, history, signed, step, summary: counts, now: Number(now) };
    return { ...save, until: Number(until) };
  } catch {
    return null;
  }
}

/** Throws where something else than numbered steps stands there; what was kept before there were any has none. */
function stepsOf(history: unknown): HistorySave['steps'] {
  if (history === undefined) return [];
  const steps = isFields(history) ? history['steps'] : undefined;
  if (!Array.isArray(steps)) throw new Error('The steps are damaged');
  return steps.map(toNumberedStep);
}

function toNumberedStep(value: unknown): HistorySave['steps'][number] {
  const step = isFields(value) ? toStep(value['step']) : null;
  const n = isFields(value) ? value['n'] : null;
  if (step === null || !isCount(n)) throw new Error('The steps are damaged');
  return { n, step };
}
