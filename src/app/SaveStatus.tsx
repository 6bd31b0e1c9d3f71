import { useSyncExternalStore } from 'react';
import type { Autosave } from './open-draft/autosave.ts';
import { failureSentence, saveWords } from './save-words.ts';
import styles from './shell.module.css';

/** The one place that tells whether what is on the screen is in the database. */
export function SaveStatus({ autosave }: { readonly autosave: Autosave }) {
  const state = useSyncExternalStore(autosave.state.watch, autosave.state.get);
  return (
    <span className={styles['saveState']} data-save-state={state.kind}>
      {saveWords(state)}
    </span>
  );
}

interface SaveTroubleProps {
  readonly autosave: Autosave;
  readonly onExport: () => void;
}

export function SaveTrouble({ autosave, onExport }: SaveTroubleProps) {
  const state = useSyncExternalStore(autosave.state.watch, autosave.state.get);
  const sentence = failureSentence(state);
  if (sentence === null) return null;
  return (
    <div className={styles['trouble']} role="alert">
      <span>{sentence}</span>
      <button type="button" onClick={onExport}>
        导出备份
      </button>
    </div>
  );
}
