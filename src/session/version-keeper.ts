import {
  loadSealMarks,
  type Draft,
  type History,
  type Seal,
  type Step,
  type Version,
  type VersionReason,
  type VersionStore,
} from '../report/index.ts';
import { inTime } from './in-time.ts';
import type { LiveDraft } from './live-draft.ts';
import type { Observable, Watched } from './observable.ts';
import type { VersionKeeper } from './versions.ts';

/** What is behind the versions of an open draft. */
export interface KeeperSources {
  readonly id: string;
  /** The draft as it was opened. */
  readonly opened: Draft;
  readonly live: LiveDraft;
  readonly history: Watched<History>;
  readonly seal: Observable<Seal | null>;
  readonly loadVersions: () => Promise<VersionStore>;
  /** Whether another window writes this draft: then that one keeps its versions. */
  readonly isReader: () => boolean;
  /** When one could not be kept. */
  readonly failedAt: Observable<number | null>;
  readonly now: () => number;
}

export interface RunningKeeper extends VersionKeeper {
  /** Begins to keep versions by itself; returns a function that ends it. */
  readonly start: () => () => void;
}

const HOUR_MS = 3_600_000;
/** A step that takes so many characters away is not one of typing. */
const MANY_CHARACTERS = 40;

/**
 * Keeps versions of the open draft, one after the other, behind what saves it: a version that could
 * not be kept is said where versions are listed, and has nothing to do with the state of saving.
 */
export async function createVersionKeeper(sources: KeeperSources): Promise<RunningKeeper> {
  const { id, live, seal, failedAt, now } = sources;
  const store = await sources.loadVersions();
  let queue: Promise<unknown> = Promise.resolve();
  const put = (reason: VersionReason, draft: Draft, more: Partial<Version> = {}) => {
    if (sources.isReader()) return Promise.reject(new Error('Another window keeps the versions'));
    const version = { draftId: id, at: now(), reason, name: '', draft, marks: null, ...more };
    const done = queue.then(() => inTime(store.keep(version)));
    queue = done.then(
      () => {
        failedAt.set(null);
      },
      () => {
        failedAt.set(now());
      },
    );
    return done;
  };
  const putByItself = (reason: VersionReason, draft: Draft) => {
    put(reason, draft).catch(() => undefined);
  };
  putByItself('opened', sources.opened);
  return {
    watch: (onList, onError) => store.watch(id, onList, onError),
    keep: async (reason, name = '') => {
      await put(reason, live.current(), { name });
    },
    sign: async () => {
      const draft = live.current();
      const marks = (await loadSealMarks()).sealMarksOf(live.format, draft);
      const at = now();
      const n = await put('signed', draft, { at, marks });
      if (live.current() !== draft) throw new Error('The report was changed while it was signed');
      seal.set({ ...marks, at, n, reopenedAt: null });
    },
    amend: async (why) => {
      await put('amended', live.current(), { name: why });
      const signed = seal.get();
      if (signed !== null) seal.set({ ...signed, reopenedAt: now() });
    },
    failedAt,
    now,
    start: () => keepByItself(sources, putByItself),
  };
}

/** Before an edit of many entries, and each hour. */
function keepByItself(
  { live, history }: KeeperSources,
  put: (reason: VersionReason, draft: Draft) => void,
): () => void {
  let last = endOf(history.get());
  const stop = history.watch(() => {
    const { steps, position } = history.get();
    const end = endOf(history.get());
    const step = end > last && position === steps.length ? steps[position - 1] : undefined;
    last = end;
    // The history learns of a step before the draft is changed by it.
    if (step !== undefined && isLarge(step)) put('beforePaste', live.current());
  });
  const timer = setInterval(() => {
    put('hour', live.current());
  }, HOUR_MS);
  return () => {
    stop();
    clearInterval(timer);
  };
}

/** The number after the last step that is done: typing that goes on in one does not change it. */
function endOf({ first, position }: History): number {
  return first + position;
}

function isLarge({ patches, formatId }: Step): boolean {
  const [only] = patches;
  return (
    formatId !== undefined || patches.length > 1 || (only?.before?.length ?? 0) >= MANY_CHARACTERS
  );
}
