import { Clipboard, clipboardEvent, isField, own, putIn, type Field } from './browser-parts.ts';
import { buttons, cell, eventually, input } from './look.ts';

/** What a clerk does, and what a browser does of its own then; each ends when the page has drawn it. */

interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
}

const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/** Presses a key with those held: `Shift+Control+ArrowRight`. */
export async function press(combination: string): Promise<void> {
  const words = combination.split('+');
  const key = words.pop() ?? '';
  const pressed: Pressed = {
    key: key === 'Space' ? ' ' : key,
    shiftKey: words.includes('Shift'),
    ctrlKey: words.includes('Control'),
    altKey: words.includes('Alt'),
  };
  const target = document.activeElement ?? document.body;
  const about = { ...pressed, bubbles: true, cancelable: true };
  if (target.dispatchEvent(new KeyboardEvent('keydown', about))) ownWayOf(pressed);
  document.activeElement?.dispatchEvent(new KeyboardEvent('keyup', about));
  await drawn();
}

/** Types a text key by key. */
export async function type(text: string): Promise<void> {
  for (const key of text) await press(key);
}

/** Puts a text in place of what a cell, or another field, holds. */
export async function fill(at: string | Field, text: string): Promise<void> {
  const field = typeof at === 'string' ? input(at) : at;
  field.focus();
  field.select();
  putIn(field, text, 'insertText');
  await drawn();
}

export async function focus(id: string): Promise<void> {
  cell(id).focus();
  await drawn();
}

/** Chooses an entry of the select of this name by its value. */
export async function choose(name: string, value: string): Promise<void> {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${name}"]`);
  if (select === null) throw new Error(`There is no select “${name}”`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await drawn();
}

/** Sets the caret of a text, or marks a part of it. */
export function setCaret(field: Field, start: number, end = start): void {
  field.focus();
  field.setSelectionRange(start, end);
}

interface Held {
  readonly shiftKey?: boolean;
  /** 0 is the left one, 2 the right one. */
  readonly button?: number;
}

export async function click(target: Element, held: Held = {}): Promise<void> {
  down(target, held);
  up(target, held);
  await drawn();
}

export async function clickCell(id: string, held: Held = {}): Promise<void> {
  await click(cell(id), held);
}

/** Clicks the button of this name, the nth where several bear it, once it is there. */
export async function clickButton(name: string | RegExp, nth = 0): Promise<void> {
  const found = await eventually(() => {
    const one = buttons(name)[nth];
    if (one === undefined) throw new Error(`There is no button “${String(name)}”`);
    return one;
  });
  await click(found);
}

export async function doubleClick(id: string): Promise<void> {
  await clickCell(id);
  await clickCell(id);
  cell(id).dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true }));
  await drawn();
}

/** Puts raw forms on the clipboard, as another program does. */
export function putOnClipboard({ html, text }: { html?: string | null; text?: string | null }) {
  own.forms.clear();
  if (html !== null && html !== undefined) own.setData('text/html', html);
  if (text !== null && text !== undefined) own.setData('text/plain', text);
}

/** React and what waits for it have had their turn. */
async function drawn(): Promise<void> {
  await new Promise((done) => setTimeout(done, 0));
}

function down(target: Element, held: Held): void {
  const about = { bubbles: true, cancelable: true, button: 0, ...held };
  target.dispatchEvent(new MouseEvent('pointerdown', about));
  if (!target.dispatchEvent(new MouseEvent('mousedown', about))) return;
  const taker = target.closest<HTMLElement>(FOCUSABLE);
  if (taker === null) blur();
  else taker.focus();
}

function up(target: Element, held: Held): void {
  const about = { bubbles: true, cancelable: true, button: 0, ...held };
  target.dispatchEvent(new MouseEvent('pointerup', about));
  target.dispatchEvent(new MouseEvent('mouseup', about));
  if (held.button === 2) {
    target.dispatchEvent(new MouseEvent('contextmenu', about));
  } else target.dispatchEvent(new MouseEvent('click', { ...about, detail: 1 }));
}

function blur(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** What a browser does with a key the page left to it. */
function ownWayOf({ key, shiftKey, ctrlKey, altKey }: Pressed): void {
  const target = document.activeElement;
  if (key === 'Tab') goToNext(shiftKey);
  else if (ctrlKey && /^[cxv]$/i.test(key)) takeByClipboard(key.toLowerCase());
  else if (isField(target)) inField(target, { key, shiftKey, ctrlKey, altKey });
  else if ((key === 'Enter' || key === ' ') && target instanceof HTMLElement) {
    if (target.matches('button, a[href], summary')) target.click();
  }
}

function inField(field: Field, { key, shiftKey, ctrlKey, altKey }: Pressed): void {
  const { selectionStart, selectionEnd, value } = field;
  const from = selectionStart ?? 0;
  const to = selectionEnd ?? 0;
  const isBackwards = field.selectionDirection === 'backward';
  const lead = isBackwards ? from : to;
  const moveTo = (place: number) => {
    const next = Math.max(0, Math.min(value.length, place));
    const rest = isBackwards ? to : from;
    if (!shiftKey) field.setSelectionRange(next, next);
    else if (next < rest) field.setSelectionRange(next, rest, 'backward');
    else field.setSelectionRange(rest, next, 'forward');
  };
  const take = (start: number, end: number, inputType: string) => {
    field.setSelectionRange(Math.max(0, start), end);
    putIn(field, '', inputType);
  };
  if (ctrlKey && key.toLowerCase() === 'a') field.select();
  else if (ctrlKey || altKey) return;
  else if (key === 'ArrowLeft') moveTo(!shiftKey && from !== to ? from : lead - 1);
  else if (key === 'ArrowRight') moveTo(!shiftKey && from !== to ? to : lead + 1);
  else if (key === 'Home') moveTo(0);
  else if (key === 'End') moveTo(value.length);
  else if (key === 'Backspace') take(from === to ? from - 1 : from, to, 'deleteContentBackward');
  else if (key === 'Delete') take(from, from === to ? to + 1 : to, 'deleteContentForward');
  else if (key === 'Enter') {
    if (field instanceof HTMLTextAreaElement) putIn(field, '\n', 'insertLineBreak');
    else field.form?.requestSubmit();
  } else if (key.length === 1) putIn(field, key, 'insertText');
}

function takeByClipboard(key: string): void {
  const target = document.activeElement ?? document.body;
  if (key === 'v') {
    const isLeft = target.dispatchEvent(clipboardEvent('paste', own));
    if (isLeft && isField(target)) putIn(target, own.getData('text/plain'), 'insertFromPaste');
    return;
  }
  const taken = new Clipboard();
  const isLeft = target.dispatchEvent(clipboardEvent(key === 'c' ? 'copy' : 'cut', taken));
  if (isLeft && isField(target)) {
    const { value, selectionStart, selectionEnd } = target;
    taken.setData('text/plain', value.slice(selectionStart ?? 0, selectionEnd ?? 0));
    if (key === 'x') putIn(target, '', 'deleteByCut');
  }
  if (taken.types.length > 0) {
    putOnClipboard({
      html: taken.forms.get('text/html') ?? null,
      text: taken.getData('text/plain'),
    });
  }
}

function goToNext(backwards: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled'),
  );
  const from = document.activeElement;
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  const found = all.filter(
    (one) => from === null || ((from.compareDocumentPosition(one) & side) !== 0 && one !== from),
  );
  found[backwards ? found.length - 1 : 0]?.focus();
}
