import { useSyncExternalStore } from 'react';
import { entryNameOf, stepIdOf, spokenRemark } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import styles from './check.module.css';

const STATE_NAMES = { answered: '已回复', settled: '✓ 已解决' } as const;

interface NoteListProps {
  readonly live: LiveDraft;
  /** Goes to an entry. */
  readonly onGoTo: (entryId: string) => void;
}

/** What somebody noted on cells and texts, in the form's order, each line a way to its place. */
export function NoteList({ live, onGoTo }: NoteListProps) {
  const remarks = useSyncExternalStore(live.watch, () => live.current().remarks);
  if (remarks.length === 0) return null;
  const steps = live.format.sections.map((section) => section.id);
  // The particulars, in no section, come first.
  const stepOf = (entryId: string) => steps.indexOf(stepIdOf(live.format, entryId));
  const open = remarks.filter(({ state }) => state !== 'settled').length;
  const inOrder = [...remarks].sort(
    (a, b) =>
      Number(a.state === 'settled') - Number(b.state === 'settled') || stepOf(a.at) - stepOf(b.at),
  );
  return (
    <section className={`${styles['group'] ?? ''} ${styles['notes'] ?? ''}`}>
      <h2>备注</h2>
      <p className={styles['aside']}>
        共 {remarks.length} 处
        {open < remarks.length && `（已解决 ${String(remarks.length - open)} 处）`}
        ，只供本机查看，不印出、不公开。
      </p>
      <ul>
        {inOrder.map((remark, index) => (
          <li key={index}>
            <button
              type="button"
              className={styles['line']}
              data-remark={remark.at}
              data-state={remark.state}
              onClick={() => {
                onGoTo(remark.at);
              }}
            >
              <span className={styles['place']}>{entryNameOf(live.format, remark.at)}</span>
              <span className={styles['noteText']}>{spokenRemark(remark)}</span>
              {remark.state !== 'open' && (
                <span className={styles['place']}>{STATE_NAMES[remark.state]}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
