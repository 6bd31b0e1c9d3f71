import type { Page } from '@playwright/test';

/** The forms one copy leaves on the clipboard; null for a form it does not have. */
export interface ClipboardPayload {
  readonly html: string | null;
  readonly text: string | null;
}

/**
 * Puts raw forms on the clipboard as another program would, and gives the focus back. The async
 * clipboard API would clean the HTML up, so a copy is made and its data are replaced.
 */
export async function putOnClipboard(page: Page, payload: ClipboardPayload): Promise<void> {
  const isCopied = await page.evaluate(({ html, text }) => {
    const focused = document.activeElement;
    const area = document.createElement('textarea');
    area.value = 'x';
    area.style.cssText = 'position:fixed;top:0;left:0;opacity:0';
    document.body.append(area);
    area.focus({ preventScroll: true });
    area.select();
    const replace = (event: ClipboardEvent) => {
      if (text !== null) event.clipboardData?.setData('text/plain', text);
      if (html !== null) event.clipboardData?.setData('text/html', html);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener('copy', replace, { capture: true, once: true });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to set raw data
    const done = document.execCommand('copy');
    document.removeEventListener('copy', replace, { capture: true });
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    return done;
  }, payload);
  if (!isCopied) throw new Error('Nothing was copied');
}
