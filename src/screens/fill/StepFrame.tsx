import type { ReactNode } from 'react';
import type { Finding } from '../../report/index.ts';
import type { LiveDraft } from '../../session/index.ts';
import { StepSummary } from './StepFindings.tsx';
import styles from './fill.module.css';

interface StepFrameProps {
  readonly title: string;
  readonly titleId: string;
  readonly live: LiveDraft;
  /** What is found in the step, to be summed up at its head. */
  readonly findings: readonly Finding[];
  readonly actions?: ReactNode;
  readonly help?: ReactNode;
  readonly children: ReactNode;
}

/** A step's heading with its actions, help and what is wrong in it, over its content. */
export function StepFrame(props: StepFrameProps) {
  const { title, titleId, live, findings, actions, help, children } = props;
  return (
    <>
      <div className={styles['head']}>
        <h1 id={titleId} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      <div className={styles['under']}>
        {help}
        <div className={styles['summary']}>
          <StepSummary live={live} findings={findings} />
        </div>
      </div>
      {children}
    </>
  );
}
