import { useMemo } from 'react';
import type { Section } from '../../../form/index.ts';
import { entryNameOf, remarkPlace, spokenRemark, typedAt } from '../../../report/index.ts';
import { sentenceOf, withoutWaived, type DraftReview } from '../../../rules/index.ts';
import type { LiveDraft, LiveHistory } from '../../../session/index.ts';
import { balanceWords } from './balance-words.ts';
import { Flow } from './Flow.tsx';
import { lastChange } from './last-change.ts';
import { useFocusedEntry } from './use-focused-entry.ts';
import { useSettledDraft } from './use-settled-draft.ts';
import styles from './beside.module.css';

interface BesideProps {
  readonly live: LiveDraft;
  readonly history: LiveHistory;
  readonly review: DraftReview | null;
  /** The table of the step, if it is one. */
  readonly section: Section | null;
}

/**
 * What is known of the entry one is in, beside the work: the sum of its column, what is wrong there,
 * the remarks on it, what it was before. Nothing in it takes the focus.
 */
export function Beside({ live, history, review, section }: BesideProps) {
  const at = useFocusedEntry();
  return (
    <details className={styles['beside']} open>
      <summary>本处情况</summary>
      {section?.kind === 'table' && <Flow live={live} section={section} />}
      {at === null ? (
        <p className={styles['quiet']}>点到一格或一段文字，这里显示它的勾稽、问题、备注和改动。</p>
      ) : (
        <Facts key={at} live={live} history={history} review={review} at={at} />
      )}
    </details>
  );
}

function Facts(props: Omit<BesideProps, 'section'> & { readonly at: string }) {
  const { live, history, review, at } = props;
  const draft = useSettledDraft(live);
  const steps = history.get();
  const balances = useMemo(() => balanceWords(live.format, draft, at), [live.format, draft, at]);
  const before = useMemo(() => lastChange(steps, at, typedAt(draft, at)), [steps, draft, at]);
  const findings = withoutWaived(review?.findings ?? []).filter(
    (finding) => finding.at === at || finding.also === at,
  );
  const remarks = draft.remarks.filter((remark) => remark.at === at && remark.state !== 'settled');
  const isQuiet = balances.length + findings.length + remarks.length === 0 && before === null;
  return (
    <div className={styles['facts']}>
      <p className={styles['place']}>{entryNameOf(live.format, at)}</p>
      {balances.map(({ words, state }) => (
        <p key={words} data-state={state}>
          {words}
        </p>
      ))}
      {findings.map((finding) => (
        <p key={`${finding.rule} ${finding.at}`} data-severity={finding.severity}>
          {sentenceOf(live.format, finding)}
        </p>
      ))}
      {remarks.map((remark, index) => (
        <p key={index}>
          备注：
          {[...remarkPlace(live.format, remark, typedAt(draft, at)), spokenRemark(remark)].join(
            ' ',
          )}
        </p>
      ))}
      {before !== null && <p className={styles['quiet']}>{before}</p>}
      {isQuiet && <p className={styles['quiet']}>没有需要留意的。</p>}
    </div>
  );
}
