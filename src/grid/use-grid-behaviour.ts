import { useEffect, type RefObject } from 'react';
import type { TableLayout } from '../form/index.ts';
import { enterOrder, enterTarget } from './keys.ts';

/** Keys, selection on entry and marked heads: one listener of each kind for the whole table. */
export function useGridBehaviour(
  table: RefObject<HTMLTableElement | null>,
  layout: TableLayout,
): void {
  useEffect(() => {
    const element = table.current;
    if (element === null) return undefined;
    const order = enterOrder(layout);
    const onKeyDown = (event: KeyboardEvent) => {
      if (isComposing(event) || event.key !== 'Enter') return;
      const id = cellIdOf(event.target);
      if (id === null || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      focusCell(element, enterTarget(order, id, event.shiftKey));
    };
    const onFocusIn = (event: FocusEvent) => {
      markHeads(element, event.target);
      if (event.target instanceof HTMLInputElement) event.target.select();
    };
    const onFocusOut = () => {
      markHeads(element, null);
    };
    // A first click takes the whole cell, so that typing replaces; the browser would set a caret.
    const onMouseDown = (event: MouseEvent) => {
      const input = event.target;
      if (!(input instanceof HTMLInputElement) || input === document.activeElement) return;
      event.preventDefault();
      input.focus({ preventScroll: true });
    };
    element.addEventListener('keydown', onKeyDown);
    element.addEventListener('focusin', onFocusIn);
    element.addEventListener('focusout', onFocusOut);
    element.addEventListener('mousedown', onMouseDown);
    return () => {
      element.removeEventListener('keydown', onKeyDown);
      element.removeEventListener('focusin', onFocusIn);
      element.removeEventListener('focusout', onFocusOut);
      element.removeEventListener('mousedown', onMouseDown);
    };
  }, [table, layout]);
}

/** An input method's Enter takes a candidate; it never moves the cell. */
function isComposing(event: KeyboardEvent): boolean {
  // Old engines end a composition before its last keydown; only the code 229 tells then.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.isComposing || event.keyCode === 229;
}

function cellIdOf(target: EventTarget | null): string | null {
  return target instanceof HTMLInputElement ? (target.dataset['cell'] ?? null) : null;
}

function focusCell(table: HTMLElement, cellId: string | null): void {
  if (cellId === null) return;
  table.querySelector<HTMLInputElement>(`input[data-cell="${cellId}"]`)?.focus();
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
