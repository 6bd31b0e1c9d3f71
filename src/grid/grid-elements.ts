import type { Table } from '../form/index.ts';
import type { Observable } from '../session/index.ts';
import type { GridMap } from './grid-map.ts';
import type { SayingSite } from './say-done.ts';
import type { GridSelectionStore } from './selection.ts';

/** A table on the screen with all that its keys, pointer and marks need. */
export interface Grid extends SayingSite {
  readonly element: HTMLTableElement;
  readonly table: Table;
  readonly map: GridMap;
  readonly selection: GridSelectionStore;
  /** The text a cell had when the focus came to it: what Esc brings back. */
  readonly entered: Pick<Observable<string>, 'get' | 'set'>;
  readonly showHelp: () => void;
  /** What takes the focus for a cell: its input, or the td of a total. */
  readonly focusable: (cellId: string) => HTMLElement | null;
}

/** Cells keep their elements as long as their table stands: looked up once. */
export function focusablesIn(element: HTMLTableElement): Grid['focusable'] {
  const found = new Map<string, HTMLElement>();
  for (const one of element.querySelectorAll<HTMLElement>('[data-cell]')) {
    found.set(one.dataset['cell'] ?? '', one);
  }
  return (cellId) => found.get(cellId) ?? null;
}

/** Whether a table can only be read: one field of an open draft is as the others. */
export function isReadOnly(table: HTMLElement): boolean {
  return table.querySelector('input')?.readOnly === true;
}

/** The cell something on the screen belongs to. */
export function cellIdAt(target: EventTarget | null): string | null {
  const td = target instanceof Element ? target.closest('td') : null;
  const bearer = td?.dataset['cell'] === undefined ? td?.querySelector('input') : td;
  return bearer?.dataset['cell'] ?? null;
}

/** Puts the focus on a cell, in view; where it is there already, that cell alone is selected. */
export function focusCell(grid: Grid, cellId: string): void {
  const target = grid.focusable(cellId);
  if (target === document.activeElement) grid.selection.moveTo(cellId);
  target?.focus();
  // The focus alone does not bring all of a total in view, as it does with a field.
  if (target !== null && !(target instanceof HTMLInputElement)) reveal(target);
}

export function reveal(element: HTMLElement): void {
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
