import { useMemo } from 'react';
import type { Section } from '../../../form/index.ts';
import {
  entryNameOf,
  remarkPlace,
  spokenRemark,
  typedAt,
  type SettingsStore,
} from '../../../report/index.ts';
import { sentenceOf, withoutWaived, type DraftReview } from '../../../rules/index.ts';
import type { LiveDraft, LiveHistory } from '../../../session/index.ts';
import { useRememberedSwitch } from '../../../ui/index.ts';
import { balanceWords } from './balance-words.ts';
import { Flow } from './Flow.tsx';
import { lastChange } from './last-change.ts';
import { useFocusedEntry } from './use-focused-entry.ts';
import { useSettledDraft } from './use-settled-draft.ts';
import styles from './beside.module.css';

// Of this browser and its screen alone: no backup takes it elsewhere.
const FOLDED = { key: 'here.beside', on: 'folded', off: 'open' };

interface BesideProps {
  readonly settings: SettingsStore;
  readonly live: LiveDraft;
  readonly history: LiveHistory;
  readonly review: DraftReview | null;
  /** The section of the step; null for the particulars. */
  readonly section: Section | null;
}

/**
 * What is known of the entry one is in, beside the work: the sum of its column, what is wrong there,
 * the remarks on it, what it was before. Nothing in it takes the focus.
 */
export function Beside({ settings, live, history, review, section }: BesideProps) {
  const at = useFocusedEntry();
  const [isFolded, toggle] = useRememberedSwitch(settings, FOLDED);
  return (
    <details className={styles['beside']} open={!isFolded}>
      {/* By key, too, a summary is clicked; it opens by what is remembered, not by itself. */}
      <summary
        onClick={(event) => {
          event.preventDefault();
          toggle();
        }}
      >
        本处情况
      </summary>
      {section?.kind === 'table' && <Flow live={live} section={section} />}
      {at === null ? (
        <p className={styles['quiet']}>点到一格或一段文字，这里显示它的勾稽、问题、备注和改动。</p>
      ) : (
        <Facts
          key={at}
          live={live}
          history={history}
          review={review}
          at={at}
          isText={section?.kind === 'narrative'}
        />
      )}
    </details>
  );
}

interface FactsProps extends Pick<BesideProps, 'live' | 'history' | 'review'> {
  readonly at: string;
  readonly isText: boolean;
}

function Facts({ live, history, review, at, isText }: FactsProps) {
  const draft = useSettledDraft(live);
  const steps = history.get();
  const balances = useMemo(() => balanceWords(live.format, draft, at), [live.format, draft, at]);
  const before = useMemo(() => lastChange(steps, at, typedAt(draft, at)), [steps, draft, at]);
  const findings = withoutWaived(review?.findings ?? []).filter(
    (finding) => finding.at === at || finding.also === at,
  );
  // What does not balance is said by the balances, with the same figures.
  const said = findings.filter(({ kind }) => balances.length === 0 || kind !== 'brokenIdentity');
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
      {isText && said.length > 0 && <p>问题 {said.length} 处，写在这段文字下面。</p>}
      {(isText ? [] : said).map((finding) => (
        <p key={`${finding.rule} ${finding.at}`} data-tone={finding.severity}>
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
