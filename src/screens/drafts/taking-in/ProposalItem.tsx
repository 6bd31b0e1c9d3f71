import { useMemo } from 'react';
import { diffWords } from '../../../compare/index.ts';
import type { Proposal } from '../../../importers/index.ts';
import { Button } from '../../../ui/index.ts';
import { Wording } from './Wording.tsx';
import styles from './taking-in.module.css';

export type Decision = 'accepted' | 'declined';

interface ProposalItemProps {
  readonly proposal: Proposal;
  readonly name: string;
  /** What stands in the draft now, where that is neither of the two. */
  readonly here: string | null;
  /** Null while nobody has decided. */
  readonly decision: Decision | null;
  readonly onDecide: (decision: Decision) => void;
}

const CHOICES = { accepted: '接受', declined: '不接受' } as const;

/** A tracked change of one place: who made it when, both wordings, and what becomes of it. */
export function ProposalItem({ proposal, name, here, decision, onDecide }: ProposalItemProps) {
  const { at, before, after, by, on } = proposal;
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  const who = [by.filter((one) => one !== '').join('、'), on ?? ''].filter((one) => one !== '');
  return (
    <li data-proposal={at} data-state={decision ?? 'open'}>
      <div className={styles['item']} role="group" aria-label={`修订：${name}`}>
        <p className={styles['place']}>
          {name}
          <span className={styles['onlyShown']}>
            {decision === null ? '修订' : `已选：${CHOICES[decision]}`}
            {who.length > 0 && ` · ${who.join(' ')}`}
          </span>
        </p>
        <p className={styles['wording']}>
          <span>原来的</span>
          <Wording parts={parts} own="deleted" />
        </p>
        <p className={styles['wording']}>
          <span>改成</span>
          <Wording parts={parts} own="added" />
        </p>
        {here !== null && (
          <p className={styles['wording']}>
            <span>本机现在的</span>
            <span className={styles['text']}>{here === '' ? '没有' : here}</span>
          </p>
        )}
        <p className={styles['all']}>
          {(['accepted', 'declined'] as const).map((one) => (
            <Button
              key={one}
              size="small"
              aria-pressed={decision === one}
              onClick={() => {
                onDecide(one);
              }}
            >
              {CHOICES[one]}
            </Button>
          ))}
        </p>
      </div>
    </li>
  );
}
