import { editCell } from './grid-actions.ts';
import { listen, together } from '../ui/index.ts';
import { cellIdAt, type Grid } from './grid-elements.ts';

const PRIMARY = 0;
const PRIMARY_HELD = 1;

/** Selecting with the mouse: cells, stretches of cells, heads; returns a function that ends it. */
export function followPointer(grid: Grid): () => void {
  const { element, selection } = grid;
  let isDragging = false;
  const onMouseDown = (event: MouseEvent) => {
    const head = event.target instanceof Element ? event.target.closest('th') : null;
    const id = cellIdAt(event.target);
    if (head !== null) pressHead(grid, head, event);
    else if (id !== null) isDragging = pressCell(grid, id, event);
  };
  const onMouseOver = (event: MouseEvent) => {
    if (!isDragging) return;
    const id = cellIdAt(event.target);
    if ((event.buttons & PRIMARY_HELD) === 0) isDragging = false;
    else if (id !== null && id !== selection.lead()) selection.extendTo([id]);
  };
  const onMouseUp = () => {
    isDragging = false;
  };
  const onDoubleClick = (event: MouseEvent) => {
    const id = cellIdAt(event.target);
    if (id !== null && id === selection.get().focus && !selection.get().editing) editCell(grid, id);
  };
  // A press on the marked text of a cell would drag the number itself out of it.
  const onDragStart = (event: DragEvent) => {
    event.preventDefault();
  };
  return together(
    listen(element, {
      mousedown: onMouseDown,
      dblclick: onDoubleClick,
      dragstart: onDragStart,
      mouseover: onMouseOver,
    }),
    listen(document.documentElement, { mouseup: onMouseUp }),
  );
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

/** True where a drag may begin. A press selects and no more: inside the text it is the browser's. */
function pressCell(grid: Grid, cellId: string, event: MouseEvent): boolean {
  const { selection, focusable } = grid;
  const { focus, editing, rows } = selection.get();
  if (editing && cellId === focus) return false;
  event.preventDefault();
  const isPrimary = event.button === PRIMARY;
  if (!isPrimary && rows.flat().includes(cellId)) return false;
  if (isPrimary && event.shiftKey && focus !== null) {
    selection.extendTo([cellId]);
    focusable(focus)?.focus({ preventScroll: true });
    return true;
  }
  const target = focusable(cellId);
  target?.focus({ preventScroll: true });
  selection.moveTo(cellId);
  // What was typed a moment ago is marked again, as in any cell one comes to.
  if (target instanceof HTMLInputElement) target.select();
  return isPrimary;
}
