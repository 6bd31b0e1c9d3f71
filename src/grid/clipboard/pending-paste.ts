import type { PasteReading } from '../../clipboard/index.ts';

/** The ways a paste can be read that waits for a look, the best one first. */
type Pending = readonly [PasteReading, ...PasteReading[]];

/** The paste a table asks about; kept outside React, so that asking renders no cell. */
export interface PendingStore {
  readonly get: () => Pending | null;
  readonly watch: (onChange: () => void) => () => void;
  readonly set: (pending: Pending | null) => void;
}

export function toPendingStore(): PendingStore {
  let current: Pending | null = null;
  const watchers = new Set<() => void>();
  return {
    get: () => current,
    watch: (onChange) => {
      watchers.add(onChange);
      return () => watchers.delete(onChange);
    },
    set: (pending) => {
      current = pending;
      for (const onChange of watchers) onChange();
    },
  };
}
