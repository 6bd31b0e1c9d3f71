import type { EditLock } from '../../report/index.ts';
import { answerFor, createHolding, YIELD_MS, type Claim } from './holding.ts';

interface LeaseClaim extends Claim {
  readonly area: Storage | null;
}

/** A window that does not answer in this time is taken for crashed or frozen. */
const ANSWER_MS = 400;
/** How often a window that reads asks whether the one that writes is still there. */
const LOOK_MS = 3_000;

/**
 * Without Web Locks: who writes leaves its name in `localStorage`, whose changes the other windows
 * are told of. A name that answers no more was left behind.
 */
export async function claimByLease(claim: LeaseClaim): Promise<EditLock> {
  const { talk } = claim;
  const note = toNote(claim);
  const holding = createHolding();
  const look = () => {
    holding.set(note.isOwn());
  };
  const take = () => {
    note.write();
    look();
  };
  const takeIfLeft = async () => {
    if (note.isFree() || !(await talk.ask('is it yours?', ANSWER_MS))) take();
  };
  const leave = () => {
    if (note.isOwn()) note.remove();
  };
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== claim.name) return;
    look();
    if (note.isFree()) take();
  };
  const onShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void takeIfLeft();
  };
  window.addEventListener('storage', onStorage);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', onShow);
  // A frozen page hears of what happened when it is looked at again.
  document.addEventListener('visibilitychange', look);
  const timer = setInterval(() => {
    if (!holding.isMine() && document.visibilityState === 'visible') void takeIfLeft();
  }, LOOK_MS);
  answerFor(claim, holding.isMine);
  if (note.isFree()) take();
  else void takeIfLeft();
  await Promise.resolve();
  return {
    ...holding,
    takeOver: async () => {
      await talk.ask('may I have it?', YIELD_MS);
      take();
    },
    end: () => {
      clearInterval(timer);
      window.removeEventListener('storage', onStorage);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', onShow);
      document.removeEventListener('visibilitychange', look);
      leave();
      talk.end();
    },
  };
}

/** Who writes, as all windows can read it; where nothing can be noted, everybody may. */
function toNote({ area, name, talk: { self } }: LeaseClaim) {
  let canNote = area !== null;
  const read = () => (canNote ? (area?.getItem(name) ?? null) : null);
  return {
    isOwn: () => !canNote || read() === self,
    isFree: () => read() === null,
    write: () => {
      try {
        area?.setItem(name, self);
      } catch {
        canNote = false;
      }
    },
    remove: () => {
      area?.removeItem(name);
    },
  };
}
