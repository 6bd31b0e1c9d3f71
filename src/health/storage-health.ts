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
import { askToPersist, readBrowserFacts, soon } from './browser-facts.ts';
import { copyPlaces } from './copy-places.ts';
import { createDayCounter } from './day-counter.ts';
import { canPickFolder } from './folder.ts';
import { createFolderCopies } from './folder-copies.ts';
import { joinPresence } from './presence.ts';
import { localArea, createSeenStore, type SeenStore } from './seen-here.ts';
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

interface Parts {
  readonly services: StorageServices;
  readonly seen: SeenStore;
  readonly copies: CopyKeeper;
  readonly isWorkSeen: ReturnType<typeof createWorkSeen>;
  readonly countDay: () => Promise<number>;
  readonly copyIfDue: ReturnType<typeof createFolderCopies>;
  readonly state: () => StorageState;
  readonly set: (part: Partial<StorageState>) => void;
}

export function createStorageHealth(services: StorageServices): StorageHealth {
  const watched = createObservable(NOTHING_KNOWN);
  const seen = createSeenStore(localArea());
  const copies = createCopyKeeper({
    ...services,
    countedDays: () => services.drafts.countDay(null),
    places: copyPlaces(),
  });
  const known = {
    state: watched.get,
    set: (part: Partial<StorageState>) => {
      watched.set({ ...watched.get(), ...part });
    },
  };
  const parts: Parts = {
    ...{ services, seen, copies, ...known },
    isWorkSeen: createWorkSeen(),
    countDay: createDayCounter({ ...services, elapsed }),
    copyIfDue: createFolderCopies({ now: services.now, elapsed, seen, copies, ...known }),
  };
  const presence = joinPresence(services.newId());
  const refresh = oneAtATime(() => look(parts));
  return {
    get: watched.get,
    watch: watched.watch,
    start: () => {
      const stop = follow(refresh, () => watched.get().works === false);
      return () => {
        stop();
        presence.stop();
      };
    },
    refresh,
    countWindows: async () => {
      parts.set({ others: await presence.countOthers() });
    },
    askToPersist: async () => {
      const persisted = await askToPersist();
      parts.set({ browser: await readBrowserFacts() });
      return persisted === true;
    },
    copies: parts.copies,
    now: services.now,
    noteCopy: async (last) => {
      parts.seen.set({ ...parts.seen.get(), last });
      await refresh();
    },
    forgetLost: () => {
      parts.seen.set({ ...parts.seen.get(), lost: null });
      parts.set({ lost: null });
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
  document.addEventListener('visibilitychange', onTime);
  window.addEventListener('hashchange', onMove);
  void refresh();
  return () => {
    clearInterval(timer);
    clearInterval(often);
    clearTimeout(soon);
    document.removeEventListener('visibilitychange', onTime);
    window.removeEventListener('hashchange', onMove);
  };
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
async function look(parts: Parts): Promise<void> {
  const { services, copies, set } = parts;
  const browser = await readBrowserFacts();
  try {
    await probe(services);
    const days = await soon(parts.countDay());
    const [drafts, facts] = await soon(Promise.all([services.drafts.list(), copies.facts()]));
    const folder = await folderState(parts);
    set({ works: true, browser, folder, days, ...standing(parts, drafts, facts) });
    if (facts.workedOn === null && drafts.length > 0) await copies.noteWork(days);
    if (parts.isWorkSeen(drafts)) await askOnce(parts);
    await parts.copyIfDue(drafts, facts);
  } catch {
    set({ works: false, browser, lost: parts.seen.get().lost, last: parts.seen.get().last });
  }
}

/** Something written must come back: that the database opens is not enough. */
async function probe({ drafts, settings, now }: StorageServices): Promise<void> {
  if (drafts.inMemory === true) throw new Error('Nothing is stored');
  const written = now();
  await soon(settings.set('here.probe', written));
  if (typeof (await soon(settings.get('here.probe'))) !== 'number') throw new Error('Not kept');
}

function standing(
  { seen, services }: Parts,
  all: readonly DraftSummary[],
  facts: CopyFacts,
): Partial<StorageState> {
  const drafts = all.filter(({ deletedAt }) => deletedAt === null).length;
  const before = seen.get();
  // A list that was emptied by hand still holds what was put aside as deleted.
  const isGone = all.length === 0 && before.drafts > 0;
  const lost = isGone ? { drafts: before.drafts, at: before.at } : before.lost;
  const last = facts.last ?? before.last;
  seen.set({ ...before, drafts, at: services.now(), last, lost });
  const { workedOn } = facts;
  return { drafts, changed: changedSince(facts, all), workedOn, last, lost };
}

async function folderState({ copies, state }: Parts): Promise<FolderState> {
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
async function askOnce({ seen, set }: Parts): Promise<void> {
  if (seen.get().asked) return;
  seen.set({ ...seen.get(), asked: true });
  await askToPersist();
  set({ browser: await readBrowserFacts() });
}
