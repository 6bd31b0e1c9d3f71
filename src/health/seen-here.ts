import { lastCopyShape, type LastCopy } from '../backup/index.ts';
import {
  count,
  fields,
  flag,
  jsonOf,
  nullOr,
  readOr,
  time,
  withDefaults,
} from '../report/index.ts';

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

type Area = Pick<Storage, 'getItem' | 'setItem'>;

const KEY = 'ogi-annual-report:here';
const NOTHING: SeenHere = { drafts: 0, at: 0, last: null, lost: null, asked: false };

/** Null for an area that is forbidden: it is then remembered while the page is open. */
export function createSeenStore(area: Area | null): SeenStore {
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

const shape = withDefaults<SeenHere>(
  {
    ...{ drafts: count, at: time, last: lastCopyShape, asked: flag },
    lost: nullOr(fields({ drafts: count, at: time })),
  },
  NOTHING,
);

function read(area: Area | null): SeenHere {
  try {
    return readOr(jsonOf(shape), area?.getItem(KEY), NOTHING);
  } catch {
    // What can't be had may still be written.
    return NOTHING;
  }
}
