import type { LiveDraft, LiveHistory } from './live-draft.ts';

/** The draft as those change it who may only do so while it is not locked. */
export function lockable(live: LiveDraft, isLocked: () => boolean): LiveDraft {
  const unlessLocked =
    <A extends readonly unknown[]>(act: (...args: A) => void) =>
    (...args: A) => {
      if (!isLocked()) act(...args);
    };
  return {
    ...live,
    apply: unlessLocked(live.apply),
    type: unlessLocked(live.type),
    remark: unlessLocked(live.remark),
    waive: unlessLocked(live.waive),
    confirm: unlessLocked(live.confirm),
  };
}

export function lockableHistory(history: LiveHistory, isLocked: () => boolean): LiveHistory {
  return {
    ...history,
    undo: () => (isLocked() ? null : history.undo()),
    redo: () => (isLocked() ? null : history.redo()),
  };
}
