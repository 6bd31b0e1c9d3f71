import type { Finding } from '../report/index.ts';
import type { LiveDraft } from '../session/index.ts';
import { FindingCard } from './FindingCard.tsx';
import { toKeyed } from './keyed.ts';
import styles from './findings.module.css';

interface StepFindingsProps {
  readonly live: LiveDraft;
  readonly findings: readonly Finding[];
  readonly onGoTo: (finding: Finding) => void;
}

/** Findings beside what they are about; hints only on demand. */
export function StepFindings({ live, findings, onGoTo }: StepFindingsProps) {
  const hints = findings.filter(({ severity }) => severity === 'hint');
  const others = findings.filter(({ severity }) => severity !== 'hint');
  const cards = (list: readonly Finding[]) => (
    <ul className={styles['compact']}>
      {toKeyed(list).map(({ key, finding }) => (
        <FindingCard key={key} live={live} finding={finding} onGoTo={onGoTo} />
      ))}
    </ul>
  );
  return (
    <>
      {others.length > 0 && cards(others)}
      {hints.length > 0 && (
        <details className={styles['hints']}>
          <summary>○ 提示 {hints.length} 处</summary>
          {cards(hints)}
        </details>
      )}
    </>
  );
}
