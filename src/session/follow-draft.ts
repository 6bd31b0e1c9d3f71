import type { DraftStore, StoredDraft, Tenure } from '../report/index.ts';
import type { Autosave } from './autosave.ts';
import { createObservable, type Watched } from './observable.ts';
import { isFinal } from './save-state.ts';

export interface Following {
  /** Whether another window writes the draft, or this one has not read yet what that wrote. */
  readonly isReading: Watched<boolean>;
  readonly start: () => () => void;
}

interface FollowingParts {
  readonly store: Pick<DraftStore, 'load' | 'standing'>;
  readonly id: string;
  readonly tenure: Tenure;
  readonly autosave: Pick<Autosave, 'state' | 'revision' | 'flush' | 'meet'>;
  /** Shows what was saved elsewhere. */
  readonly show: (latest: StoredDraft) => void;
}

/** How often a window that may not write looks how the draft is in the database. */
const LOOK_MS = 500;

/** Keeps a window that only reads up to date, and lets it write once the draft is its own. */
export function createFollowing({ store, id, tenure, autosave, show }: FollowingParts): Following {
  const isReading = createObservable(!tenure.isMine());
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLooking = false;
  let hasEnded = false;
  const look = async () => {
    const state = autosave.state.get();
    const isSettled = () => autosave.state.get() === state;
    if (state.kind !== 'saved' && !isFinal(state)) return;
    const standing = await store.standing(id);
    if (!isSettled()) return;
    // What stands here and could not be written stays until somebody decides.
    if (isFinal(state) || standing.kind !== 'here') {
      autosave.meet(standing);
      return;
    }
    if (standing.revision !== autosave.revision()) {
      const latest = await store.load(id);
      if (latest === null || !isSettled()) return;
      show(latest);
    }
    if (tenure.isMine()) isReading.set(false);
  };
  const isToLook = () => isReading.get() || isFinal(autosave.state.get());
  const lookAgain = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!isToLook() || isLooking) return;
    isLooking = true;
    const again = () => {
      isLooking = false;
      if (isToLook() && !hasEnded) timer = setTimeout(lookAgain, LOOK_MS);
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
  const onState = () => {
    if (timer === null) lookAgain();
  };
  const start = () => {
    hasEnded = false;
    const leaves = [tenure.watch(onTenure), autosave.state.watch(onState)];
    onTenure();
    return () => {
      for (const leave of leaves) leave();
      hasEnded = true;
      if (timer !== null) clearTimeout(timer);
    };
  };
  return { isReading, start };
}
