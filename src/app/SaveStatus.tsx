import { useState, useSyncExternalStore } from 'react';
import type { Autosave, SaveState } from '../session/index.ts';
import { formatClock } from '../ui/index.ts';
import styles from './shell.module.css';

/**
 * The one place that tells whether what is on the screen is in the database. Who hears the page is
 * told when saving fails and when it works again, not of each save.
 */
export function SaveStatus({ autosave }: { readonly autosave: Autosave }) {
  const state = useSyncExternalStore(autosave.state.watch, autosave.state.get);
  const [heard, setHeard] = useState('');
  const words = saveWords(state);
  if (state.kind === 'failed' && heard !== words) setHeard(words);
  if (state.kind === 'saved' && heard !== '' && heard !== WORKS_AGAIN) setHeard(WORKS_AGAIN);
  return (
    <>
      <span className={styles['saveState']} data-save-state={state.kind}>
        {words}
      </span>
      <span className="visually-hidden" role="status">
        {heard}
      </span>
    </>
  );
}

const WORKS_AGAIN = '已恢复保存';

function saveWords(state: SaveState): string {
  if (state.kind === 'saved') return `已保存 ${formatClock(state.at)}`;
  return state.kind === 'saving' ? '正在保存' : '未能保存';
}
