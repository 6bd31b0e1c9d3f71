import { useId, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import { isPlainNote, placeNameOf, spokenRemark, type Remark } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { Button, useToast } from '../../ui/index.ts';
import { focusEntry } from './focus-entry.ts';
import { groupsAt, putBack, rewritten, without, type NoteGroup } from './notes/edit-notes.ts';
import { NoteForm } from './notes/NoteForm.tsx';
import styles from './notes/notes.module.css';

interface EntryNotesProps {
  readonly live: LiveDraft;
  /** Shows the notes of entries whose id begins so. */
  readonly prefix: string;
}

/** Notes on entries, each remark once, with what can be done about it. */
export function EntryNotes({ live, prefix }: EntryNotesProps) {
  const remarks = useSyncExternalStore(live.watch, () => live.current().remarks);
  const toast = useToast();
  // The words of the note that was just rewritten or left as it was: its button takes the focus.
  const left = useRef<string | null>(null);
  const groups = groupsAt(remarks, prefix);
  if (groups.length === 0) return null;
  const settle = (group: NoteGroup) => {
    const before = live.current().remarks;
    live.remark(without(before, group));
    toast({
      message: `已移除 ${String(group.remarks.length)} 处备注。`,
      action: {
        label: '恢复原样',
        onAction: () => {
          live.remark(putBack(live.current().remarks, before, group));
        },
      },
    });
  };
  return (
    <ul className={styles['notes']}>
      {groups.map((group) => (
        <NoteItem
          key={`${group.text} ${group.remarks[0]?.quote ?? ''}`}
          live={live}
          group={group}
          leftRef={left}
          onSettle={() => {
            settle(group);
          }}
        />
      ))}
    </ul>
  );
}

interface NoteItemProps {
  readonly live: LiveDraft;
  readonly group: NoteGroup;
  readonly leftRef: RefObject<string | null>;
  readonly onSettle: () => void;
}

function NoteItem({ live, group, leftRef, onSettle }: NoteItemProps) {
  const textId = useId();
  const item = useRef<HTMLLIElement>(null);
  const [editing, setEditing] = useState(false);
  const close = (text: string) => {
    leftRef.current = text;
    setEditing(false);
  };
  const settle = () => {
    // Their buttons go: who presses them goes on beside.
    neighbourOf(item.current)?.focus({ preventScroll: true });
    onSettle();
  };
  const place = placesOf(live, group.remarks);
  const [first] = group.remarks;
  const quote = first?.quote ?? '';
  if (editing) {
    return (
      <li ref={item}>
        <NoteForm
          text={group.text}
          onKeep={(text) => {
            close(text);
            if (text === '') settle();
            else live.remark(rewritten(live.current().remarks, group, text));
          }}
          onCancel={() => {
            close(group.text);
          }}
        />
      </li>
    );
  }
  return (
    <li ref={item}>
      <p id={textId}>
        <span className={styles['place']}>{place}</span>
        {quote !== '' && <span className={styles['place']}>“{quote}”</span>}
        <span>{first === undefined ? group.text : spokenRemark(first)}</span>
      </p>
      <div className={styles['actions']}>
        <Button
          size="small"
          aria-describedby={textId}
          onClick={() => {
            if (group.remarks[0] !== undefined) focusEntry(group.remarks[0].at);
          }}
        >
          定位
        </Button>
        {group.remarks.every(isPlainNote) && (
          <Button
            size="small"
            edits
            aria-describedby={textId}
            ref={(button) => {
              if (button === null || leftRef.current !== group.text) return;
              leftRef.current = null;
              button.focus();
            }}
            onClick={() => {
              setEditing(true);
            }}
          >
            修改
          </Button>
        )}
        <Button size="small" edits aria-describedby={textId} onClick={settle}>
          已解决
        </Button>
      </div>
    </li>
  );
}

/** The way to settle the next note, or the one before, or else the step's heading. */
function neighbourOf(item: HTMLElement | null): HTMLElement | null {
  const other = item?.nextElementSibling ?? item?.previousElementSibling;
  return (
    other?.querySelector<HTMLElement>('button:last-child') ?? document.querySelector('main h1')
  );
}

function placesOf(live: LiveDraft, remarks: readonly Remark[]): string {
  const [first] = remarks;
  const name = first === undefined ? '' : placeNameOf(live.format, first.at);
  return remarks.length > 1 ? `${name} 等 ${String(remarks.length)} 处` : name;
}
