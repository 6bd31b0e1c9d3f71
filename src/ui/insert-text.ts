/** Puts a text over what is selected in a field, as typing would: the browser can take it back. */
export function insertText(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  // The command writes where the focus is. Firefox has it for inputs since 89.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- alone keeps the browser's own undo
  if (document.activeElement === field && document.execCommand('insertText', false, text)) return;
  const { selectionStart, selectionEnd, value } = field;
  field.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }));
}
