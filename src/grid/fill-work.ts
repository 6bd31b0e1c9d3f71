import { typedAt, withRemarks, type Edit, type Remark } from '../report/index.ts';
import { adoptionOf } from './adopt-readings.ts';
import { fillCells, fillDown } from './fill-edits.ts';
import { cellsIn, keepAsEntered } from './grid-actions.ts';
import type { Grid } from './grid-elements.ts';
import { sayDone } from './say-done.ts';
import { cellsAtWork, isSeveral } from './selection.ts';

/** Puts harmless readings in the place of what can't be read: in the cells at work, else in the one just left. */
export function adoptReadings(grid: Grid): void {
  const { live, selection } = grid;
  const atWork = cellsAtWork(selection.get());
  const left = atWork.length > 1 ? null : selection.left();
  const draft = live.current();
  const adoption =
    adoptionOf(cellsIn(grid, atWork), draft) ??
    adoptionOf(cellsIn(grid, left === null ? [] : [left]), draft);
  if (adoption === null) return;
  const { edit, remarks } = adoption;
  applyHere(grid, edit, remarks);
  const count = edit.changes.length;
  if (count === 1 && remarks.length === 0) return;
  const kept = remarks.length === 0 ? '' : '，说明记入备注';
  sayDone(grid, { message: `已采用 ${String(count)} 格的读法${kept}。`, edit, remarks });
}

/** Ctrl+D: the first line's entries go down over the selection. */
export function fillDownSelected(grid: Grid): void {
  const { map, live, selection, onSay } = grid;
  const rectangle = selection.rectangle();
  if (rectangle === null) return;
  const edit = fillDown(map, rectangle, live.current());
  if (edit.changes.length === 0) {
    onSay({ message: '上面没有可以向下填的数。' });
    return;
  }
  applyHere(grid, edit);
  sayDone(grid, { message: `已向下填 ${String(edit.changes.length)} 格。`, edit });
}

/** Ctrl+Enter: what stands in the cell one is in goes into all that are selected, as one step. */
export function fillSelected(grid: Grid): void {
  const { live, selection, onSay, entered } = grid;
  const { rows, focus, typing, editing } = selection.get();
  if (focus === null || !isSeveral(selection.get())) {
    selection.setEditing(false);
    return;
  }
  const text = typedAt(live.current(), focus);
  if (text.trim() === '') {
    onSay({ message: '这一格没有可填的数。' });
    return;
  }
  // The step of what was typed is taken back, so that all of it is one.
  if (typing || editing) live.type(focus, entered.get());
  const edit = fillCells(cellsIn(grid, rows.flat()), text, live.current());
  applyHere(grid, edit);
  sayDone(grid, { message: `已填 ${String(edit.changes.length)} 格。`, edit });
}

/** Applies an edit and goes on with the cells as if one had just come to them. */
function applyHere(grid: Grid, edit: Edit, remarks: readonly Remark[] = []): void {
  grid.live.apply(edit, withRemarks(grid.live.current(), remarks));
  grid.selection.setEditing(false);
  keepAsEntered(grid);
}
