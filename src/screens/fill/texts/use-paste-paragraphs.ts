import { useCallback, type ClipboardEvent } from 'react';
import { toParagraphs } from '../../../clipboard/index.ts';
import { MAX_TEXT } from '../../../report/index.ts';
import { useToast } from '../../../ui/index.ts';

/** Pastes plain paragraphs into a text area, whatever styles they were copied with. */
export function usePasteParagraphs(): (event: ClipboardEvent<HTMLTextAreaElement>) => void {
  const toast = useToast();
  return useCallback(
    (event) => {
      const area = event.currentTarget;
      const text = toParagraphs(
        {
          html: event.clipboardData.getData('text/html'),
          text: event.clipboardData.getData('text/plain'),
        },
        (html) => new DOMParser().parseFromString(html, 'text/html'),
      );
      // A picture, or a file: the browser knows better.
      if (text === '') return;
      event.preventDefault();
      const { selectionStart: start, selectionEnd: end, value } = area;
      if (value.length - (end - start) + text.length > MAX_TEXT) {
        toast({
          message: `没有粘贴：一处文字最多 ${String(MAX_TEXT)} 字，请分开填写或删减后再粘贴。`,
        });
        return;
      }
      insert(area, text);
    },
    [toast],
  );
}

/** Chromium needs a second for 1000 lines put in as typed ones. */
const MANY_LINES = 100;

/** Puts a text in place of the selection, as if typed. */
function insert(area: HTMLTextAreaElement, text: string): void {
  const lines = text.split('\n');
  if (lines.length <= MANY_LINES) {
    if (!typeIn(text)) writeIn(area, text);
    return;
  }
  // The last line is typed, so that the browser tells of the change and shows the caret.
  const last = lines.pop() ?? '';
  area.setRangeText(`${lines.join('\n')}\n`, area.selectionStart, area.selectionEnd, 'end');
  if (!typeIn(last)) writeIn(area, last);
}

/** The old command alone keeps the browser's own way of taking back what was typed. */
function typeIn(text: string): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other
  return document.execCommand('insertText', false, text);
}

function writeIn(area: HTMLTextAreaElement, text: string): void {
  area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
}
