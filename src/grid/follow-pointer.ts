import { cellIdAt, listen, type Grid } from './grid-elements.ts';
import { isSeveral } from './selection.ts';

const PRIMARY = 0;
const PRIMARY_HELD = 1;

/** Selecting with the mouse: cells, stretches of cells, heads; returns the way out. */
export function followPointer(grid: Grid): () => void {
  const { element, selection } = grid;
  let isDragging = false;
  const onMouseDown = (event: MouseEvent) => {
    const head = event.target instanceof Element ? event.target.closest('th') : null;
    const id = cellIdAt(event.target);
    if (head !== null) pressHead(grid, head, event);
    else if (id !== null) isDragging = pressCell(grid, id, event) && event.button === PRIMARY;
  };
  const onMouseOver = (event: MouseEvent) => {
    if (!isDragging) return;
    const id = cellIdAt(event.target);
    if ((event.buttons & PRIMARY_HELD) === 0) isDragging = false;
    else if (id !== null && id !== selection.lead()) selection.extendTo([id]);
  };
  const onMouseUp = () => {
    const active = document.activeElement;
    // The way out of a cell has marked a part of its text; typing replaces all of it.
    if (isDragging && isSeveral(selection.get()) && active instanceof HTMLInputElement) {
      active.select();
    }
    isDragging = false;
  };
  // A press on the marked text of a cell would drag the number itself out of it.
  const onDragStart = (event: DragEvent) => {
    event.preventDefault();
  };
  const leave = [
    listen(element, 'mousedown', onMouseDown),
    listen(element, 'dragstart', onDragStart),
    listen(element, 'mouseover', onMouseOver),
    listen(document.documentElement, 'mouseup', onMouseUp),
  ];
  return () => {
    for (const stop of leave) stop();
  };
}

/** A head stands for all cells under it or beside it. */
function pressHead(grid: Grid, head: HTMLElement, event: MouseEvent): void {
  const { selection, map, table } = grid;
  const cellIds = map.headedBy(head.id.slice(table.id.length + 1));
  if (event.button !== PRIMARY || cellIds.length === 0) return;
  event.preventDefault();
  if (event.shiftKey && selection.get().focus !== null) selection.extendTo(cellIds);
  else selection.select(cellIds);
  grid.focusable(selection.get().focus ?? '')?.focus();
}

/** True where a drag may begin. A second press in a cell is the browser's: it sets the caret. */
function pressCell(grid: Grid, cellId: string, event: MouseEvent): boolean {
  const { selection, focusable } = grid;
  const { focus, editing, rows } = selection.get();
  const several = isSeveral(selection.get());
  if (event.button !== PRIMARY && several && rows.flat().includes(cellId)) {
    event.preventDefault();
    return false;
  }
  const isInText = editing && cellId === focus;
  if (event.button === PRIMARY && event.shiftKey && focus !== null && !isInText) {
    event.preventDefault();
    selection.extendTo([cellId]);
    focusable(focus)?.focus({ preventScroll: true });
    return true;
  }
  const isFocused = document.activeElement === focusable(cellId);
  if (isFocused && !several && event.target instanceof HTMLInputElement) {
    if (event.button === PRIMARY) selection.setEditing(true);
    return !editing;
  }
  event.preventDefault();
  focusable(cellId)?.focus({ preventScroll: true });
  selection.moveTo(cellId);
  return true;
}
