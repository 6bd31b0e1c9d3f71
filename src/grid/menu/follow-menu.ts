import type { Observable } from '../../session/index.ts';
import { listen } from '../../ui/index.ts';
import { cellIdAt, type Grid } from '../grid-elements.ts';

/** A menu that was asked for, and at which point of the window. */
export interface MenuRequest {
  readonly grid: Grid;
  readonly at: { readonly x: number; readonly y: number };
}

const SECONDARY = 2;

/** The menu of the selected cells, by the right button or the keys for menus; returns a function that ends it. */
export function followMenu(grid: Grid, asked: Observable<MenuRequest | null>): () => void {
  const { element, selection, focusable } = grid;
  const onContextMenu = (event: MouseEvent) => {
    const id = cellIdAt(event.target);
    const { focus, editing } = selection.get();
    // In the text of a cell, and under a finger, which has no Ctrl+V, the browser's own is of more use.
    const isBrowsers = (editing && id === focus) || Reflect.get(event, 'pointerType') === 'touch';
    if (id === null || isBrowsers) return;
    event.preventDefault();
    const cell = focusable(id)?.getBoundingClientRect();
    const isByKey = event.button !== SECONDARY && !event.ctrlKey && cell !== undefined;
    const pointer = { x: event.clientX, y: event.clientY };
    asked.set({ grid, at: isByKey ? { x: cell.left, y: cell.bottom } : pointer });
  };
  return listen(element, { contextmenu: onContextMenu });
}
