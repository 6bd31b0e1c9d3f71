import {
  progressOf,
  type DraftStore,
  type History,
  type LiveDraft,
  type Seal,
  type StoredDraft,
} from '../../report/index.ts';
import { toDraftWriter, type DraftWriter, type SaveOutcome } from './draft-writer.ts';
import { toObservable, type Observable } from './observable.ts';

/** Whether everything on the screen is in the database. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly reason: SaveFailure };

/** `late` is a save that nothing was heard of yet. */
export type SaveFailure = Exclude<SaveOutcome, 'ok'> | 'late';

export interface Autosave {
  readonly state: Pick<Observable<SaveState>, 'get' | 'watch'>;
  /** When the draft was changed last. */
  readonly changedAt: () => number;
  /** The revision known to be in the database. */
  readonly revision: () => number;
  /** Remembers the step to come back to. */
  readonly setStep: (step: string) => void;
  /** Writes at once what is not written yet. */
  readonly flush: () => void;
  /** Writes at once, and keeps what may not get through before the page is gone. */
  readonly leave: () => void;
  /** Settles when everything is saved, or nothing more will be. */
  readonly settled: () => Promise<void>;
  /** What another window wrote is what stands here now. */
  readonly follow: (stored: StoredDraft) => void;
  /** Begins to follow the draft; returns the way out, which writes what is left. */
  readonly start: () => () => void;
}

interface AutosaveOptions {
  readonly store: DraftStore;
  readonly stored: StoredDraft;
  readonly live: LiveDraft;
  readonly history: () => History;
  /** Whether this window is the one that writes. */
  readonly mayWrite: () => boolean;
  /** Whether the report is signed, saved with it. */
  readonly seal: Pick<Observable<Seal | null>, 'get' | 'watch'>;
  readonly now: () => number;
}

/** So long after the first unsaved keystroke a save begins, also while typing goes on. */
const PAUSE_MS = 180;
const RETRY_MS = 2_000;
/** A save that takes longer is shown as failed until it is heard of. */
const TIME_OUT_MS = 1_500;

/** Saves the open draft while one types; what it says of itself is never better than the truth. */
export function toAutosave(options: AutosaveOptions): Autosave {
  const { stored, live, seal, mayWrite, now } = options;
  const page = toPage(options);
  const writer = toDraftWriter(options.store, stored);
  const saver = toSaver({ ...options, page, writer });
  const { state } = saver;
  const mark = () => {
    if (mayWrite()) saver.mark();
  };
  const start = () => {
    const stopDraft = live.watch(() => {
      page.touch(now());
      mark();
    });
    const stopSeal = seal.watch(mark);
    return () => {
      stopDraft();
      stopSeal();
      saver.flush();
    };
  };
  const setStep = (step: string) => {
    if (page.turnTo(step)) mark();
  };
  const leave = () => {
    saver.flush();
    if (state.get().kind !== 'saved' && !isFinal(state.get())) saver.keep();
  };
  const follow = (latest: StoredDraft) => {
    writer.follow(latest);
    page.follow(latest);
    saver.reset(latest.changedAt);
  };
  const settled = () => whenThrough(state);
  return {
    state,
    changedAt: page.changedAt,
    revision: writer.revision,
    setStep,
    flush: saver.flush,
    leave,
    settled,
    follow,
    start,
  };
}

interface SaverParts extends Pick<AutosaveOptions, 'store' | 'stored' | 'now'> {
  readonly page: Page;
  readonly writer: DraftWriter;
}

/** When to write, and what became of it. */
function toSaver({ store, stored, now, page, writer }: SaverParts) {
  const state = toObservable(firstState(store, stored));
  let dirty = false;
  const timer = toTimer(() => {
    flush();
  });
  const schedule = (wait: number) => {
    if (writer.running() === 0) timer.start(wait);
  };
  const keep = () => {
    const save = writer.toSave(page.content());
    store.keepLast({ ...save, until: save.revision + Math.max(1, writer.running()) });
  };
  const fail = (reason: SaveFailure) => {
    state.set({ kind: 'failed', reason });
    // Whoever closes the window now has it when the storage works again.
    if (!isFinal(state.get())) keep();
  };
  const flush = () => {
    timer.stop();
    if (!dirty || isFinal(state.get())) return;
    dirty = false;
    const outcome = writer.write(page.content());
    void whenLate(outcome, () => {
      fail('late');
    }).then(settle);
  };
  const settle = (outcome: SaveOutcome) => {
    if (outcome !== 'ok') {
      dirty = true;
      fail(outcome);
      if (!isFinal(state.get())) schedule(outcome === 'overtaken' ? PAUSE_MS : RETRY_MS);
    } else if (dirty) schedule(PAUSE_MS);
    else if (writer.running() === 0) state.set({ kind: 'saved', at: now() });
  };
  const mark = () => {
    dirty = true;
    if (state.get().kind === 'saved') state.set({ kind: 'saving' });
    if (!isFinal(state.get())) schedule(PAUSE_MS);
  };
  const reset = (at: number) => {
    dirty = false;
    state.set({ kind: 'saved', at });
  };
  return { state, mark, flush, keep, reset };
}

/** Where nothing is stored, what was just opened is not safe either. */
function firstState({ inMemory }: DraftStore, { changedAt }: StoredDraft): SaveState {
  return inMemory === true
    ? { kind: 'failed', reason: 'denied' }
    : { kind: 'saved', at: changedAt };
}

/** Settles when a save is through for good or for bad; at once where none is to come. */
function whenThrough(state: Autosave['state']): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (state.get().kind !== 'saved' && !isFinal(state.get())) return;
      stop();
      resolve();
    };
    const stop = state.watch(look);
    look();
  });
}

type Page = ReturnType<typeof toPage>;
type PageParts = Pick<AutosaveOptions, 'stored' | 'live' | 'history' | 'seal'>;

/** What is to be written: the draft, the step that is open, when it was changed. */
function toPage({ stored, live, history, seal }: PageParts) {
  let { step, changedAt } = stored;
  const content = () => {
    const draft = live.current();
    const { total, missing } = progressOf(live.format, draft);
    const summary = { total, missing };
    return { draft, summary, history: history(), signed: seal.get(), step, now: changedAt };
  };
  const turnTo = (next: string): boolean => {
    const isNew = next !== step;
    step = next;
    return isNew;
  };
  return {
    content,
    turnTo,
    changedAt: () => changedAt,
    touch: (now: number) => {
      changedAt = now;
    },
    follow: (latest: StoredDraft) => {
      ({ step, changedAt } = latest);
    },
  };
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

/** Somebody else changed or deleted the draft: it is never written over. */
export function isFinal(state: SaveState): boolean {
  return state.kind === 'failed' && (state.reason === 'conflict' || state.reason === 'missing');
}
