import { useState, useSyncExternalStore } from 'react';
import { renderRemarkList } from '../../exporters/index.ts';
import {
  entriesOf,
  entryNameOf,
  REMARK_NAMES,
  REMARK_STATES,
  remarkPlace,
  spokenRemark,
  typedAt,
  type Draft,
  type Remark,
  type RemarkState,
} from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { Button, printPage } from '../../ui/index.ts';
import styles from './check.module.css';

interface NoteListProps {
  readonly live: LiveDraft;
  /** Goes to an entry. */
  readonly onGoTo: (entryId: string) => void;
}

/** What somebody noted on cells and texts, in the form's order, each line a way to its place. */
export function NoteList({ live, onGoTo }: NoteListProps) {
  const draft = useSyncExternalStore(live.watch, live.current);
  const [state, setState] = useState<RemarkState | null>(null);
  const { remarks } = draft;
  if (remarks.length === 0) return null;
  const placeOf = (at: string) => entriesOf(live.format).get(at)?.index ?? 0;
  const inOrder = [...remarks].sort(
    (a, b) =>
      Number(a.state === 'settled') - Number(b.state === 'settled') ||
      placeOf(a.at) - placeOf(b.at),
  );
  const shown = inOrder.filter((remark) => state === null || remark.state === state);
  return (
    <section className={`${styles['group'] ?? ''} ${styles['notes'] ?? ''}`}>
      <h2>备注</h2>
      <p className={styles['aside']}>
        共 {remarks.length} 处，不随年报印出，不公开。按 F9 到下一处未解决的。
      </p>
      <div className={styles['filter']}>
        <StateFilter remarks={remarks} state={state} onChoose={setState} />
        <Button
          size="small"
          onClick={() => {
            printPage(renderRemarkList(live.format, draft, shown));
          }}
        >
          打印备注清单
        </Button>
      </div>
      <ul>
        {shown.map((remark, index) => (
          <li key={index}>
            <NoteLine live={live} draft={draft} remark={remark} onGoTo={onGoTo} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p className={styles['none']}>所选状态的没有。</p>}
    </section>
  );
}

interface StateFilterProps {
  readonly remarks: readonly Remark[];
  /** Null for all. */
  readonly state: RemarkState | null;
  readonly onChoose: (state: RemarkState | null) => void;
}

function StateFilter({ remarks, state, onChoose }: StateFilterProps) {
  return (
    <div className={styles['states']} role="group" aria-label="只看备注">
      <span aria-hidden="true">只看</span>
      {REMARK_STATES.map((own) => {
        const count = remarks.filter((remark) => remark.state === own).length;
        return (
          <Button
            key={own}
            size="small"
            className={styles['toggle']}
            aria-pressed={state === own}
            disabled={count === 0 && state !== own}
            onClick={() => {
              onChoose(state === own ? null : own);
            }}
          >
            {REMARK_NAMES[own]} {count}
          </Button>
        );
      })}
    </div>
  );
}

function NoteLine(props: NoteListProps & { readonly draft: Draft; readonly remark: Remark }) {
  const { live, draft, remark, onGoTo } = props;
  const { at, state } = remark;
  return (
    <button
      type="button"
      className={styles['line']}
      data-remark={at}
      data-state={state}
      onClick={() => {
        onGoTo(at);
      }}
    >
      <span className={styles['place']}>{entryNameOf(live.format, at)}</span>
      {remarkPlace(live.format, remark, typedAt(draft, at)).map((words) => (
        <span key={words} className={styles['place']}>
          {words}
        </span>
      ))}
      <span className={styles['noteText']}>{spokenRemark(remark)}</span>
      {state !== 'open' && (
        <span className={styles['place']}>
          {state === 'settled' && '✓ '}
          {REMARK_NAMES[state]}
        </span>
      )}
    </button>
  );
}
