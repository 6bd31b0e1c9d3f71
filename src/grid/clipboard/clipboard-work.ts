import type { Table } from '../../form/index.ts';
import { inverseOf, toEdit, typedAt, type Edit, type LiveDraft } from '../../report/index.ts';
import { setClipboard, writeClipboard, type useToast } from '../../ui/index.ts';
import { cellsAtWork, type SelectionStore } from '../selection.ts';
import { inputOf, insertText } from './entry-insertion.ts';
import { loadParts, partsNow } from './load-parts.ts';
import { parseHtml } from './parse-html.ts';
import type { ClipboardSource, PastePlan } from './parts.ts';
import type { PendingStore } from './pending-paste.ts';

type Parts = NonNullable<ReturnType<typeof partsNow>>;

/** Says something in a short message. */
export type Say = ReturnType<typeof useToast>;

export interface ClipboardSite {
  readonly table: Table;
  readonly live: LiveDraft;
  readonly selection: SelectionStore;
  readonly onSay: Say;
  readonly pending: PendingStore;
}

/** What copying a whole table needs of it. */
type CopySite = Pick<ClipboardSite, 'table' | 'live' | 'onSay'>;

/** What a paste event brought. */
export interface Brought extends ClipboardSource {
  readonly hasImage: boolean;
}

const ONLY_IMAGE = '剪贴板里只有图片，没有粘贴。请复制表格本身的文字，再粘贴。';
const NOTHING_WRITTEN = '来源中没有要写入的数，本表没有改动。';
const NOT_LOADED = '没有粘贴：所需的程序没有取到。请检查网络后再试一次。';
const NOT_COPIED = '没有复制成功。请再试一次。';

/** Pastes into the cells at work; at once where the parts are there, else as soon as they are. */
export function paste(site: ClipboardSite, element: HTMLElement, brought: Brought): void {
  withParts(site, NOT_LOADED, (parts) => {
    pasteWith(parts, site, element, brought);
  });
}

function pasteWith(parts: Parts, site: ClipboardSite, element: HTMLElement, brought: Brought) {
  const { table, live, selection, onSay } = site;
  const selected = cellsAtWork(selection.get());
  const start = selected[0] ?? selection.get().focus;
  if (start === null) return;
  const single = parts.readClipboard(table, start, brought, parseHtml);
  if (single.kind === 'single' && selected.length <= 1) {
    const input = inputOf(element, start);
    if (input === null) onSay({ message: parts.nothingSentence('noTypedCell') });
    else insertText(input, single.text);
    return;
  }
  const read =
    single.kind === 'single' ? parts.readForSelection(table, selected, single.text) : single;
  if (read.kind !== 'placed') {
    const isImage = read.kind === 'none' && read.reason === 'empty' && brought.hasImage;
    const reason = read.kind === 'none' ? read.reason : 'empty';
    onSay({ message: isImage ? ONLY_IMAGE : parts.nothingSentence(reason) });
    return;
  }
  const plan = parts.toPastePlan(table, live.current(), read.readings[0], parts.FIRST_CHOICE);
  if (parts.isPlain(plan)) carryOut(site, plan);
  else site.pending.set({ readings: read.readings, PastePreview: parts.PastePreview });
}

/** Does what a plan says, as one step, and selects what was written. */
export function carryOut(site: ClipboardSite, plan: PastePlan): void {
  const { live, selection, onSay } = site;
  const parts = partsNow();
  if (parts === null) return;
  const written = parts.writtenCells(plan);
  const edit = parts.editOf(plan, live.current());
  if (written.length === 0 && edit.changes.length === 0) {
    onSay({ message: NOTHING_WRITTEN });
    return;
  }
  live.apply(edit);
  // The totals first: to select lays the page out.
  queueMicrotask(() => {
    selection.select(written.length > 0 ? written : edit.changes.map(({ at }) => at));
    sayDone(site, `已粘贴 ${String(written.length)} 格。`, edit);
  });
}

/** Fetches what a paste needs, and has read a block once: what follows from the table is kept. */
export async function prepare({ table, live, selection }: ClipboardSite): Promise<void> {
  const parts = await loadParts();
  const { focus } = selection.get();
  if (focus === null) return;
  const block = { html: '', text: '0\t0\r\n0\t0' };
  const read = parts.readClipboard(table, focus, block, parseHtml);
  if (read.kind !== 'placed') return;
  parts.isPlain(parts.toPastePlan(table, live.current(), read.readings[0], parts.FIRST_CHOICE));
}

/** Copies the selected cells in a copy or cut event; a cut clears them in one step. */
export function copySelected(site: ClipboardSite, event: ClipboardEvent, isCut: boolean): void {
  const { table, live, selection } = site;
  const ids = selection.get().rows.flat();
  const data = event.clipboardData;
  event.preventDefault();
  const copy = (parts: Parts, put: (source: ClipboardSource) => boolean) => {
    const draft = live.current();
    const copied = parts.copyCells(table, draft, ids);
    if (copied === null || !put(copied)) {
      site.onSay({ message: NOT_COPIED });
      return;
    }
    const typed = ids.filter((id) => typedAt(draft, id) !== '');
    const edit = toEdit(draft.entries, Object.fromEntries(typed.map((id) => [id, ''])));
    if (isCut && edit.changes.length > 0) live.apply(edit);
    const count = `${String(ids.length)} 格。`;
    sayDone(site, isCut ? `已剪切 ${count}` : `已复制 ${count}`, isCut ? edit : { changes: [] });
  };
  const parts = partsNow();
  if (parts === null || data === null) {
    withParts(site, NOT_COPIED, (late) => {
      copy(late, writeClipboard);
    });
    return;
  }
  copy(parts, (source) => {
    setClipboard(data, source);
    return true;
  });
}

/** Copies the whole table with its heads, as from a menu. */
export function copyTable(site: CopySite): void {
  withParts(site, NOT_COPIED, (parts) => {
    const { table, live, onSay } = site;
    const isDone = writeClipboard(parts.copyWholeTable(table, live.current()));
    onSay({ message: isDone ? '已复制整表，可粘贴到 Excel、WPS 或 Word。' : NOT_COPIED });
  });
}

function withParts(
  site: Pick<ClipboardSite, 'onSay'>,
  failed: string,
  work: (parts: Parts) => void,
): void {
  const parts = partsNow();
  if (parts !== null) {
    work(parts);
    return;
  }
  loadParts().then(work, () => {
    site.onSay({ message: failed });
  });
}

function sayDone({ live, onSay }: ClipboardSite, message: string, edit: Edit): void {
  if (edit.changes.length === 0) {
    onSay({ message });
    return;
  }
  const onAction = () => {
    const draft = live.current();
    // Cells that hold something else by now stay as they are.
    const untouched = edit.changes.filter(({ at, after }) => typedAt(draft, at) === (after ?? ''));
    live.apply(inverseOf({ changes: untouched }));
  };
  onSay({ message, action: { label: '恢复原样', onAction } });
}
