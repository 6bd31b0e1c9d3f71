import type { DraftStore, StoredDraft, EditLock } from '../report/index.ts';
import type { Autosave } from './autosave.ts';
import { createObservable, type Watched } from './observable.ts';
import { isFinal } from './save-state.ts';

export interface Following {
  /** Whether another window writes the draft, or this one has not read yet what that wrote. */
  readonly isWrittenElsewhere: Watched<boolean>;
  readonly start: () => () => void;
}

interface FollowingParts {
  readonly store: Pick<DraftStore, 'load' | 'presence' | 'watchDraft'>;
  readonly id: string;
  readonly editLock: EditLock;
  readonly autosave: Pick<Autosave, 'state' | 'revision' | 'flush' | 'reconcile'>;
  /** Shows what was saved elsewhere. */
  readonly show: (latest: StoredDraft) => void;
}

/** How often a window that may not write looks, should nobody tell it of a change. */
const LOOK_MS = 3_000;

/** Keeps a window that only reads up to date, and lets it write once the draft is its own. */
export function createFollowing({
  store,
  id,
  editLock,
  autosave,
  show,
}: FollowingParts): Following {
  const elsewhere = createObservable(!editLock.isMine());
  const look = async () => {
    const state = autosave.state.get();
    const isSettled = () => autosave.state.get() === state;
    if (state.kind !== 'saved' && !isFinal(state)) return;
    const presence = await store.presence(id);
    if (!isSettled()) return;
    // What stands here and could not be written stays until somebody decides.
    if (isFinal(state) || presence.kind !== 'here') {
      autosave.reconcile(presence);
      return;
    }
    if (presence.revision !== autosave.revision()) {
      const latest = await store.load(id);
      if (latest === null || !isSettled()) return;
      show(latest);
    }
    if (editLock.isMine()) elsewhere.set(false);
  };
  const isToLook = () => elsewhere.get() || isFinal(autosave.state.get());
  const looking = createLooking(look, isToLook);
  // A window that writes is not told of its own saves.
  const told = createSwitch(() => store.watchDraft(id, looking.onChange));
  const attend = () => {
    told.turn(isToLook());
  };
  const onLock = () => {
    if (!editLock.isMine()) {
      autosave.flush();
      elsewhere.set(true);
    }
    looking.now();
  };
  const onState = () => {
    attend();
    looking.soon();
  };
  const start = () => {
    looking.begin();
    const leaves = [editLock.watch(onLock), autosave.state.watch(onState), elsewhere.watch(attend)];
    attend();
    onLock();
    return () => {
      for (const leave of leaves) leave();
      told.turn(false);
      looking.end();
    };
  };
  return { isWrittenElsewhere: elsewhere, start };
}

/** Looks again and again while there is something to look for, and at once when told of a change. */
function createLooking(look: () => Promise<void>, isToLook: () => boolean) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isLooking = false;
  let hasChanged = false;
  let hasEnded = false;
  const now = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!isToLook() || isLooking) return;
    isLooking = true;
    hasChanged = false;
    const again = () => {
      isLooking = false;
      if (isToLook() && !hasEnded) timer = setTimeout(now, hasChanged ? 0 : LOOK_MS);
    };
    look().then(again, again);
  };
  return {
    now,
    /** Unless a look is due anyway. */
    soon: () => {
      if (timer === null) now();
    },
    onChange: () => {
      hasChanged = true;
      now();
    },
    begin: () => {
      hasEnded = false;
    },
    end: () => {
      hasEnded = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}

/** Something that goes on while it is wanted, however often that is said. */
function createSwitch(begin: () => () => void) {
  let end: (() => void) | null = null;
  return {
    turn: (isOn: boolean) => {
      if (isOn) {
        end ??= begin();
        return;
      }
      end?.();
      end = null;
    },
  };
}
