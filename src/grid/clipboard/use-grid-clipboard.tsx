import { useEffect, useMemo, useSyncExternalStore, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Table } from '../../form/index.ts';
import { createObservable, type LiveDraft } from '../../session/index.ts';
import { isReadOnly } from '../grid-elements.ts';
import { partsNow } from '../load-parts.ts';
import type { Say } from '../say-done.ts';
import { cellsAtWork, type SelectionStore } from '../selection.ts';
import { copySelected, paste, prepare } from './clipboard-work.ts';
import { insertText, listen, together } from '../../ui/index.ts';
import { hasBreaks, inputOf, isOrdinaryText, onOneLine } from './entry-insertion.ts';
import type { ClipboardSite, Pending } from './site.ts';

interface GridClipboardProps {
  readonly table: Table;
  readonly live: LiveDraft;
  readonly selection: SelectionStore;
  /** Says something in a short message, as `useToast` does. */
  readonly onSay: Say;
}

/**
 * Copy, cut and paste for a table: its selected cells, not the text in one of them, unless the caret
 * is inside a cell. All four properties must keep their identity between renders. Gives the table as
 * the clipboard sees it, and the preview of a paste that needs a look, to be shown beside the table.
 */
export function useGridClipboard(
  tableRef: RefObject<HTMLTableElement | null>,
  { table, live, selection, onSay }: GridClipboardProps,
): { readonly site: ClipboardSite; readonly preview: ReactNode } {
  const site = useMemo<ClipboardSite>(
    () => ({ table, live, selection, onSay, pending: createObservable<Pending>(null) }),
    [table, live, selection, onSay],
  );
  useEffect(() => {
    const element = tableRef.current;
    return element === null ? undefined : follow(element, site);
  }, [tableRef, site]);
  return useMemo(() => ({ site, preview: <PasteDialog site={site} /> }), [site]);
}

/** The preview of a paste that needs a look; nothing while there is none. */
function PasteDialog({ site }: { readonly site: ClipboardSite }) {
  const readings = useSyncExternalStore(site.pending.watch, site.pending.get);
  const parts = partsNow();
  if (readings === null || parts === null) return null;
  const { PastePreview, carryOut } = parts;
  const close = () => {
    // The dialog holds the focus while it stands.
    flushSync(() => {
      site.pending.set(null);
    });
  };
  return (
    <PastePreview
      table={site.table}
      draft={site.live.current()}
      readings={readings}
      onCancel={close}
      onAdopt={(plan) => {
        close();
        carryOut(site, plan);
      }}
    />
  );
}

/** Listens for one table. The clipboard's events come to the page, not to a total that has the focus. */
function follow(element: HTMLElement, site: ClipboardSite): () => void {
  const isHere = () => element.contains(document.activeElement);
  const onPaste = (event: ClipboardEvent) => {
    if (isHere()) takePaste(event, element, site);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (isHere() && takesCells(element, site))
      copySelected(site, event, event.type === 'cut' && !isReadOnly(element));
  };
  // A paste tries again, and says so where that fails.
  const preload = () => {
    prepare(site).catch(() => undefined);
  };
  return together(
    listen(document, { paste: onPaste, copy: onCopy, cut: onCopy }),
    listen(element, { beforeinput: keepApart }),
    listen(element, { focusin: preload, pointerover: preload }, { once: true }),
  );
}

/** What has cells in it is a block whatever one is doing; one text is the browser's to put in. */
function takePaste(event: ClipboardEvent, element: HTMLElement, site: ClipboardSite): void {
  const data = event.clipboardData;
  const selection = site.selection.get();
  if (data === null || selection.focus === null || isReadOnly(element)) return;
  const source = { html: data.getData('text/html'), text: data.getData('text/plain') };
  const isPlain = !/<table/i.test(source.html);
  const isInText = selection.editing && source.text !== '' && !hasBreaks(source.text);
  const isOneCell =
    inputOf(element, selection.focus) !== null && cellsAtWork(selection).length <= 1;
  if (isPlain && isOneCell && (isInText || isOrdinaryText(source.text))) return;
  event.preventDefault();
  const hasImage = Array.from(data.types).includes('Files') || /<img/i.test(source.html);
  paste(site, element, { ...source, hasImage });
}

/** Whether cells are copied, not a part of the text in one of them. */
function takesCells(element: HTMLElement, { selection }: ClipboardSite): boolean {
  const { focus, editing } = selection.get();
  const count = cellsAtWork(selection.get()).length;
  if (editing || count === 0) return false;
  const input = focus === null || count > 1 ? null : inputOf(element, focus);
  if (input === null) return true;
  return input.selectionStart === 0 && input.selectionEnd === input.value.length;
}

/** Text that is dropped keeps its lines apart, and so does what is pasted past the paste event. */
function keepApart(event: InputEvent): void {
  if (event.inputType !== 'insertFromDrop' && event.inputType !== 'insertFromPaste') return;
  const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
  if (!(event.target instanceof HTMLInputElement) || !hasBreaks(text)) return;
  event.preventDefault();
  event.target.focus({ preventScroll: true });
  insertText(event.target, onOneLine(text));
}
