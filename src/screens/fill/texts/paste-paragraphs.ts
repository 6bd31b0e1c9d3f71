import { toParagraphs } from '../../../clipboard/index.ts';
import { insertText, parseHtml } from '../../../ui/index.ts';
import { MAX_TEXT } from '../../../report/index.ts';

/** What was copied: as rich text, and as plain text. */
interface Copied {
  readonly html: string;
  readonly text: string;
}

/** Where to paste, as it stood at that moment. */
interface Place {
  readonly start: number;
  readonly end: number;
  /** Characters behind it. */
  readonly behind: number;
}

/** Puts what was copied into the area as plain paragraphs; gives why not, or null. */
export function pasteParagraphs(
  area: HTMLTextAreaElement,
  copied: Copied,
  { start, end, behind }: Place,
): string | null {
  const text = toParagraphs(copied, parseHtml);
  if (text === '') return null;
  const { value } = area;
  // What was typed meanwhile stands behind the place, or in the place of what was selected.
  const between = value.length - behind - start;
  const isUntouched = between === end - start;
  const until = isUntouched ? end : start;
  if (value.length - (until - start) + text.length > MAX_TEXT) {
    return `没有粘贴：一处文字最多 ${String(MAX_TEXT)} 字，请分开填写或删减后再粘贴。`;
  }
  area.setSelectionRange(start, until);
  insert(area, text);
  const caret = area.selectionEnd + (isUntouched ? 0 : between);
  area.setSelectionRange(caret, caret);
  return null;
}

/** Chromium needs a second for 1000 lines put in as typed ones. */
const MANY_LINES = 100;

/** Puts a text in place of the selection, as if typed. */
function insert(area: HTMLTextAreaElement, text: string): void {
  const lines = text.split('\n');
  if (lines.length <= MANY_LINES) {
    insertText(area, text);
    return;
  }
  // The last line is typed, so that the browser tells of the change and shows the caret.
  const last = lines.pop() ?? '';
  area.setRangeText(`${lines.join('\n')}\n`, area.selectionStart, area.selectionEnd, 'end');
  insertText(area, last);
}
