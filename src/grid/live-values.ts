import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from 'react';
import { cellsOf, type Cell, type Table } from '../form/index.ts';
import {
  balanceOf,
  gapBetween,
  balancesOf,
  orderOfSums,
  readCell,
  typedAt,
  updateValues,
  type Balance,
  type CellValue,
} from '../report/index.ts';
import type { LiveDraft } from '../session/index.ts';
import { troubleInWords, troubleOf } from './trouble.ts';

/**
 * Values and balances of one table, computed anew after each change of what is typed. Who watches a
 * key (a cell's id, or `keyOfBalance`) is called back only when what stands there has changed.
 */
export interface LiveValues {
  readonly watch: (key: string, onChange: () => void) => () => void;
  readonly valueAt: (cellId: string) => CellValue | undefined;
  readonly balanceAt: (key: string) => Balance | undefined;
  readonly connect: () => () => void;
}

function keyOfBalance(identityId: string, column: string): string {
  return `${identityId} ${column}`;
}

function toLiveValues(table: Table, live: LiveDraft): LiveValues {
  const order = orderOfSums(cellsOf(table));
  const listeners = new Map<string, Set<() => void>>();
  const tell = (key: string) => {
    for (const listener of listeners.get(key) ?? []) listener();
  };
  const texts = new Map<string, string>();
  const values = new Map<string, CellValue>();
  const compute = (): ReadonlySet<string> => {
    const draft = live.current();
    return updateValues(order, values, (cell) => {
      const text = typedAt(draft, cell.id);
      const before = values.get(cell.id);
      // Only what changed is read anew: one cell a keystroke.
      if (before !== undefined && texts.get(cell.id) === text) return before;
      texts.set(cell.id, text);
      return readCell(cell, text);
    });
  };
  compute();
  const balances = new Map<string, Balance>();
  for (const one of balancesOf(table, values)) {
    balances.set(keyOfBalance(one.identity.id, one.column), one);
  }
  const update = () => {
    const changed = compute();
    for (const [key, { identity, column, left, right }] of balances) {
      if (![...left.terms, ...right.terms].some((term) => changed.has(term.cellId))) continue;
      balances.set(key, balanceOf(table, identity, column, values));
      tell(key);
    }
    for (const id of changed) tell(id);
  };
  return {
    watch: (key, onChange) => {
      const here = listeners.get(key) ?? new Set();
      listeners.set(key, here.add(onChange));
      return () => here.delete(onChange);
    },
    valueAt: (cellId) => values.get(cellId),
    balanceAt: (key) => balances.get(key),
    connect: () => {
      const leave = live.watch(update);
      update();
      return leave;
    },
  };
}

export const LiveValuesContext = createContext<LiveValues | null>(null);

export function useLiveValuesOf(table: Table, live: LiveDraft): LiveValues {
  const values = useMemo(() => toLiveValues(table, live), [table, live]);
  useEffect(() => values.connect(), [values]);
  return values;
}

function useLiveValues(): LiveValues {
  const values = useContext(LiveValuesContext);
  if (values === null) throw new Error('A cell stands outside its table');
  return values;
}

/** What stands at a key, followed as it changes; `derive` gives something that compares by value. */
function useWatched<T extends string | null>(key: string, derive: (live: LiveValues) => T): T {
  const live = useLiveValues();
  const watch = useCallback((onChange: () => void) => live.watch(key, onChange), [live, key]);
  return useSyncExternalStore(watch, () => derive(live));
}

/** The text a computed cell shows. */
export function useShownNumber(cellId: string): string {
  return useWatched(cellId, (live) => {
    const value = live.valueAt(cellId);
    return value?.state === 'number' ? String(value.value) : '';
  });
}

/** Why a typed cell can't be read, and what may be adopted for it, as a clerk is told; null where it can. */
export function useTrouble(cell: Cell, readOnly: boolean): string | null {
  return useWatched(cell.id, (live) => {
    const trouble = troubleOf(cell, live.valueAt(cell.id));
    return trouble && (readOnly ? trouble.sentence : troubleInWords(trouble));
  });
}

/** `holds`, `open`, or `broken` with the difference of the sides, as one comparable text. */
export function useBalance(identityId: string, column: string): string {
  const key = keyOfBalance(identityId, column);
  return useWatched(key, (live) => {
    const balance = live.balanceAt(key);
    if (balance?.state !== 'broken') return balance?.state ?? 'open';
    return `broken ${gapBetween(balance.left.sum, balance.right.sum)}`;
  });
}
