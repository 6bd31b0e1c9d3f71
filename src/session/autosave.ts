import {
  progressOf,
  type DraftPresence,
  type DraftStore,
  type History,
  type Seal,
  type StoredDraft,
} from '../report/index.ts';
import { createDraftWriter } from './draft-writer.ts';
import type { LiveDraft } from './live-draft.ts';
import type { Watched } from './observable.ts';
import { isFinal, type SaveState } from './save-state.ts';
import { createSaver } from './saver.ts';

export interface Autosave {
  readonly state: Watched<SaveState>;
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
  /**
   * How the draft is in the database, for a window that reads or may not write any more: where
   * nobody has written since, it goes on.
   */
  readonly reconcile: (presence: DraftPresence) => void;
  /** What stands here and is not written was kept in another way. */
  readonly discard: () => void;
  /** Begins to follow the draft; returns a function that ends it, which writes what is left. */
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
  readonly seal: Watched<Seal | null>;
  readonly now: () => number;
}

/** Saves the open draft while one types; what it says of itself is never better than the truth. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { stored, live, seal, mayWrite, now } = options;
  const page = toPage(options);
  const writer = createDraftWriter(options.store, stored);
  const saver = createSaver({ ...options, page, writer });
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
    reconcile: saver.reconcile,
    discard: saver.discard,
    start,
  };
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

type PageParts = Pick<AutosaveOptions, 'stored' | 'live' | 'history' | 'seal'>;

/** What is to be written: the draft, the step that is open, when it was changed. */
function toPage({ stored, live, history, seal }: PageParts) {
  let { step, changedAt } = stored;
  const content = () => {
    const draft = live.current();
    const format = live.formats.find(({ id }) => id === draft.formatId) ?? live.format;
    const { total, missing } = progressOf(format, draft);
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
