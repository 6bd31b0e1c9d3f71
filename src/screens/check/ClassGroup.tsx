import { useMemo } from 'react';
import { FindingCard, toKeyed } from '../../findings/index.ts';
import { CLASS_NAMES, type FindingClass } from '../../report/index.ts';
import { rulesOf, type DraftReview } from '../../rules/index.ts';
import { PlaceList } from './PlaceList.tsx';
import { UnconfirmedList } from './UnconfirmedList.tsx';
import type { FindingListProps } from './WaivedList.tsx';
import styles from './check.module.css';

/** `findings` are all of the class, in the form's order. */
interface ClassGroupProps extends FindingListProps {
  readonly review: DraftReview;
  readonly own: FindingClass;
}

/** What is to be done with each class, under its heading. */
const WHAT_TO_DO: Readonly<Record<FindingClass, string>> = {
  error: '须改正。',
  unfilled: '须填写。没有发生的填 0，空白不等于 0。',
  warning: '请改正，或写明理由。',
  unconfirmed: '沿用上年或取自他处的内容，须逐处核对；不能写理由代替。',
  hint: '供参考，不必处理。',
};

/** All findings of one class, section by section: errors come before all else. */
export function ClassGroup({ review, live, own, findings, onGoTo }: ClassGroupProps) {
  const { format } = live;
  const sections = [{ id: 'info', heading: '报告信息' }, ...format.sections];
  return (
    <section className={styles['group']} data-class={own}>
      <h2>
        {CLASS_NAMES[own]} {findings.length}
      </h2>
      <p className={styles['aside']}>{WHAT_TO_DO[own]}</p>
      {sections.map(({ id, heading }) => {
        const here = findings.filter(({ section }) => section === id);
        if (here.length === 0) return null;
        return (
          <div key={id}>
            <h3>{heading}</h3>
            {own === 'unconfirmed' ? (
              <UnconfirmedList live={live} findings={here} onGoTo={onGoTo} />
            ) : own === 'unfilled' ? (
              <PlaceList format={format} findings={here} onGoTo={onGoTo} />
            ) : (
              <Cards review={review} live={live} findings={here} onGoTo={onGoTo} />
            )}
          </div>
        );
      })}
    </section>
  );
}

function Cards({ review, live, findings, onGoTo }: Omit<ClassGroupProps, 'own'>) {
  const rules = useMemo(
    () => new Map(rulesOf(review.format).map((rule) => [rule.id, rule])),
    [review.format],
  );
  return (
    <ul>
      {toKeyed(findings).map(({ key, finding }) => (
        <FindingCard
          key={key}
          live={live}
          finding={finding}
          rule={rules.get(finding.rule)}
          onGoTo={onGoTo}
        />
      ))}
    </ul>
  );
}
