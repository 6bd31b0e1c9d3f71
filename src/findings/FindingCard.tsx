import { useId, useRef, useState } from 'react';
import { fitsDraft, takenBack, type Edit, type Finding } from '../report/index.ts';
import type { LiveDraft } from '../session/index.ts';
import { mayBeWaived, sentenceOf, sourceWords, type RuleInfo } from '../rules/index.ts';
import { Button, useToast } from '../ui/index.ts';
import { withReason } from './edit-waivers.ts';
import { FixButtons } from './FixButtons.tsx';
import { goOnFrom } from './go-on.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { severityWords } from './severity.ts';
import styles from './findings.module.css';

interface FindingCardProps {
  readonly live: LiveDraft;
  readonly finding: Finding;
  readonly onGoTo: (finding: Finding) => void;
  /** The rule that found it, where one may read what it expects and where that is written. */
  readonly rule?: RuleInfo | undefined;
}

/** One finding: its sentence, which leads to its place, and what can be done about it. */
export function FindingCard({ live, finding, onGoTo, rule }: FindingCardProps) {
  const sentenceId = useId();
  const card = useRef<HTMLLIElement>(null);
  const isBack = useRef(false);
  const [isWriting, setWriting] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const toast = useToast();
  const applyFix = (edit: Edit, did: string) => {
    if (!fitsDraft(edit, live.current())) {
      toast({ message: '没有改：这里的内容刚刚变了，请看新的校核结果。' });
      return;
    }
    goOnFrom(card.current);
    live.apply(edit);
    toast({
      message: `已改好：${did}。`,
      action: {
        label: '恢复原样',
        onAction: () => {
          live.apply(takenBack(edit, live.current()));
        },
      },
    });
  };
  const waive = (reason: string) => {
    goOnFrom(card.current);
    live.waive(withReason(live.current().waivers, finding, reason));
    toast({ message: '已记下理由，这条提醒移到“校核”的“已说明的提醒”中。' });
  };
  const { fixes = [] } = finding;
  const mayWaive = mayBeWaived(finding) && !isWriting;
  return (
    <li ref={card} className={[styles['card'], styles[lookOf(finding)]].join(' ')}>
      <button
        type="button"
        className={styles['sentence']}
        data-finding={finding.rule}
        data-severity={finding.severity}
        data-at={finding.at}
        data-also={finding.also}
        onClick={() => {
          onGoTo(finding);
        }}
      >
        <span className={styles['severity']}>{severityWords(finding.severity)}</span>
        <span id={sentenceId}>{sentenceOf(live.format, finding)}</span>
      </button>
      {(fixes.length > 0 || mayWaive || rule !== undefined) && (
        <div className={styles['actions']}>
          <FixButtons fixes={fixes} describedBy={sentenceId} onFix={applyFix} />
          {mayWaive && (
            <Button
              size="small"
              edits
              aria-describedby={sentenceId}
              ref={(button) => {
                if (isBack.current) button?.focus();
                isBack.current = false;
              }}
              onClick={() => {
                setWriting(true);
              }}
            >
              {finding.kind === 'statement' ? '口径不同，写明理由' : '写明理由'}
            </Button>
          )}
          {rule !== undefined && (
            <Button
              size="small"
              look="quiet"
              aria-expanded={isOpen}
              aria-describedby={sentenceId}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              依据
            </Button>
          )}
        </div>
      )}
      {isOpen && rule !== undefined && (
        <div className={styles['basis']}>
          <p>{rule.explanation}</p>
          <p>来源：{sourceWords(rule)}</p>
        </div>
      )}
      {isWriting && (
        <ReasonForm
          text={finding.outdated?.reason ?? ''}
          onSave={waive}
          onCancel={() => {
            isBack.current = true;
            setWriting(false);
          }}
        />
      )}
    </li>
  );
}

/** A hint that can be put right by a click has its buttons in a line of their own, as others have. */
function lookOf({ severity, fixes = [] }: Finding): string {
  return severity === 'hint' && fixes.length > 0 ? 'fixable' : severity;
}
