import { setClipboard, writeClipboard } from '../../ui/index.ts';
import { loadParts, partsNow, withParts } from '../load-parts.ts';
import { NOT_COPIED, type Brought, type ClipboardSite, type CopySite } from './site.ts';

const NOT_PASTED = '没有粘贴：所需的程序没有取到。请检查网络后再试一次。';

/** Pastes into the cells at work; at once where the parts are there, else as soon as they are. */
export function paste(site: ClipboardSite, element: HTMLElement, brought: Brought): void {
  withParts(site.onSay, NOT_PASTED, (parts) => {
    parts.pasteInto(site, element, brought);
  });
}

/** Fetches what a paste needs, and has read a block once. */
export async function prepare(site: ClipboardSite): Promise<void> {
  const parts = await loadParts();
  parts.warmUp(site);
}

/** Copies the selected cells in a copy or cut event; a cut clears them in one step. */
export function copySelected(site: ClipboardSite, event: ClipboardEvent, isCut: boolean): void {
  const data = event.clipboardData;
  event.preventDefault();
  const parts = partsNow();
  if (parts === null || data === null) {
    copyLater(site, isCut);
    return;
  }
  parts.copyCellsOf(site, isCut, (source) => {
    setClipboard(data, source);
    return true;
  });
}

/** Copies the selected cells without an event, as from a menu. */
export function copyLater(site: ClipboardSite, isCut: boolean): void {
  withParts(site.onSay, NOT_COPIED, (parts) => {
    parts.copyCellsOf(site, isCut, writeClipboard);
  });
}

/** Copies the whole table with its heads, as from a menu. */
export function copyTable(site: CopySite): void {
  withParts(site.onSay, NOT_COPIED, (parts) => {
    parts.copyWholeTableOf(site, writeClipboard);
  });
}
