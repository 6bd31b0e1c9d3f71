/** Moves the focus to the field of an entry, in view; false where no such field is on the page. */
export function focusEntry(entryId: string): boolean {
  const fields = document.querySelectorAll<HTMLElement>(
    'input[name], textarea[name], select[name]',
  );
  const field = [...fields].find((candidate) => candidate.getAttribute('name') === entryId);
  if (field === undefined) return false;
  field.focus();
  field.scrollIntoView({ block: 'center', inline: 'nearest' });
  return true;
}
