import {
  count,
  draftShape,
  fields,
  jsonOf,
  listOf,
  readOr,
  sealShape,
  stepShape,
  text,
  time,
  type Draft,
  type LastSave,
} from '../report/index.ts';
import { rangeOf } from './stored-history.ts';

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

export function createLastSaves(area: Storage | null, prefix: string): LastSaves {
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

const numbered = fields({ n: count, step: stepShape });
const lastSave = fields(
  {
    ...{ revision: count, until: count, draft: draftShape, step: text, now: time },
    summary: fields({ total: count, missing: count }),
  },
  { signed: sealShape, history: fields({}, { steps: listOf(numbered) }) },
);

/** Null where the text is not such a save: it was never more than a copy of what the database may have. */
function toLastSave(id: string, kept: string): LastSave | null {
  const plain = readOr(jsonOf(lastSave), kept, null);
  if (plain === null) return null;
  const { revision, until, draft, signed = null, step, summary, now, history } = plain;
  const steps = history?.steps ?? [];
  return {
    id,
    revision,
    until,
    draft,
    signed,
    step,
    summary,
    now,
    history: { ...rangeOf(plain), steps },
  };
}
