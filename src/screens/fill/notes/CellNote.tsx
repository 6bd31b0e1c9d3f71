import { useSyncExternalStore, type RefObject } from 'react';
import type { LiveDraft } from '../../../session/index.ts';
import { focusEntry } from '../focus-entry.ts';
import { AddNote } from './AddNote.tsx';
import { groupsAt } from './edit-notes.ts';
import styles from './notes.module.css';

interface CellNoteProps {
  readonly live: LiveDraft;
  /** The cell one is in. */
  readonly at: string;
  /** Its official name. */
  readonly name: string;
  /** Opens the form for something more to note. */
  readonly openRef?: RefObject<(() => void) | null>;
}

/** On one line: what is noted on a cell, and the way to note something more. */
export function CellNote({ live, at, name, openRef }: CellNoteProps) {
  const remarks = useSyncExternalStore(live.watch, () => live.current().remarks);
  const said = groupsAt(remarks, at)
    .map(({ text }) => text)
    .join('；');
  return (
    <span className={styles['cell']}>
      {said !== '' && (
        <span className={styles['said']} title={said}>
          {said}
        </span>
      )}
      <AddNote
        live={live}
        at={at}
        name={name}
        openRef={openRef}
        onClosed={() => {
          backTo(at);
        }}
      />
    </span>
  );
}

/** A cell one types in needs no more than the focus: it was in view a moment ago. */
function backTo(entryId: string): void {
  const [field] = document.getElementsByName(entryId);
  if (field === undefined) focusEntry(entryId);
  else field.focus();
}
