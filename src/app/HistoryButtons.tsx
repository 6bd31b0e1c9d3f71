import { useSyncExternalStore } from 'react';
import { canRedo, canUndo } from '../report/index.ts';
import { Button } from '../ui/index.ts';
import type { LiveHistory } from '../session/index.ts';
import styles from './shell.module.css';

interface HistoryButtonsProps {
  readonly history: LiveHistory;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** Takes the last step back, or does it again. */
export function HistoryButtons({ history, onUndo, onRedo }: HistoryButtonsProps) {
  const back = useSyncExternalStore(history.watch, () => canUndo(history.get()));
  const forward = useSyncExternalStore(history.watch, () => canRedo(history.get()));
  return (
    <span className={styles['history']}>
      <Button edits size="small" disabled={!back} aria-keyshortcuts="Control+Z" onClick={onUndo}>
        <span aria-hidden="true">↶</span>
        <span>撤销</span>
      </Button>
      <Button edits size="small" disabled={!forward} aria-keyshortcuts="Control+Y" onClick={onRedo}>
        <span aria-hidden="true">↷</span>
        <span>重做</span>
      </Button>
    </span>
  );
}
