import { useSyncExternalStore } from 'react';
import type { LiveDraft } from '../../report/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './fill.module.css';

interface EntryNotesProps {
  readonly live: LiveDraft;
  /** Shows the notes of entries whose id begins so. */
  readonly prefix: string;
}

/** Notes on entries, each remark once, with a way to say that it is settled. */
export function EntryNotes({ live, prefix }: EntryNotesProps) {
  const notes = useSyncExternalStore(live.watch, () => live.current().notes);
  const here = notes.filter((note) => note.at === prefix || note.at.startsWith(`${prefix}.`));
  const texts = [...new Set(here.map((note) => note.text))];
  return texts.map((text) => (
    <p key={text} className={styles['note']}>
      <span>{text}</span>
      <Button
        size="small"
        onClick={() => {
          live.annotate(notes.filter((note) => !(here.includes(note) && note.text === text)));
        }}
      >
        已确认
      </Button>
    </p>
  ));
}
