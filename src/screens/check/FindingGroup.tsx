import { useMemo } from 'react';
import { FindingCard, toKeyed } from '../../findings/index.ts';
import type { Finding, LiveDraft } from '../../report/index.ts';
import { rulesOf, type DraftReview } from '../../rules/index.ts';
import { BlankCell } from './BlankCell.tsx';
import styles from './check.module.css';

interface FindingGroupProps {
  readonly review: DraftReview;
  readonly live: LiveDraft;
  readonly heading: string;
  readonly aside?: string;
  readonly findings: readonly Finding[];
  readonly onGoTo: (finding: Finding) => void;
}

/** Blank cells stand closely together after the cards: there may be a hundred of them. */
export function FindingGroup(props: FindingGroupProps) {
  const { review, live, heading, aside, findings, onGoTo } = props;
  const rules = useMemo(
    () => new Map(rulesOf(review.format).map((rule) => [rule.id, rule])),
    [review.format],
  );
  const blanks = findings.filter((finding) => finding.kind === 'blankCell');
  const others = findings.filter((finding) => finding.kind !== 'blankCell');
  return (
    <section className={styles['group']}>
      <h2>{heading}</h2>
      {aside !== undefined && <p className={styles['aside']}>{aside}</p>}
      {others.length > 0 && (
        <ul>
          {toKeyed(others).map(({ key, finding }) => (
            <FindingCard
              key={key}
              live={live}
              finding={finding}
              rule={rules.get(finding.rule)}
              onGoTo={onGoTo}
            />
          ))}
        </ul>
      )}
      {blanks.length > 0 && (
        <>
          <h3>未填 {blanks.length} 格</h3>
          <ul className={styles['blanks']}>
            {blanks.map((finding) => (
              <BlankCell key={finding.at} format={live.format} finding={finding} onGoTo={onGoTo} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
