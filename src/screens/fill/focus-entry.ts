/**
 * Moves the focus to an entry's field or total, in view, and in a text to a place of it, counted in
 * UTF-16 units; false where neither field nor total is on the page.
 */
export function focusEntry(entryId: string, caret?: number): boolean {
  const fields = document.querySelectorAll<HTMLElement>(
    'input[name], textarea[name], select[name], td[data-cell]',
  );
  const field = [...fields].find(
    (one) => (one.getAttribute('name') ?? one.dataset['cell']) === entryId,
  );
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
