import { useSyncExternalStore } from 'react';
import type { Autosave } from './open-draft/autosave.ts';
import { saveWords } from './save-words.ts';
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
