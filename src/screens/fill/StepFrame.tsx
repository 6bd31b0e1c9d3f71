import type { ReactNode } from 'react';
import styles from './fill.module.css';

interface StepFrameProps {
  readonly title: string;
  readonly titleId: string;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A step's heading with its actions, over its content. */
export function StepFrame({ title, titleId, actions, children }: StepFrameProps) {
  return (
    <>
      <div className={styles['head']}>
        <h1 id={titleId} tabIndex={-1}>
          {title}
        </h1>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </>
  );
}
