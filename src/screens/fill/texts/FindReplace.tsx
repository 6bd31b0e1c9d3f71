import { useEffect, useState } from 'react';
import type { LiveDraft } from '../../../session/index.ts';
import { Button, late, listen, useReadOnly } from '../../../ui/index.ts';

const FindReplaceDialog = late(
  async () => (await import('./FindReplaceDialog.tsx')).FindReplaceDialog,
);

/** The button, and Ctrl+H, that open the search in all texts of the report. */
export function FindReplace({ live }: { readonly live: LiveDraft }) {
  const [firstWords, setFirstWords] = useState<string | null>(null);
  const readOnly = useReadOnly();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'h' || !event.ctrlKey) return;
      if (event.altKey || event.shiftKey || event.metaKey || event.isComposing) return;
      event.preventDefault();
      if (!readOnly && document.querySelector('[role="dialog"]') === null)
        setFirstWords(selectedWords());
    };
    return listen(document, { keydown: onKey });
  }, [readOnly]);
  return (
    <>
      <Button
        edits
        aria-haspopup="dialog"
        title="Ctrl+H"
        onClick={() => {
          setFirstWords('');
        }}
      >
        查找替换
      </Button>
      {firstWords !== null && (
        <FindReplaceDialog
          live={live}
          firstWords={firstWords}
          onClose={() => {
            setFirstWords(null);
          }}
        />
      )}
    </>
  );
}

/** A few words marked in the text one is in are likely those to look for. */
function selectedWords(): string {
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement)) return '';
  const words = area.value.slice(area.selectionStart, area.selectionEnd);
  return words.length > 50 || words.includes('\n') ? '' : words;
}
