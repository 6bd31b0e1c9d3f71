import { useCallback, useEffect, useState } from 'react';
import type { SettingsStore } from '../report/index.ts';

// Of this browser and its screen alone: no backup takes it elsewhere.
const KEY = 'here.rowHeight';
const COMPACT = 'compact';

// What a first table has read is there at once for the next.
const known = new WeakMap<SettingsStore, boolean>();

export interface RowHeight {
  readonly isCompact: boolean;
  readonly toggle: () => void;
}

/** Whether the rows of tables are low, as it was chosen last; what is chosen holds also where it can't be kept. */
export function useRowHeight(settings: SettingsStore): RowHeight {
  const [isCompact, setCompact] = useState(known.get(settings) ?? false);
  useEffect(() => {
    let hasLeft = false;
    const take = (stored: unknown) => {
      if (hasLeft || known.has(settings)) return;
      known.set(settings, stored === COMPACT);
      setCompact(stored === COMPACT);
    };
    settings.get(KEY).then(take, () => undefined);
    return () => {
      hasLeft = true;
    };
  }, [settings]);
  const toggle = useCallback(() => {
    const next = known.get(settings) !== true;
    known.set(settings, next);
    setCompact(next);
    settings.set(KEY, next ? COMPACT : 'standard').catch(() => undefined);
  }, [settings]);
  return { isCompact, toggle };
}
