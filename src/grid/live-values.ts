import { createContext, useContext, useEffect, useMemo, useSyncExternalStore } from 'react';
import { cellsOf, type Table } from '../form/index.ts';
import {
  balanceOf,
  balancesOf,
  orderOfSums,
  readCell,
  typedAt,
  valuesInOrder,
  type Balance,
  type CellValue,
  type LiveDraft,
  type TableValues,
} from '../report/index.ts';

/** Values and balances of one table, computed anew after each change of what is typed. */
export interface LiveValues {
  readonly watch: (onChange: () => void) => () => void;
  readonly valueAt: (cellId: string) => CellValue | undefined;
  readonly balanceAt: (identityId: string, column: string) => Balance | undefined;
  readonly connect: () => () => void;
}

function toLiveValues(table: Table, live: LiveDraft): LiveValues {
  const order = orderOfSums(cellsOf(table));
  const readings = new Map<string, { readonly text: string; readonly value: CellValue }>();
  const listeners = new Set<() => void>();
  const compute = (): TableValues => {
    const draft = live.current();
    // Only what changed is read anew: one cell a keystroke.
    return valuesInOrder(order, (cell) => {
      const text = typedAt(draft, cell.id);
      const before = readings.get(cell.id);
      if (before?.text === text) return before.value;
      const value = readCell(cell, text);
      readings.set(cell.id, { text, value });
      return value;
    });
  };
  let values = compute();
  let balances = balancesOf(table, values);
  const update = () => {
    values = compute();
    balances = balances.map((one) => balanceOf(table, one.identity, one.column, values));
    for (const listener of listeners) listener();
  };
  return {
    watch: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
    valueAt: (cellId) => values.get(cellId),
    balanceAt: (identityId, column) =>
      balances.find((one) => one.identity.id === identityId && one.column === column),
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

/** The text a computed cell shows. */
export function useShownNumber(cellId: string): string {
  const live = useLiveValues();
  return useSyncExternalStore(live.watch, () => {
    const value = live.valueAt(cellId);
    return value?.state === 'number' ? String(value.value) : '';
  });
}

/** Why a typed cell can't be read; null where it can. */
export function useUnreadableReason(cellId: string) {
  const live = useLiveValues();
  return useSyncExternalStore(live.watch, () => {
    const value = live.valueAt(cellId);
    return value?.state === 'unreadable' ? value.reason : null;
  });
}

/** `holds`, `open`, or `broken` with the difference right − left, as one comparable text. */
export function useBalance(identityId: string, column: string): string {
  const live = useLiveValues();
  return useSyncExternalStore(live.watch, () => {
    const balance = live.balanceAt(identityId, column);
    if (balance?.state !== 'broken') return balance?.state ?? 'open';
    const difference = Math.abs(Number(balance.left.sum) - Number(balance.right.sum));
    return `broken ${String(difference)}`;
  });
}
