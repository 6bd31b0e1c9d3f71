import type * as Parts from './parts.ts';

/** A paste that waits for a look. */
interface PendingPaste {
  readonly readings: readonly [Parts.PasteReading, ...Parts.PasteReading[]];
  readonly PastePreview: typeof Parts.PastePreview;
}

/** The paste a table asks about; kept outside React, so that asking renders no cell. */
export interface PendingStore {
  readonly get: () => PendingPaste | null;
  readonly watch: (onChange: () => void) => () => void;
  readonly set: (pending: PendingPaste | null) => void;
}

export function toPendingStore(): PendingStore {
  let current: PendingPaste | null = null;
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
