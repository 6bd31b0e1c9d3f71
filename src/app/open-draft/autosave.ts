import {
  progressOf,
  type DraftStore,
  type History,
  type LiveDraft,
  type StoredDraft,
} from '../../report/index.ts';
import { toDraftWriter, type SaveOutcome } from './draft-writer.ts';
import { toObservable, type Observable } from './observable.ts';

/** Whether everything on the screen is in the database. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: Exclude<SaveOutcome, 'ok'> };

export interface Autosave {
  readonly state: Pick<Observable<SaveState>, 'get' | 'watch'>;
  /** When the draft was changed last. */
  readonly changedAt: () => number;
  /** Remembers the step to come back to. */
  readonly setStep: (step: string) => void;
  /** Writes at once what is not written yet. */
  readonly flush: () => void;
  /** Writes at once, and keeps what may not get through before the page is gone. */
  readonly leave: () => void;
  /** Begins to follow the draft; returns the way out, which writes what is left. */
  readonly start: () => () => void;
}

interface AutosaveOptions {
  readonly store: DraftStore;
  readonly stored: StoredDraft;
  readonly live: LiveDraft;
  readonly history: () => History;
  readonly now: () => number;
}

/** So long after the first unsaved keystroke a save begins, also while typing goes on. */
const PAUSE_MS = 180;
const RETRY_MS = 2_000;
/** A save that takes longer is shown as failed until it is heard of. */
const TIME_OUT_MS = 5_000;

/** Saves the open draft while one types; what it says of itself is never better than the truth. */
export function toAutosave({ store, stored, live, history, now }: AutosaveOptions): Autosave {
  const writer = toDraftWriter(store, stored);
  const state = toObservable<SaveState>({ kind: 'saved', at: stored.changedAt });
  let { step, changedAt } = stored;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const schedule = (wait: number) => {
    if (timer === null && writer.running() === 0) timer = setTimeout(flush, wait);
  };
  const content = () => ({ ...contentOf(live), history: history(), step, now: changedAt });
  const leave = () => {
    flush();
    if (state.get().kind === 'saved' || isFinal(state.get())) return;
    const save = writer.toSave(content());
    store.keepLast({ ...save, until: save.revision + Math.max(1, writer.running()) });
  };
  const flush = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (!dirty || isFinal(state.get())) return;
    dirty = false;
    const outcome = writer.write(content());
    void whenLate(outcome, () => {
      state.set({ kind: 'failed', reason: 'storage' });
    }).then(settled);
  };
  const settled = (outcome: SaveOutcome) => {
    if (outcome !== 'ok') {
      dirty = true;
      state.set({ kind: 'failed', reason: outcome });
      if (outcome === 'storage') schedule(RETRY_MS);
    } else if (dirty) schedule(PAUSE_MS);
    else if (writer.running() === 0) state.set({ kind: 'saved', at: now() });
  };
  const mark = () => {
    dirty = true;
    if (state.get().kind === 'saved') state.set({ kind: 'saving' });
    if (!isFinal(state.get())) schedule(PAUSE_MS);
  };
  const start = () => {
    const stop = live.watch(() => {
      changedAt = now();
      mark();
    });
    return () => {
      stop();
      flush();
    };
  };
  const setStep = (next: string) => {
    if (next === step) return;
    step = next;
    mark();
  };
  return { state, changedAt: () => changedAt, setStep, flush, leave, start };
}

function contentOf(live: LiveDraft) {
  const draft = live.current();
  const { total, missing } = progressOf(live.format, draft);
  return { draft, summary: { total, missing } };
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

/** Somebody else changed or deleted the draft: it is never written over. */
function isFinal(state: SaveState): boolean {
  return state.kind === 'failed' && state.reason !== 'storage';
}
