import { useLayoutEffect, type RefObject } from 'react';
import { followFocus, toEnteredText } from './follow-focus.ts';
import { followKeys } from './follow-keys.ts';
import { followPointer } from './follow-pointer.ts';
import { focusablesIn, type Grid } from './grid-elements.ts';
import type { LiveValues } from './live-values.ts';
import { markReadings } from './mark-readings.ts';
import { markSelection } from './mark-selection.ts';

interface GridBehaviour extends Pick<Grid, 'table' | 'map' | 'live' | 'selection'> {
  readonly values: LiveValues;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  /** The button that shows the list of keys. */
  readonly helpRef: RefObject<HTMLButtonElement | null>;
}

/** Keys, pointer, focus and marks: one native listener of each kind for the whole table. */
export function useGridBehaviour(behaviour: GridBehaviour): void {
  const { tableRef, helpRef, table, map, live, selection, values } = behaviour;
  useLayoutEffect(() => {
    const element = tableRef.current;
    if (element === null) return undefined;
    const grid: Grid = {
      element,
      table,
      map,
      live,
      selection,
      focusable: focusablesIn(element),
      showHelp: () => helpRef.current?.click(),
    };
    const entered = toEnteredText();
    const leave = [
      followFocus(grid, entered),
      followKeys(grid, entered),
      followPointer(grid),
      markSelection(grid),
      markReadings(grid, values),
    ];
    return () => {
      for (const stop of leave) stop();
    };
  }, [tableRef, helpRef, table, map, live, selection, values]);
}
