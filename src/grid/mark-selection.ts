import { together } from '../ui/index.ts';
import type { Grid } from './grid-elements.ts';
import { sidesIn } from './rectangle.ts';

/** Marks selected cells on the screen and brings the focus to where it was put; returns a function that ends it. */
export function markSelection(grid: Grid): () => void {
  const { map, selection, focusable } = grid;
  const tdOf = (cellId: string) => focusable(cellId)?.closest('td') ?? null;
  let marked: readonly HTMLElement[] = [];
  let focus = selection.get().focus;
  const unmark = () => {
    for (const td of marked) {
      td.removeAttribute('data-selected');
      td.removeAttribute('data-editing');
    }
  };
  const update = () => {
    unmark();
    const rectangle = selection.rectangle();
    const cells = rectangle === null ? [] : sidesIn(map, rectangle);
    marked = cells.flatMap(({ cellId, sides }) => {
      const td = tdOf(cellId);
      if (td === null) return [];
      td.dataset['selected'] = sides;
      return [td];
    });
    const current = selection.get();
    if (current.focus === null) return;
    if (current.editing) tdOf(current.focus)?.setAttribute('data-editing', '');
    const target = focusable(current.focus);
    if (current.focus !== focus && target !== document.activeElement) target?.focus();
    focus = current.focus;
    const isTyped = current.editing || current.typing;
    // Typing replaces what stands in a cell that is selected, also where some of it was just typed.
    if (!isTyped && target instanceof HTMLInputElement && target === document.activeElement) {
      target.select();
    }
  };
  update();
  return together(selection.watch(update), unmark);
}
