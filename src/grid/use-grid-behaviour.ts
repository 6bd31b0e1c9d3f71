import { useLayoutEffect, useRef, type RefObject } from 'react';
import { together } from '../ui/index.ts';
import { createObservable, type Observable } from '../session/index.ts';
import { followFocus } from './follow-focus.ts';
import { followKeys } from './follow-keys.ts';
import { followPointer } from './follow-pointer.ts';
import { focusablesIn, type Grid } from './grid-elements.ts';
import type { LiveValues } from './live-values.ts';
import { followMenu, type MenuRequest } from './menu/follow-menu.ts';
import { markReadings } from './mark-readings.ts';
import { markSelection } from './mark-selection.ts';

interface GridBehaviour extends Pick<Grid, 'table' | 'map' | 'live' | 'selection' | 'onSay'> {
  readonly values: LiveValues;
  readonly tableRef: RefObject<HTMLTableElement | null>;
  /** The button that shows the list of keys. */
  readonly helpRef: RefObject<HTMLButtonElement | null>;
  /** Where the menu of the selected cells is asked for. */
  readonly menuAsked: Observable<MenuRequest | null>;
}

/**
 * Keys, pointer, focus and marks: one native listener of each kind for the whole table. Gives the
 * table as they see it, for those who do with it what a key would do.
 */
export function useGridBehaviour(behaviour: GridBehaviour): RefObject<Grid | null> {
  const gridRef = useRef<Grid>(null);
  const { tableRef, helpRef, table, map, live, selection, onSay, values, menuAsked } = behaviour;
  useLayoutEffect(() => {
    const element = tableRef.current;
    if (element === null) return undefined;
    const grid: Grid = {
      element,
      table,
      map,
      live,
      selection,
      onSay,
      focusable: focusablesIn(element),
      entered: createObservable(''),
      showHelp: () => helpRef.current?.click(),
    };
    gridRef.current = grid;
    return together(
      followFocus(grid),
      followKeys(grid),
      followPointer(grid),
      followMenu(grid, menuAsked),
      markSelection(grid),
      markReadings(grid, values),
    );
  }, [tableRef, helpRef, table, map, live, selection, onSay, values, menuAsked]);
  return gridRef;
}
