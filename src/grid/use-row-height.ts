import type { SettingsStore } from '../report/index.ts';
import { useRememberedSwitch } from '../ui/index.ts';

// Of this browser and its screen alone: no backup takes it elsewhere.
const COMPACT = { key: 'here.rowHeight', on: 'compact', off: 'standard' };

export interface RowHeight {
  readonly isCompact: boolean;
  readonly toggle: () => void;
}

/** Whether the rows of tables are low. */
export function useRowHeight(settings: SettingsStore): RowHeight {
  const [isCompact, toggle] = useRememberedSwitch(settings, COMPACT);
  return { isCompact, toggle };
}
