import { useCallback, useEffect, type ClipboardEvent } from 'react';
import { useToast } from '../../../ui/index.ts';

const load = () => import('./paste-paragraphs.ts');

/** Pastes plain paragraphs into a text area, whatever styles they were copied with. */
export function usePasteParagraphs(): (event: ClipboardEvent<HTMLTextAreaElement>) => void {
  const toast = useToast();
  // Here before somebody pastes: what is typed right afterwards belongs behind it.
  useEffect(() => {
    load().catch(() => undefined);
  }, []);
  return useCallback(
    (event) => {
      const area = event.currentTarget;
      if (area.readOnly) return;
      const copied = {
        html: event.clipboardData.getData('text/html'),
        text: event.clipboardData.getData('text/plain'),
      };
      // A picture, or a file: the browser knows better.
      if (copied.html === '' && copied.text === '') return;
      event.preventDefault();
      const place = placeIn(area);
      load().then(
        ({ pasteParagraphs }) => {
          const refusal = pasteParagraphs(area, copied, place);
          if (refusal !== null) toast({ message: refusal });
        },
        () => {
          toast({ message: '没有粘贴成功，请再试一次。' });
        },
      );
    },
    [toast],
  );
}

/** The selection, and what stands behind it. */
function placeIn({ selectionStart: start, selectionEnd: end, value }: HTMLTextAreaElement) {
  return { start, end, behind: value.length - end };
}
