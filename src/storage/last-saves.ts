import type { Draft, HistorySave, LastSave } from '../report/index.ts';
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
  /** What this window could not write: each window has a place of its own for it. */
  readonly keepUnsaved: (id: string, draft: Draft, now: number) => void;
  readonly forgetUnsaved: (id: string) => void;
  /** What any window left so, by the place it lies at. */
  readonly unsavedOf: (id: string) => ReadonlyMap<string, string>;
  readonly remove: (place: string) => void;
}

export function toLastSaves(area: Storage | null, prefix: string): LastSaves {
  const keyOf = (id: string) => `${prefix}:last:${id}`;
  const unsavedKeyOf = (id: string) => `${prefix}:unsaved:${id}:`;
  const self = Array.from(crypto.getRandomValues(new Uint32Array(2))).join('-');
  const put = (key: string, value: unknown) => {
    try {
      area?.setItem(key, JSON.stringify(value));
    } catch {
      // Full or forbidden: the transaction under way is then the only hope.
    }
  };
  const remove = (key: string) => {
    area?.removeItem(key);
  };
  return {
    keep: (save) => {
      put(keyOf(save.id), save);
    },
    find: (id) => {
      const text = area?.getItem(keyOf(id)) ?? null;
      return text === null ? null : toLastSave(id, text);
    },
    forget: (id) => {
      remove(keyOf(id));
    },
    keepUnsaved: (id, draft, now) => {
      put(unsavedKeyOf(id) + self, { draft, now });
    },
    forgetUnsaved: (id) => {
      remove(unsavedKeyOf(id) + self);
    },
    unsavedOf: (id) => {
      const keys = Array.from({ length: area?.length ?? 0 }, (_, n) => area?.key(n) ?? '');
      const own = keys.filter((key) => key.startsWith(unsavedKeyOf(id)));
      return new Map(own.map((key) => [key, area?.getItem(key) ?? '']));
    },
    remove,
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
