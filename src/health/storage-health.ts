import {
  changedSince,
  createCopyKeeper,
  type BackupStore,
  type CopyFacts,
  type CopyKeeper,
  type LastCopy,
} from '../backup/index.ts';
import type { Format } from '../form/index.ts';
import type { DraftStore, DraftSummary, SettingsStore } from '../report/index.ts';
import { createObservable } from '../session/index.ts';
import { listen, together } from '../ui/index.ts';
import { askToPersist, readBrowserFacts, soon } from './browser-facts.ts';
import { copyPlaces } from './copy-places.ts';
import { createDayCounter } from './day-counter.ts';
import { canPickFolder } from './folder.ts';
import { createFolderCopies, type Watch } from './folder-copies.ts';
import { joinPresence } from './presence.ts';
import { localArea, createSeenStore } from './seen-here.ts';
import { NOTHING_KNOWN, type FolderState, type StorageState } from './storage-state.ts';
import { createWorkSeen } from './work-seen.ts';

export interface StorageServices {
  readonly formats: readonly Format[];
  readonly drafts: DraftStore;
  readonly settings: SettingsStore;
  readonly loadBackups: () => Promise<BackupStore>;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Watches over the storage while the page is open; what it finds never stands in the way. */
export interface StorageHealth {
  readonly get: () => StorageState;
  readonly watch: (onChange: () => void) => () => void;
  /** Begins to look, now and from time to time; returns a function that ends it. */
  readonly start: () => () => void;
  /** Looks at everything now. */
  readonly refresh: () => Promise<void>;
  readonly countWindows: () => Promise<void>;
  readonly askToPersist: () => Promise<boolean>;
  readonly copies: CopyKeeper;
  readonly now: () => number;
  /** A copy went out of this browser. */
  readonly noteCopy: (last: LastCopy) => Promise<void>;
  /** The clerk has seen that drafts are gone, or has them back. */
  readonly forgetLost: () => void;
}

const EACH_MS = 60_000;
/** What was merely slow once must not be called broken for long. */
const BROKEN_EACH_MS = 4_000;
/** After a change of the page's address: not while the next screen is being drawn. */
const SOON_MS = 500;

export function createStorageHealth(services: StorageServices): StorageHealth {
  const watched = createObservable(NOTHING_KNOWN);
  const { drafts, now } = services;
  const seen = createSeenStore(localArea());
  const countedDays = () => drafts.countDay(null);
  const copies = createCopyKeeper({ ...services, countedDays, places: copyPlaces() });
  const set = (part: Partial<StorageState>) => {
    watched.set({ ...watched.get(), ...part });
  };
  const watch: Watch = { copies, seen, state: watched.get, set, now, elapsed };
  const presence = joinPresence(services.newId());
  const refresh = oneAtATime(createLook(services, watch));
  return {
    get: watched.get,
    watch: watched.watch,
    start: () => {
      const isBroken = () => watched.get().works === false;
      return together(follow(refresh, isBroken), presence.stop);
    },
    refresh,
    countWindows: async () => {
      set({ others: await presence.countOthers() });
    },
    askToPersist: async () => {
      const persisted = await askToPersist();
      set({ browser: await readBrowserFacts() });
      return persisted === true;
    },
    copies,
    now,
    noteCopy: async (last) => {
      seen.set({ ...seen.get(), last });
      await refresh();
    },
    forgetLost: () => {
      seen.set({ ...seen.get(), lost: null });
      set({ lost: null });
    },
  };
}

/** Milliseconds since the page was opened, whatever becomes of the clock. */
function elapsed(): number {
  return performance.now();
}

/** Looks at once, then each minute, when the page is shown again and when its address changes. */
function follow(refresh: () => Promise<void>, isBroken: () => boolean): () => void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const onTime = () => {
    if (document.visibilityState === 'visible') void refresh();
  };
  const onMove = () => {
    clearTimeout(soon);
    soon = setTimeout(onTime, SOON_MS);
  };
  const timer = setInterval(onTime, EACH_MS);
  const often = setInterval(() => {
    if (isBroken()) onTime();
  }, BROKEN_EACH_MS);
  const stop = [
    listen(document, { visibilitychange: onTime }),
    listen(window, { hashchange: onMove }),
  ];
  void refresh();
  return together(...stop, () => {
    clearInterval(timer);
    clearInterval(often);
    clearTimeout(soon);
  });
}

/** Whoever asks while it runs gets one more run, which sees what they did. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const run = () => {
    next = null;
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return run();
    next ??= running.then(run);
    return next;
  };
}

/** Everything in turn; each failure is one more thing to show. */
function createLook(services: StorageServices, watch: Watch): () => Promise<void> {
  const { copies, seen, set } = watch;
  const isWorkSeen = createWorkSeen();
  const countDay = createDayCounter({ ...services, elapsed });
  const copyIfDue = createFolderCopies(watch);
  return async () => {
    const browser = await readBrowserFacts();
    try {
      await probe(services);
      const days = await soon(countDay());
      const [drafts, facts] = await soon(Promise.all([services.drafts.list(), copies.facts()]));
      const folder = await folderState(watch);
      set({ works: true, browser, folder, days, ...standing(watch, drafts, facts) });
      if (facts.workedOn === null && drafts.length > 0) await copies.noteWork(days);
      if (isWorkSeen(drafts)) await askOnce(watch);
      await copyIfDue(drafts, facts);
    } catch {
      const { lost, last } = seen.get();
      set({ works: false, browser, lost, last });
    }
  };
}

/** Something written must come back: that the database opens is not enough. */
async function probe({ drafts, settings, now }: StorageServices): Promise<void> {
  if (drafts.inMemory === true) throw new Error('Nothing is stored');
  const written = now();
  await soon(settings.set('here.probe', written));
  if (typeof (await soon(settings.get('here.probe'))) !== 'number') throw new Error('Not kept');
}

function standing(
  { seen, now }: Watch,
  all: readonly DraftSummary[],
  facts: CopyFacts,
): Partial<StorageState> {
  const drafts = all.filter(({ deletedAt }) => deletedAt === null).length;
  const before = seen.get();
  // A list that was emptied by hand still holds what was put aside as deleted.
  const isGone = all.length === 0 && before.drafts > 0;
  const lost = isGone ? { drafts: before.drafts, at: before.at } : before.lost;
  const last = facts.last ?? before.last;
  seen.set({ ...before, drafts, at: now(), last, lost });
  const { workedOn } = facts;
  return { drafts, changed: changedSince(facts, all), workedOn, last, lost };
}

async function folderState({ copies, state }: Watch): Promise<FolderState> {
  if (!canPickFolder()) return { kind: 'unsupported' };
  const folder = await copies.folder().catch(() => null);
  if (folder === null) return { kind: 'none' };
  const permission = await folder.permission().catch(() => 'lapsed' as const);
  const { name } = folder;
  if (permission !== 'granted') return { kind: 'lapsed', name };
  // What failed is in order again once a copy got through.
  return { kind: state().folder.kind === 'failed' ? 'failed' : 'ready', name };
}

/** The promise not to clear the data is asked for once by itself, after real work; some browsers put the question to the clerk. */
async function askOnce({ seen, set }: Watch): Promise<void> {
  if (seen.get().asked) return;
  seen.set({ ...seen.get(), asked: true });
  await askToPersist();
  set({ browser: await readBrowserFacts() });
}
