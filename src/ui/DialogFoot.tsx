import type { ReactNode } from 'react';
import styles from './DialogFoot.module.css';

interface DialogFootProps {
  /** Stands at the other end. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** The buttons that end a dialog, in view however long it is. */
export function DialogFoot({ before, children }: DialogFootProps) {
  return (
    <div className={styles['foot']}>
      {before !== undefined && <div className={styles['before']}>{before}</div>}
      {children}
    </div>
  );
}
