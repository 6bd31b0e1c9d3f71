import { toKeyed, WaivedCard } from '../../findings/index.ts';
import type { Finding } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import styles from './check.module.css';

export interface FindingListProps {
  readonly live: LiveDraft;
  readonly findings: readonly Finding[];
  readonly onGoTo: (finding: Finding) => void;
}

/** Warnings accepted with a reason, folded away: they are dealt with. */
export function WaivedList({ live, findings, onGoTo }: FindingListProps) {
  if (findings.length === 0) return null;
  return (
    <details className={`${styles['group'] ?? ''} ${styles['waived'] ?? ''}`}>
      <summary>已说明的提醒（{findings.length} 处）</summary>
      <ul>
        {toKeyed(findings).map(({ key, finding }) => (
          <WaivedCard key={key} live={live} finding={finding} onGoTo={onGoTo} />
        ))}
      </ul>
    </details>
  );
}
