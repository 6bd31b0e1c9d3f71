import { useEffect, useRef, useState } from 'react';
import type { NarrativeSection } from '../../../form/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import type { DraftReview } from '../../../rules/index.ts';
import { Button, late, listen } from '../../../ui/index.ts';
import { focusEntry } from '../focus-entry.ts';

const SentencesDialog = late(async () => (await import('./SentencesDialog.tsx')).SentencesDialog);

interface WriteSentencesProps {
  readonly section: NarrativeSection;
  readonly live: LiveDraft;
  readonly review: DraftReview | null;
}

interface Place {
  readonly at: string;
  readonly caret: number;
}

/** The button that writes sentences from the tables, where the edition has some for the section. */
export function WriteSentences({ section, live, review }: WriteSentencesProps) {
  const [isOpen, setOpen] = useState(false);
  const [inserted, setInserted] = useState<Place | null>(null);
  // A text nobody was in has no caret of its own.
  const visited = useRef<Set<string>>(new Set());
  useEffect(() => {
    const onFocusIn = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      visited.current.delete(target.name);
      visited.current.add(target.name);
    };
    return listen(document, { focusin: onFocusIn });
  }, []);
  useEffect(() => {
    // The dialog, which keeps the focus, has gone by now.
    if (inserted !== null) focusEntry(inserted.at, inserted.caret);
  }, [inserted]);
  const sentences = review?.format.wording.sentences ?? [];
  if (!sentences.some(({ field }) => section.fields.some(({ id }) => id === field))) return null;
  return (
    <>
      <Button
        edits
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        生成文字
      </Button>
      {isOpen && review !== null && (
        <SentencesDialog
          format={review.format}
          section={section}
          live={live}
          visited={visited}
          onClose={(place) => {
            setOpen(false);
            setInserted(place ?? null);
          }}
        />
      )}
    </>
  );
}
