import { listen } from '../ui/index.ts';
import { cellIdAt, type Grid } from './grid-elements.ts';
import { idOf, isTyped } from './grid-map.ts';
import type { LiveDraft } from '../session/index.ts';

/** Marked heads, the text taken whole on entry, the one cell Tab comes to; returns a function that ends it. */
export function followFocus(grid: Grid): () => void {
  const { element, selection, entered } = grid;
  const moveTabStop = followTabStop(grid);
  let windowLeftFrom: EventTarget | null = null;
  const onFocusIn = (event: FocusEvent) => {
    const id = cellIdAt(event.target);
    const isBack = event.target === windowLeftFrom && event.relatedTarget === null;
    windowLeftFrom = null;
    if (id === null || isBack) return;
    if (id !== selection.get().focus) selection.moveTo(id);
    markHeads(element, event.target);
    if (!(event.target instanceof HTMLInputElement)) return;
    moveTabStop(id);
    entered.set(event.target.value);
    event.target.select();
  };
  const onFocusOut = (event: FocusEvent) => {
    // Who looks something up in another window goes on typing where the caret was.
    if (event.target === document.activeElement) {
      windowLeftFrom = event.target;
      return;
    }
    windowLeftFrom = null;
    selection.setEditing(false);
    markHeads(element, null);
  };
  // What is typed goes into one cell: from here on Backspace takes a digit, not the selection.
  const onInput = selection.setTyping;
  return listen(element, { focusin: onFocusIn, focusout: onFocusOut, input: onInput });
}

// Where one was in each table of an open draft, for when its step is entered again.
const lastCells = new WeakMap<LiveDraft, Map<string, string>>();

/** One typed cell is in the way of Tab: the one that had the focus last. */
function followTabStop({ live, table, map, focusable }: Grid): (cellId: string) => void {
  const firstTyped = map.places.find(isTyped);
  const cells = lastCells.get(live) ?? new Map<string, string>();
  lastCells.set(live, cells);
  let stop = cells.get(table.id) ?? (firstTyped === undefined ? '' : idOf(firstTyped));
  focusable(stop)?.setAttribute('tabindex', '0');
  return (cellId) => {
    focusable(stop)?.setAttribute('tabindex', '-1');
    focusable(cellId)?.setAttribute('tabindex', '0');
    stop = cellId;
    cells.set(table.id, cellId);
  };
}

function markHeads(table: HTMLElement, target: EventTarget | null): void {
  for (const marked of table.querySelectorAll('th[data-active]')) {
    marked.removeAttribute('data-active');
  }
  const cell = target instanceof HTMLElement ? target.closest('td') : null;
  for (const id of (cell?.getAttribute('headers') ?? '').split(' ')) {
    if (id !== '') table.querySelector(`#${id}`)?.setAttribute('data-active', '');
  }
}
