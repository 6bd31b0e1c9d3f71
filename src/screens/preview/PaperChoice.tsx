import type { ReactNode } from 'react';
import type { Format } from '../../form/index.ts';
import { Button } from '../../ui/index.ts';
import type { Paper } from './paper.ts';
import styles from './preview.module.css';

interface PaperChoiceProps {
  readonly format: Format;
  readonly paper: Paper;
  /** The digits of the report as it stands, which are printed on the sheet of checks too. */
  readonly state: string;
  readonly onShow: (paper: Paper) => void;
  /** What else is done with the paper as it is set. */
  readonly children: ReactNode;
}

/** Which paper is looked at. */
export function PaperChoice({ format, paper, state, onShow, children }: PaperChoiceProps) {
  const choice = (kind: 'report' | 'cover' | 'proof', name: string) => (
    <Button
      size="small"
      aria-pressed={paper.kind === kind}
      onClick={() => {
        onShow({ kind });
      }}
    >
      {name}
    </Button>
  );
  const part =
    paper.kind === 'part' ? format.sections.find(({ id }) => id === paper.sectionId) : undefined;
  return (
    <>
      <div className={styles['choice']} role="group" aria-label="看哪一份">
        {choice('report', '年报')}
        {choice('cover', '送审单')}
        {choice('proof', '核对单')}
        {children}
        <p>
          报告校验码 <b data-report-state={state}>{state}</b>
        </p>
      </div>
      {part !== undefined && (
        <p className={styles['partNote']} role="status">
          下面只是“{part.heading}”一部分；导出的仍是全文。
        </p>
      )}
    </>
  );
}
