import { useId, useRef } from 'react';
import type { Finding } from '../report/index.ts';
import type { LiveDraft } from '../session/index.ts';
import { sentenceOf } from '../rules/index.ts';
import { Button, useToast } from '../ui/index.ts';
import { withoutReason } from './edit-waivers.ts';
import styles from './findings.module.css';

interface WaivedCardProps {
  readonly live: LiveDraft;
  readonly finding: Finding;
  readonly onGoTo: (finding: Finding) => void;
}

/** A warning accepted with a reason, and the way to take the reason back. */
export function WaivedCard({ live, finding, onGoTo }: WaivedCardProps) {
  const sentenceId = useId();
  const card = useRef<HTMLLIElement>(null);
  const toast = useToast();
  const withdraw = () => {
    // Its list may go with it.
    const other = card.current?.nextElementSibling ?? card.current?.previousElementSibling;
    const heading = document.querySelector<HTMLElement>('main h1');
    (other?.querySelector<HTMLElement>('button') ?? heading)?.focus({ preventScroll: true });
    live.waive(withoutReason(live.current().waivers, finding));
    toast({ message: '已撤回说明，可用“撤销”恢复。' });
  };
  return (
    <li ref={card} className={styles['card']}>
      <button
        type="button"
        className={styles['sentence']}
        data-waived={finding.rule}
        data-at={finding.at}
        data-also={finding.also}
        onClick={() => {
          onGoTo(finding);
        }}
      >
        <span className={styles['severity']}>已说明</span>
        <span id={sentenceId}>{sentenceOf(live.format, finding)}</span>
      </button>
      <p className={styles['reason']}>
        <span>理由：</span>
        {finding.waived?.reason}
      </p>
      <div className={styles['actions']}>
        <Button size="small" edits aria-describedby={sentenceId} onClick={withdraw}>
          撤回说明
        </Button>
      </div>
    </li>
  );
}
