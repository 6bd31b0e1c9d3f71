import { useState } from 'react';
import { classOf, countOpen, openCounts, openWords, type Finding } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { withoutWaived, type DraftReview } from '../../rules/index.ts';
import { AllClear } from './AllClear.tsx';
import { CheckHead } from './CheckHead.tsx';
import { ClassGroup } from './ClassGroup.tsx';
import { CLASSES, EVERYTHING, FindingFilter, isShown } from './FindingFilter.tsx';
import { NoteList } from './NoteList.tsx';
import { WaivedList } from './WaivedList.tsx';
import styles from './check.module.css';

interface CheckScreenProps {
  readonly live: LiveDraft;
  readonly review: DraftReview;
  /** A signed report stays final: what is found then is told and asks for nothing. */
  readonly isSigned: boolean;
  /** Goes to the entry of a finding. */
  readonly onGoTo: (finding: Finding) => void;
  /** Goes to the entry of the next finding, or of the one before. */
  readonly onNextFinding: (backwards: boolean) => void;
  /** Goes to the entry of a note. */
  readonly onGoToEntry: (entryId: string) => void;
  readonly onPreview: () => void;
}

/** Everything found in the report, errors first, each line a way to its place; then the remarks. */
export function CheckScreen(props: CheckScreenProps) {
  const { live, review, isSigned, onGoTo, onNextFinding, onGoToEntry, onPreview } = props;
  const [chosen, setChosen] = useState(EVERYTHING);
  const findings = withoutWaived(review.findings);
  const waived = review.findings.filter((finding) => finding.waived !== undefined);
  const counts = openCounts(findings);
  const isClear = countOpen(counts) === 0;
  const shown = isClear ? findings : findings.filter((finding) => isShown(chosen, finding));
  return (
    <>
      <CheckHead
        format={review.format}
        hasFindings={findings.length > 0}
        onNextFinding={onNextFinding}
      />
      {isSigned && !isClear && (
        <p className={styles['final']}>
          <b>已定稿。</b>下面是以后的校核规则查出的，只供参考，不影响定稿。
        </p>
      )}
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
          <p className={styles['counts']} role="status">
            <b>{openWords(counts)}</b>
            {waived.length > 0 && <>（另有已说明 {waived.length}）</>}。
            {!isSigned && '全部处理后才能定稿和导出网页；打印和其他导出随时可用，标明“草稿”。'}
          </p>
        </>
      )}
      {CLASSES.map((own) => {
        const here = shown.filter((finding) => classOf(finding) === own);
        return here.length === 0 ? null : (
          <ClassGroup
            key={own}
            review={review}
            live={live}
            own={own}
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
