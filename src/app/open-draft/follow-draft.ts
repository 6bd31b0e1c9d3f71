import type { DraftStore, StoredDraft, Tenure } from '../../report/index.ts';
import type { Autosave } from './autosave.ts';
import { toObservable, type Observable } from './observable.ts';

export interface Following {
  /** Whether another window writes the draft, or this one has not read yet what that wrote. */
  readonly isReading: Pick<Observable<boolean>, 'get' | 'watch'>;
  readonly start: () => () => void;
}

interface FollowingParts {
  readonly store: Pick<DraftStore, 'load'>;
  readonly id: string;
  readonly tenure: Tenure;
  readonly autosave: Pick<Autosave, 'state' | 'revision' | 'flush'>;
  /** Shows what was saved elsewhere. */
  readonly show: (latest: StoredDraft) => void;
}

/** How often a window that reads looks for what the other has saved. */
const LOOK_MS = 500;

/** Keeps a window that only reads up to date, and lets it write once the draft is its own. */
export function toFollowing({ store, id, tenure, autosave, show }: FollowingParts): Following {
  const isReading = toObservable(!tenure.isMine());
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLooking = false;
  let hasEnded = false;
  const look = async () => {
    // What stands here and could not be written stays until somebody decides.
    if (autosave.state.get().kind !== 'saved') return;
    const latest = await store.load(id);
    if (latest === null || autosave.state.get().kind !== 'saved') return;
    if (latest.revision !== autosave.revision()) show(latest);
    if (tenure.isMine()) isReading.set(false);
  };
  const lookAgain = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!isReading.get() || isLooking) return;
    isLooking = true;
    const again = () => {
      isLooking = false;
      if (isReading.get() && !hasEnded) timer = setTimeout(lookAgain, LOOK_MS);
    };
    look().then(again, again);
  };
  const onTenure = () => {
    if (!tenure.isMine()) {
      autosave.flush();
      isReading.set(true);
    }
    lookAgain();
  };
  const start = () => {
    hasEnded = false;
    const leave = tenure.watch(onTenure);
    onTenure();
    return () => {
      leave();
      hasEnded = true;
      if (timer !== null) clearTimeout(timer);
    };
  };
  return { isReading, start };
}
