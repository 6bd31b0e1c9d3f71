import type { DraftPresence, DraftStore, StoredDraft } from '../report/index.ts';
import type { DraftWriter, SaveOutcome } from './draft-writer.ts';
import type { LiveDraft } from './live-draft.ts';
import { createObservable, type Observable } from './observable.ts';
import { isFinal, type SaveFailure, type SaveState } from './save-state.ts';

interface SaverParts {
  readonly store: DraftStore;
  readonly stored: StoredDraft;
  readonly live: Pick<LiveDraft, 'current'>;
  /** Whether this window is the one that writes. */
  readonly mayWrite: () => boolean;
  readonly now: () => number;
  readonly writer: DraftWriter;
  /** What is to be written, and when it was changed. */
  readonly page: {
    readonly content: () => Parameters<DraftWriter['write']>[0];
    readonly changedAt: () => number;
  };
}

/** So long after the first unsaved keystroke a save begins, also while typing goes on. */
const PAUSE_MS = 180;
const RETRY_MS = 2_000;
/** A save that takes longer is shown as failed until it is heard of. */
const TIME_OUT_MS = 1_500;

/** When to write, what became of it, and what others made of the draft meanwhile. */
export function createSaver(parts: SaverParts) {
  const { mayWrite, page, writer } = parts;
  const saving = createSaving(parts);
  const { state, isDirty, flush, reset } = saving;
  const reconcile = (presence: DraftPresence) => {
    const isOwn = presence.kind === 'here' && presence.revision === writer.revision();
    const reason = displacedBy(presence, !isDirty() || (mayWrite() && isOwn));
    if (reason !== null) failBy(state, reason);
    else if (!isDirty()) reset(page.changedAt());
    else {
      state.set({ kind: 'saving' });
      flush();
    }
  };
  return { ...saving, reconcile };
}

function createSaving(parts: SaverParts) {
  const { store, stored, now, page, writer } = parts;
  const state = createObservable(firstState(store, stored));
  const beside = keepBeside(parts);
  let dirty = false;
  const timer = toTimer(() => {
    flush();
  });
  const schedule = (wait: number) => {
    if (writer.running() === 0) timer.start(wait);
  };
  /** Whoever closes the window now has it when the storage works again, or among the versions. */
  const keep = () => {
    if (!isFinal(state.get())) beside.keepLast();
    else if (dirty) beside.keepUnsaved();
  };
  const fail = (reason: SaveFailure) => {
    state.set({ kind: 'failed', reason });
    keep();
  };
  const flush = () => {
    timer.stop();
    if (!dirty) return;
    if (isFinal(state.get())) keep();
    else {
      dirty = false;
      const outcome = writer.write(page.content());
      void whenLate(outcome, () => {
        fail('late');
      }).then(settle);
    }
  };
  const settle = (outcome: SaveOutcome) => {
    if (outcome !== 'ok') {
      dirty = true;
      fail(outcome);
      if (!isFinal(state.get())) schedule(outcome === 'overtaken' ? PAUSE_MS : RETRY_MS);
    } else if (dirty) schedule(PAUSE_MS);
    else if (writer.running() === 0) reset(now());
  };
  const mark = () => {
    dirty = true;
    if (state.get().kind === 'saved') state.set({ kind: 'saving' });
    schedule(PAUSE_MS);
  };
  const discard = () => {
    timer.stop();
    dirty = false;
    beside.forget();
  };
  const reset = (at: number) => {
    discard();
    state.set({ kind: 'saved', at });
  };
  return { state, isDirty: () => dirty, mark, flush, keep, reset, discard };
}

/** Why a window may not write a draft that is so; null where it may go on. */
function displacedBy(presence: DraftPresence, mayGoOn: boolean): SaveFailure | null {
  if (presence.kind !== 'here') return presence.kind === 'deleted' ? 'missing' : 'purged';
  return mayGoOn ? null : 'conflict';
}

/** Looked at again and again, what is the same is not told anew. */
function failBy(state: Observable<SaveState>, reason: SaveFailure): void {
  const known = state.get();
  if (known.kind !== 'failed' || known.reason !== reason) state.set({ kind: 'failed', reason });
}

/** Keeps beside the database what may not get into it, until it is there after all. */
function keepBeside({ store, stored, live, writer, page, now }: SaverParts) {
  const kept = { last: false, unsaved: false };
  return {
    keepLast: () => {
      const save = writer.toSave(page.content());
      store.keepLast({ ...save, until: save.revision + Math.max(1, writer.running()) });
      kept.last = true;
    },
    keepUnsaved: () => {
      const draft = live.current();
      // Who merely went to another step has nothing to lose.
      if (draft === writer.draft()) return;
      store.keepUnsaved(stored.id, draft, now());
      kept.unsaved = true;
    },
    forget: () => {
      if (kept.last) store.forgetLast(stored.id);
      if (kept.unsaved) store.forgetUnsaved(stored.id);
      kept.last = false;
      kept.unsaved = false;
    },
  };
}

/** Where nothing is stored, what was just opened is not safe either. */
function firstState({ inMemory }: DraftStore, { changedAt }: StoredDraft): SaveState {
  return inMemory === true
    ? { kind: 'failed', reason: 'denied' }
    : { kind: 'saved', at: changedAt };
}

/** Acts once after a while; one that runs already is left alone. */
function toTimer(act: () => void) {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const start = (wait: number) => {
    timer ??= setTimeout(act, wait);
  };
  return { start, stop };
}

/** The same promise; calls back once if it has not settled in time. */
async function whenLate<T>(promise: Promise<T>, onLate: () => void): Promise<T> {
  const timer = setTimeout(onLate, TIME_OUT_MS);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
  }
}
