import { useMemo, useSyncExternalStore } from 'react';
import type { LiveDraft } from '../report/index.ts';
import type { GridMap } from './grid-map.ts';
import type { LiveValues } from './live-values.ts';
import type { SelectionStore } from './selection.ts';
import { statusOf, type Status } from './status.ts';

/** Long enough to stay out of a keystroke's way and to say a growing selection once. */
const PAUSE_MS = 150;

interface StatusSources {
  readonly map: GridMap;
  readonly live: LiveDraft;
  readonly values: LiveValues;
  readonly selection: SelectionStore;
}

/** The status of what is selected, a moment after it changed. */
export function useStatus({ map, live, values, selection }: StatusSources): Status {
  const store = useMemo(() => {
    const read = () => statusOf(map, selection.get(), values.valueAt);
    let shown = read();
    const watch = (onChange: () => void) => {
      let timer: number | null = null;
      const settle = () => {
        timer = null;
        const next = read();
        if (JSON.stringify(next) === JSON.stringify(shown)) return;
        shown = next;
        onChange();
      };
      const later = () => {
        timer ??= window.setTimeout(settle, PAUSE_MS);
      };
      const leave = [selection.watch(later), live.watch(later)];
      return () => {
        for (const stop of leave) stop();
        if (timer !== null) window.clearTimeout(timer);
      };
    };
    return { watch, get: () => shown };
  }, [map, live, values, selection]);
  return useSyncExternalStore(store.watch, store.get);
}
