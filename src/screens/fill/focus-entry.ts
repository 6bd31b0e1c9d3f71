/** A number, a year, a name, XX: what one is about to type over. A passage is read first. */
const MOST_SELECTED = 12;

/**
 * Moves the focus to an entry's field or total, in view, and in a text to a place of it, counted in
 * UTF-16 units, where a few words up to `end` are selected; false where neither field nor total is on
 * the page.
 */
export function focusEntry(entryId: string, caret?: number, end = caret): boolean {
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
    const isShort = end !== undefined && end - caret <= MOST_SELECTED;
    field.setSelectionRange(caret, isShort ? end : caret);
  }
  field.scrollIntoView({ block: 'center', inline: 'nearest' });
  return true;
}
