import { useId, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import {
  impliedTexts,
  isPlainNote,
  entryNameOf,
  remarkPlace,
  spokenRemark,
  type Remark,
} from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { Button, useToast } from '../../ui/index.ts';
import { focusEntry } from './focus-entry.ts';
import {
  answered,
  groupsAt,
  putBack,
  replaced,
  rewritten,
  without,
  withState,
  type NoteGroup,
} from './notes/edit-notes.ts';
import { NoteForm } from './notes/NoteForm.tsx';
import styles from './notes/notes.module.css';

interface EntryNotesProps {
  readonly live: LiveDraft;
  /** Shows the notes of entries whose id begins so. */
  readonly prefix: string;
}

/** Notes on entries, each remark once, with what can be done about it; settled ones folded away. */
export function EntryNotes({ live, prefix }: EntryNotesProps) {
  const remarks = useSyncExternalStore(live.watch, () => live.current().remarks);
  const toast = useToast();
  // The words of the note that was just rewritten or left as it was: its button takes the focus.
  const left = useRef<string | null>(null);
  const groups = groupsAt(remarks, prefix);
  const isSettled = ({ remarks: [first] }: NoteGroup) => first?.state === 'settled';
  const settled = groups.filter(isSettled);
  const change = (what: string, group: NoteGroup, next: readonly Remark[], back: () => void) => {
    live.remark(next);
    toast({
      message: `已${what} ${String(group.remarks.length)} 处备注。`,
      action: { label: '恢复原样', onAction: back },
    });
  };
  const remove = (group: NoteGroup) => {
    const before = live.current().remarks;
    change('移除', group, without(before, group), () => {
      live.remark(putBack(live.current().remarks, before, group));
    });
  };
  const settle = (group: NoteGroup) => {
    const news = withState(group, true);
    change('解决', group, replaced(live.current().remarks, news, group.remarks), () => {
      live.remark(replaced(live.current().remarks, group.remarks, news));
    });
  };
  if (groups.length === 0) return null;
  return (
    <>
      <ul className={styles['notes']}>
        {groups
          .filter((group) => !isSettled(group))
          .map((group) => (
            <NoteItem
              key={keyOf(group)}
              live={live}
              group={group}
              leftRef={left}
              onSettle={() => {
                settle(group);
              }}
              onRemove={() => {
                remove(group);
              }}
            />
          ))}
      </ul>
      {settled.length > 0 && (
        <details className={styles['settled']}>
          <summary>已解决 {settled.length} 处备注</summary>
          <ul className={styles['notes']}>
            {settled.map((group) => (
              <SettledItem
                key={keyOf(group)}
                live={live}
                group={group}
                onRemove={() => {
                  remove(group);
                }}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function keyOf({ text, remarks: [first] }: NoteGroup): string {
  return `${text} ${first?.quote ?? ''}`;
}

interface NoteItemProps {
  readonly live: LiveDraft;
  readonly group: NoteGroup;
  readonly leftRef: RefObject<string | null>;
  readonly onSettle: () => void;
  readonly onRemove: () => void;
}

function NoteItem({ live, group, leftRef, onSettle, onRemove }: NoteItemProps) {
  const textId = useId();
  const item = useRef<HTMLLIElement>(null);
  const [writing, setWriting] = useState<'note' | 'answer' | null>(null);
  const close = (text: string) => {
    leftRef.current = text;
    setWriting(null);
  };
  const goingOn = (act: () => void) => {
    // Their buttons go: who presses them goes on beside.
    neighbourOf(item.current)?.focus({ preventScroll: true });
    act();
  };
  const put = (next: (remarks: readonly Remark[]) => readonly Remark[]) => {
    live.remark(next(live.current().remarks));
  };
  if (writing === 'note') {
    return (
      <li ref={item}>
        <NoteForm
          text={group.text}
          onSave={(text) => {
            close(text);
            if (text === '') goingOn(onRemove);
            else put((remarks) => rewritten(remarks, group, text));
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
      <NoteText live={live} group={group} id={textId} />
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
              setWriting('note');
            }}
          >
            修改
          </Button>
        )}
        <Button
          size="small"
          edits
          aria-describedby={textId}
          onClick={() => {
            setWriting('answer');
          }}
        >
          回复
        </Button>
        <Button
          size="small"
          edits
          aria-describedby={textId}
          onClick={() => {
            goingOn(onSettle);
          }}
        >
          已解决
        </Button>
      </div>
      {writing === 'answer' && (
        <NoteForm
          label="回复"
          text=""
          onSave={(text) => {
            close(text);
            if (text !== '')
              put((remarks) => replaced(remarks, answered(group, text), group.remarks));
          }}
          onCancel={() => {
            close(group.text);
          }}
        />
      )}
    </li>
  );
}

interface SettledItemProps {
  readonly live: LiveDraft;
  readonly group: NoteGroup;
  readonly onRemove: () => void;
}

function SettledItem({ live, group, onRemove }: SettledItemProps) {
  const textId = useId();
  return (
    <li>
      <NoteText live={live} group={group} id={textId} />
      <div className={styles['actions']}>
        <Button
          size="small"
          edits
          aria-describedby={textId}
          onClick={() => {
            const { remarks } = live.current();
            live.remark(replaced(remarks, withState(group, false), group.remarks));
          }}
        >
          重新打开
        </Button>
        <Button size="small" edits aria-describedby={textId} onClick={onRemove}>
          移除
        </Button>
      </div>
    </li>
  );
}

/** Where it stands, on which words, who said what, and what the place held then if that is no more. */
function NoteText(props: { live: LiveDraft; group: NoteGroup; id: string }) {
  const { live, group, id } = props;
  const [first] = group.remarks;
  const now = useNow(live, first?.at ?? '');
  if (first === undefined) return null;
  // What a number was is told of one: last year's numbers all bear the same remark.
  const single = group.remarks.length === 1 ? first : { ...first, value: null };
  return (
    <p id={id}>
      <span className={styles['place']}>{placesOf(live, group.remarks)}</span>
      {remarkPlace(live.format, single, now).map((words) => (
        <span key={words} className={styles['place']}>
          {words}
        </span>
      ))}
      <span>{spokenRemark(first)}</span>
    </p>
  );
}

function useNow(live: LiveDraft, at: string): string {
  const draft = useSyncExternalStore(live.watch, live.current);
  // The opening follows agency and year while nobody has written one.
  return { ...impliedTexts(live.format, draft), ...draft.entries }[at] ?? '';
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
  const name = first === undefined ? '' : entryNameOf(live.format, first.at);
  return remarks.length > 1 ? `${name} 等 ${String(remarks.length)} 处` : name;
}
