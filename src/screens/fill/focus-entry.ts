/**
 * Moves the focus to an entry's field or total, in view, and in a text to a place of it, counted in
 * UTF-16 units; false where neither field nor total is on the page.
 */
export function focusEntry(entryId: string, caret?: number): boolean {
  const fields = document.querySelectorAll<HTMLElement>(
    'input[name], textarea[name], select[name]',
  );
  const field =
    [...fields].find((candidate) => candidate.getAttribute('name') === entryId) ??
    focusableTotal(entryId);
  if (field === undefined) return false;
  field.focus();
  // Taken to a cell one is about to type over, to a text to read on at a place.
  if (field instanceof HTMLInputElement) field.select();
  else if (field instanceof HTMLTextAreaElement && caret !== undefined) {
    field.setSelectionRange(caret, caret);
  }
  field.scrollIntoView({ block: 'center', inline: 'nearest' });
  return true;
}

/** Nobody types in a total: it can take the focus only until it loses it again. */
function focusableTotal(cellId: string): HTMLElement | undefined {
  const totals = document.querySelectorAll<HTMLElement>('td[data-cell]');
  const total = [...totals].find((candidate) => candidate.dataset['cell'] === cellId);
  total?.setAttribute('tabindex', '-1');
  const settle = () => {
    total?.removeAttribute('tabindex');
  };
  total?.addEventListener('blur', settle, { once: true });
  return total;
}
