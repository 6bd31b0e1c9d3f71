import {
  copyCells,
  copyWholeTable,
  editOf,
  emptyColumnsSentence,
  FIRST_CHOICE,
  isPlain,
  nothingSentence,
  readClipboard,
  readForSelection,
  remarksOf,
  toPastePlan,
  writtenCells,
  type ClipboardSource,
  type PastePlan,
} from '../../clipboard/index.ts';
import { toEdit, typedAt, withRemarks } from '../../report/index.ts';
import { insertText, parseHtml } from '../../ui/index.ts';
import { sayDone } from '../say-done.ts';
import { cellsAtWork } from '../selection.ts';
import { inputOf } from './entry-insertion.ts';
import { NOT_COPIED, type Brought, type ClipboardSite, type CopySite } from './site.ts';

const ONLY_IMAGE = '剪贴板里只有图片，没有粘贴。请复制表格本身的文字，再粘贴。';
const NOTHING_WRITTEN = '来源中没有要写入的数，本表没有改动。';

/** Pastes into the cells at work: at once where nothing needs a look, else after the preview. */
export function pasteInto(site: ClipboardSite, element: HTMLElement, brought: Brought): void {
  const { table, live, selection, onSay } = site;
  const selected = cellsAtWork(selection.get());
  const start = selected[0] ?? selection.get().focus;
  if (start === null) return;
  const single = readClipboard(table, start, brought, parseHtml);
  if (single.kind === 'single' && selected.length <= 1) {
    const input = inputOf(element, start);
    if (input === null) onSay({ message: nothingSentence('noTypedCell') });
    else {
      input.focus({ preventScroll: true });
      insertText(input, single.text);
    }
    return;
  }
  const read = single.kind === 'single' ? readForSelection(table, selected, single.text) : single;
  if (read.kind !== 'placed') {
    const isImage = read.kind === 'none' && read.reason === 'empty' && brought.hasImage;
    const reason = read.kind === 'none' ? read.reason : 'empty';
    onSay({ message: isImage ? ONLY_IMAGE : nothingSentence(reason) });
    return;
  }
  const plan = toPastePlan(table, live.current(), read.readings[0], FIRST_CHOICE);
  if (isPlain(plan)) carryOut(site, plan);
  else site.pending.set(read.readings);
}

/** Does what a plan says, as one step, and selects what was written. */
export function carryOut(site: ClipboardSite, plan: PastePlan): void {
  const { live, selection, onSay } = site;
  const written = writtenCells(plan);
  const edit = editOf(plan, live.current());
  if (written.length === 0 && edit.changes.length === 0) {
    onSay({ message: NOTHING_WRITTEN });
    return;
  }
  const remarks = remarksOf(plan);
  live.apply(edit, withRemarks(live.current(), remarks));
  // The totals first: to select lays the page out.
  queueMicrotask(() => {
    selection.select(written.length > 0 ? written : edit.changes.map(({ at }) => at));
    const empty = emptyColumnsSentence(plan.reading.placed.emptyColumns).join('');
    const message = `已粘贴 ${String(written.length)} 格。${empty}`;
    sayDone(site, { message, edit, remarks });
  });
}

/** Has read a block once: what follows from the table is kept for the next. */
export function warmUp({ table, live, selection }: ClipboardSite): void {
  const { focus } = selection.get();
  if (focus === null) return;
  const read = readClipboard(table, focus, { html: '', text: '0\t0\r\n0\t0' }, parseHtml);
  if (read.kind !== 'placed') return;
  isPlain(toPastePlan(table, live.current(), read.readings[0], FIRST_CHOICE));
}

/** Copies the selected cells by `put`; a cut clears them in one step. */
export function copyCellsOf(
  site: ClipboardSite,
  isCut: boolean,
  put: (source: ClipboardSource) => boolean,
): void {
  const { table, live, selection, onSay } = site;
  const ids = selection.get().rows.flat();
  const draft = live.current();
  const copied = copyCells(table, draft, ids);
  if (copied === null || !put(copied)) {
    onSay({ message: NOT_COPIED });
    return;
  }
  const typed = ids.filter((id) => typedAt(draft, id) !== '');
  const edit = toEdit(draft.entries, Object.fromEntries(typed.map((id) => [id, ''])));
  if (isCut && edit.changes.length > 0) live.apply(edit);
  const message = `${isCut ? '已剪切' : '已复制'} ${String(ids.length)} 格。`;
  sayDone(site, { message, edit: isCut ? edit : { changes: [] } });
}

/** Copies the whole table with its heads by `put`. */
export function copyWholeTableOf(
  { table, live, onSay }: CopySite,
  put: (source: ClipboardSource) => boolean,
): void {
  const isDone = put(copyWholeTable(table, live.current()));
  onSay({ message: isDone ? '已复制整表，可粘贴到 Excel、WPS 或 Word。' : NOT_COPIED });
}
