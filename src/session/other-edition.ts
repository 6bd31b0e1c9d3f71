import type { Autosave } from './autosave.ts';
import type { LiveDraft } from './live-draft.ts';

interface Parts {
  readonly live: LiveDraft;
  readonly autosave: Pick<Autosave, 'flush' | 'settled' | 'state'>;
}

/**
 * A session is of one edition: a draft that goes on in another is opened anew. Calls back once that is
 * saved; returns what ends it.
 */
export function whenOtherEdition({ live, autosave }: Parts, act: () => void): () => void {
  let isLeft = false;
  const stop = live.watch(() => {
    if (live.current().formatId === live.format.id) return;
    // Whoever saves learns of the change in the same task.
    queueMicrotask(() => {
      autosave.flush();
      void autosave.settled().then(() => {
        if (!isLeft && autosave.state.get().kind === 'saved') act();
      });
    });
  });
  return () => {
    isLeft = true;
    stop();
  };
}
