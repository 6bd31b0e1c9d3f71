/** Moves the focus to an entry's field or total, in view; false where neither is on the page. */
export function focusEntry(entryId: string): boolean {
  const fields = document.querySelectorAll<HTMLElement>(
    'input[name], textarea[name], select[name]',
  );
  const field =
    [...fields].find((candidate) => candidate.getAttribute('name') === entryId) ??
    focusableTotal(entryId);
  if (field === undefined) return false;
  field.focus();
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
