import { useSyncExternalStore } from 'react';
import { failureSentence } from './failure-sentences.ts';
import { isFinal, type Autosave } from './open-draft/autosave.ts';
import styles from './shell.module.css';

interface SaveTroubleProps {
  readonly autosave: Autosave;
  readonly onExport: () => void;
  /** Keeps what is on the screen as a draft of its own. */
  readonly onSaveCopy: () => void;
  /** Shows what the database holds instead. */
  readonly onReopen: () => void;
}

export function SaveTrouble({ autosave, onExport, onSaveCopy, onReopen }: SaveTroubleProps) {
  const state = useSyncExternalStore(autosave.state.watch, autosave.state.get);
  const sentence = failureSentence(state);
  if (sentence === null) return null;
  return (
    <div className={styles['trouble']} role="alert">
      <span>{sentence}</span>
      <button type="button" onClick={onExport}>
        导出备份
      </button>
      {isFinal(state) && (
        <>
          <button type="button" onClick={onSaveCopy}>
            另存为一份
          </button>
          <button type="button" onClick={onReopen}>
            查看最新内容
          </button>
        </>
      )}
    </div>
  );
}
