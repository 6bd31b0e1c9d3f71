/** The same content for those who take its words and for those who keep its form. */
export interface ClipboardContent {
  readonly text: string;
  readonly html?: string;
}

export function setClipboard(data: DataTransfer, { html, text }: ClipboardContent): void {
  data.setData('text/plain', text);
  if (html !== undefined) data.setData('text/html', html);
}

/**
 * Puts something on the clipboard from a click. The async clipboard API is only there on secure
 * pages; `execCommand` needs a selected text, and its copy event lets us set what is copied.
 */
export function writeClipboard(source: ClipboardContent): boolean {
  const focused = document.activeElement;
  const holder = document.createElement('textarea');
  holder.value = ' ';
  holder.setAttribute('aria-hidden', 'true');
  holder.style.cssText = 'position:fixed;top:0;left:0;width:1px;height:1px;opacity:0';
  document.body.append(holder);
  let isSet = false;
  const onCopy = (event: ClipboardEvent) => {
    if (event.clipboardData === null) return;
    setClipboard(event.clipboardData, source);
    event.preventDefault();
    event.stopImmediatePropagation();
    isSet = true;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  try {
    holder.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- plain http has no other way
    return document.execCommand('copy') && isSet;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
    holder.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
