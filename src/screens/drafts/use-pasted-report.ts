import { useEffect, useRef } from 'react';
import { listen } from '../../ui/index.ts';

/** What the clipboard held; a form it has not is empty. */
export interface Pasted {
  readonly html: string;
  readonly text: string;
}

/** Shorter text without a table is no report, and was pasted here by mistake. */
const SHORTEST_REPORT = 200;

/** Hears of a whole page or document that is pasted where nothing takes text. */
export function usePastedReport(onPaste: (pasted: Pasted) => void): void {
  const heard = useRef(onPaste);
  useEffect(() => {
    heard.current = onPaste;
  });
  useEffect(
    () =>
      listen(document, {
        paste: (event: ClipboardEvent) => {
          const { target, clipboardData } = event;
          const takesText =
            target instanceof Element && target.closest('input, textarea, [role=dialog]') !== null;
          if (takesText || clipboardData === null) return;
          const html = clipboardData.getData('text/html');
          const text = clipboardData.getData('text/plain');
          if (!html.includes('<table') && text.length < SHORTEST_REPORT) return;
          event.preventDefault();
          heard.current({ html, text });
        },
      }),
    [],
  );
}
