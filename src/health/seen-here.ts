import { toLastCopy, type LastCopy } from '../backup/index.ts';

/**
 * What was seen in this browser, beside the database: when the browser has cleared that, this may
 * still be there to tell.
 */
export interface SeenHere {
  /** Drafts in the list when it was last looked at. */
  readonly drafts: number;
  readonly at: number;
  readonly last: LastCopy | null;
  /** Drafts that were here and are gone, until somebody has taken note. */
  readonly lost: { readonly drafts: number; readonly at: number } | null;
  /** The promise not to clear the data has been asked for. */
  readonly asked: boolean;
}

export interface SeenStore {
  readonly get: () => SeenHere;
  readonly set: (seen: SeenHere) => void;
}

const KEY = 'ogi-annual-report:here';
const NOTHING: SeenHere = { drafts: 0, at: 0, last: null, lost: null, asked: false };

/** Null for an area that is forbidden: it is then remembered while the page is open. */
export function toSeenStore(area: Storage | null): SeenStore {
  let unwritten: SeenHere | null = null;
  return {
    // Another window may have written since.
    get: () => unwritten ?? read(area),
    set: (next) => {
      try {
        if (area === null) throw new Error('No such place');
        area.setItem(KEY, JSON.stringify(next));
        unwritten = null;
      } catch {
        // Full or forbidden: a later page will not know.
        unwritten = next;
      }
    },
  };
}

export function localArea(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

function read(area: Storage | null): SeenHere {
  try {
    const plain: unknown = JSON.parse(area?.getItem(KEY) ?? 'null');
    if (typeof plain !== 'object' || plain === null) return NOTHING;
    const { drafts, at, last, lost, asked } = plain as Readonly<Record<string, unknown>>;
    return {
      drafts: numberOf(drafts),
      at: numberOf(at),
      last: toLastCopy(last),
      lost: toLost(lost),
      asked: asked === true,
    };
  } catch {
    return NOTHING;
  }
}

function toLost(lost: unknown): SeenHere['lost'] {
  if (typeof lost !== 'object' || lost === null) return null;
  const { drafts, at } = lost as Readonly<Record<string, unknown>>;
  return { drafts: numberOf(drafts), at: numberOf(at) };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
