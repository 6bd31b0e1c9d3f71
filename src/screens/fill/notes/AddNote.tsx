import { useEffect, useId, useRef, useState, type RefObject } from 'react';
import { toRemark, typedAt } from '../../../report/index.ts';
import type { LiveDraft } from '../../../session/index.ts';
import { Button } from '../../../ui/index.ts';
import { NoteForm } from './NoteForm.tsx';

interface AddNoteProps {
  readonly live: LiveDraft;
  /** The entry to write a note on. */
  readonly at: string;
  /** What the entry is called. */
  readonly name: string;
  /** After the form was closed; without it the focus goes back to the button. */
  readonly onClosed?: () => void;
  /** Opens the form from elsewhere, while the button is there. */
  readonly openRef?: RefObject<(() => void) | null> | undefined;
}

/** The button that opens a form for one more note on an entry, in its own place. */
export function AddNote({ live, at, name, onClosed, openRef }: AddNoteProps) {
  const nameId = useId();
  // Which entry is written on: the button stays itself when another entry comes to stand here.
  const [writingAt, setWritingAt] = useState<string | null>(null);
  const isBack = useRef(false);
  useEffect(() => {
    if (openRef === undefined) return undefined;
    openRef.current = () => {
      setWritingAt(at);
    };
    return () => {
      openRef.current = null;
    };
  }, [openRef, at]);
  const close = () => {
    isBack.current = onClosed === undefined;
    setWritingAt(null);
    onClosed?.();
  };
  if (writingAt === at) {
    return (
      <NoteForm
        text=""
        onSave={(text) => {
          if (text !== '') addRemark(live, at, text);
          close();
        }}
        onCancel={close}
      />
    );
  }
  return (
    <>
      <Button
        size="small"
        edits
        aria-describedby={nameId}
        ref={(button) => {
          if (isBack.current) button?.focus();
          isBack.current = false;
        }}
        onClick={() => {
          setWritingAt(at);
        }}
      >
        备注
      </Button>
      <span id={nameId} hidden>
        {name}
      </span>
    </>
  );
}

function addRemark(live: LiveDraft, at: string, text: string): void {
  const draft = live.current();
  live.remark([...draft.remarks, toRemark(at, text, typedAt(draft, at))]);
}
