import { useState } from 'react';
import type { Finding, LiveDraft } from '../../report/index.ts';
import { standing, type DraftReview } from '../../rules/index.ts';
import { AllClear } from './AllClear.tsx';
import { CheckHead } from './CheckHead.tsx';
import { EVERYTHING, FindingFilter, isShown } from './FindingFilter.tsx';
import { FindingGroup } from './FindingGroup.tsx';
import { NoteList } from './NoteList.tsx';
import { Summary } from './Summary.tsx';
import { WaivedList } from './WaivedList.tsx';
import styles from './check.module.css';

interface CheckScreenProps {
  readonly live: LiveDraft;
  readonly review: DraftReview;
  /** Goes to the entry of a finding. */
  readonly onGoTo: (finding: Finding) => void;
  /** Goes to the entry of the next finding, or of the one before. */
  readonly onWalk: (backwards: boolean) => void;
  /** Goes to the entry of a note. */
  readonly onGoToEntry: (entryId: string) => void;
  readonly onPreview: () => void;
}

/** Everything found in the report, by section, each line a way to its place; then the notes. */
export function CheckScreen(props: CheckScreenProps) {
  const { live, review, onGoTo, onWalk, onGoToEntry, onPreview } = props;
  const [chosen, setChosen] = useState(EVERYTHING);
  const findings = standing(review.findings);
  const waived = review.findings.filter((finding) => finding.waived !== undefined);
  const isClear = findings.every(({ severity }) => severity === 'hint');
  const groups = [{ id: 'info', heading: '报告信息' }, ...live.format.sections];
  const shown = isClear ? [] : findings.filter((finding) => isShown(chosen, finding));
  return (
    <>
      <CheckHead format={review.format} hasFindings={findings.length > 0} onWalk={onWalk} />
      {isClear ? (
        <AllClear format={review.format} onPreview={onPreview} />
      ) : (
        <>
          <FindingFilter
            format={live.format}
            findings={findings}
            chosen={chosen}
            onChoose={setChosen}
          />
          <Summary findings={findings} waived={waived.length} />
        </>
      )}
      {isClear && findings.length > 0 && (
        <FindingGroup
          review={review}
          live={live}
          heading={`提示 ${String(findings.length)} 处`}
          aside="供参考，不必处理。"
          findings={findings}
          onGoTo={onGoTo}
        />
      )}
      {groups.map(({ id, heading }) => {
        const here = shown.filter((finding) => finding.section === id);
        return here.length === 0 ? null : (
          <FindingGroup
            key={id}
            review={review}
            live={live}
            heading={heading}
            findings={here}
            onGoTo={onGoTo}
          />
        );
      })}
      {!isClear && shown.length === 0 && <p className={styles['none']}>所选范围内没有。</p>}
      <WaivedList live={live} findings={waived} onGoTo={onGoTo} />
      <NoteList live={live} onGoTo={onGoToEntry} />
    </>
  );
}
