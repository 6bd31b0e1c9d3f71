import type { Cell } from '../form/index.ts';
import { clearCells } from './cell-edits.ts';
import type { Grid } from './grid-elements.ts';
import { cellsAtWork, isSeveral } from './selection.ts';

/** The cells of these ids. */
export function cellsIn({ map }: Grid, cellIds: readonly string[]): readonly Cell[] {
  return cellIds.flatMap((id) => map.placeOf(id)?.cell ?? []);
}

/** The caret into a cell, behind its text; false for a total, which has none. */
export function editCell({ selection, focusable }: Grid, cellId: string): boolean {
  const input = focusable(cellId);
  if (!(input instanceof HTMLInputElement)) return false;
  selection.setEditing(true);
  input.setSelectionRange(input.value.length, input.value.length);
  return true;
}

/** Empties the typed cells at work as one step. */
export function clearAtWork(grid: Grid): void {
  const cells = cellsIn(grid, cellsAtWork(grid.selection.get()));
  const edit = clearCells(cells, grid.live.current());
  if (edit.changes.length > 0) grid.live.apply(edit);
  // Esc would bring back one cell of many.
  if (cells.length > 1) keepAsEntered(grid);
}

/** Esc: the text as it was; where it is, out of the caret's mode; then one cell alone selected. */
export function restoreCell(grid: Grid, cellId: string): boolean {
  const { live, selection, focusable, entered } = grid;
  const input = focusable(cellId);
  const before = entered.get();
  const { editing, typing } = selection.get();
  if (input instanceof HTMLInputElement && (editing || typing || input.value !== before)) {
    if (input.value !== before) live.type(cellId, before);
    selection.setEditing(false);
    input.select();
    return true;
  }
  if (!isSeveral(selection.get())) return false;
  selection.moveTo(cellId);
  return true;
}

/** The text in the cell is what Esc brings back from now on. */
export function keepAsEntered({ selection, focusable, entered }: Grid): void {
  const input = focusable(selection.get().focus ?? '');
  if (!(input instanceof HTMLInputElement)) return;
  entered.set(input.value);
  if (document.activeElement === input) input.select();
}
