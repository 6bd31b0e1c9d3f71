import type { EditLock } from '../../report/index.ts';
import type { TabTalk } from './tab-talk.ts';

/** So long a window is given to save before its draft is taken over: it may be frozen. */
export const YIELD_MS = 1_000;

export interface Claim {
  readonly name: string;
  readonly talk: TabTalk;
  readonly onYield: () => Promise<void>;
}

/** Whether the draft is this window's, told to whoever watches. */
export function createHolding(): Pick<EditLock, 'isMine' | 'watch'> & {
  readonly set: (isMine: boolean) => void;
} {
  const listeners = new Set<() => void>();
  let mine = false;
  return {
    isMine: () => mine,
    set: (isMine) => {
      if (isMine === mine) return;
      mine = isMine;
      for (const listener of listeners) listener();
    },
    watch: (onChange) => {
      listeners.add(onChange);
      return () => {
        listeners.delete(onChange);
      };
    },
  };
}

/** Who is asked says whether the draft is here, and saves before another window takes it. */
export function answerFor({ talk, onYield }: Claim, isMine: () => boolean): void {
  talk.onQuestion(async (question) => {
    if (!isMine()) return false;
    if (question === 'may I have it?') await onYield();
    return true;
  });
}
