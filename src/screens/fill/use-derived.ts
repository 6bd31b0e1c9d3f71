import { useSyncExternalStore } from 'react';
import type { Draft } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';

/** Anything derived from the draft that compares by value (a text, a number). */
export function useDerived<T extends string | number | boolean | null>(
  live: LiveDraft,
  derive: (draft: Draft) => T,
): T {
  return useSyncExternalStore(live.watch, () => derive(live.current()));
}
