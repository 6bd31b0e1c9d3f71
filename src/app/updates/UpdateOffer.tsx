import { useEffect, useState, useSyncExternalStore } from 'react';
import { startUpdates, type Updates } from '../../offline/index.ts';
import { Button } from '../../ui/index.ts';
import type { Autosave, SaveState } from '../../session/index.ts';
import { hasHalfWritten, updateWords, type Wish } from './update-words.ts';
import { warmUp } from './warm-up.ts';
import styles from './updates.module.css';

interface UpdateOfferProps {
  /** How the draft on the screen is being saved; none is open on the list. */
  readonly autosave?: Autosave;
}

/** The line, once what it watches has begun. */
export function createUpdateOffer(window: Window) {
  const updates = startUpdates(window, warmUp);
  const reload = () => {
    window.location.reload();
  };
  return function UpdateOffer({ autosave }: UpdateOfferProps) {
    const state = useSyncExternalStore(updates.watch, updates.get);
    const saving = useSyncExternalStore(autosave?.state.watch ?? watchNothing, () =>
      autosave === undefined ? 'saved' : autosave.state.get().kind,
    );
    const [wish, setWish] = useWish(updates, saving, reload);
    const words = updateWords(state, saving, wish);
    if (words === null) return null;
    return (
      <div className={styles['line']} role="status" data-update={state}>
        <span>{words}</span>
        <Button
          size="small"
          disabled={saving === 'failed' || wish === 'wanted'}
          onClick={() => {
            setWish(hasHalfWritten(window.document) ? 'unfinished' : 'wanted');
          }}
        >
          {state === 'incomplete' ? '重新打开' : '更新'}
        </Button>
      </div>
    );
  };
}

/** What the user wants: done as soon as all is saved, given up where that fails. */
function useWish(updates: Updates, saving: SaveState['kind'], reload: () => void) {
  const [wish, setWish] = useState<Wish>('none');
  if (wish === 'wanted' && saving === 'failed') setWish('none');
  useEffect(() => {
    if (wish === 'wanted' && saving === 'saved') void updates.take().then(reload);
  }, [wish, saving, updates, reload]);
  return [wish, setWish] as const;
}

function watchNothing(): () => void {
  return () => undefined;
}
