import { createObservable, type LiveDraft } from '../session/index.ts';
import type { GridMap } from './grid-map.ts';
import type { LiveValues } from './live-values.ts';
import type { GridSelectionStore } from './selection.ts';
import { statusOf, type Status } from './status.ts';

/** Long enough to stay out of a keystroke's way and to say a growing selection once. */
const PAUSE_MS = 150;

interface StatusSources {
  readonly map: GridMap;
  readonly live: LiveDraft;
  readonly values: LiveValues;
  readonly selection: GridSelectionStore;
}

/** The status of what is selected, a moment after it changed. */
export interface StatusStore {
  readonly get: () => Status;
  readonly watch: (onChange: () => void) => () => void;
  /** Shows at once what a moment would have shown, before the line is worked with. */
  readonly settle: () => void;
}

export function createStatusStore({ map, live, values, selection }: StatusSources): StatusStore {
  const read = () => statusOf(map, selection.get(), selection.left(), values.valueAt);
  const shown = createObservable(read());
  const settle = () => {
    const next = read();
    if (JSON.stringify(next) !== JSON.stringify(shown.get())) shown.set(next);
  };
  const watch = (onChange: () => void) => {
    let timer: number | null = null;
    const due = () => {
      timer = null;
      settle();
    };
    const later = () => {
      // What one may go to stands there before one can go to it.
      if (shown.get().kind === 'none') settle();
      else timer ??= window.setTimeout(due, PAUSE_MS);
    };
    const leave = [shown.watch(onChange), selection.watch(later), live.watch(later)];
    return () => {
      for (const stop of leave) stop();
      if (timer !== null) window.clearTimeout(timer);
    };
  };
  return { watch, get: shown.get, settle };
}
