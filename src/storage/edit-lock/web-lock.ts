import type { EditLock } from '../../report/index.ts';
import { answerFor, createHolding, YIELD_MS, type Claim } from './holding.ts';

interface LockClaim extends Claim {
  readonly locks: LockManager;
}

/** So long one waits for a lock that is on its way: a page loaded anew follows its own last one. */
const GRANT_MS = 120;

/**
 * By a Web Lock: the browser gives it to one window and passes it on when that closes or crashes.
 * Windows that only read stand in its queue.
 */
export async function claimByLock({ locks, ...claim }: LockClaim): Promise<EditLock> {
  const { name, talk } = claim;
  const holding = createHolding();
  let hasEnded = false;
  let letGo: () => void = () => undefined;
  let waiting = new AbortController();
  const hold = (): Promise<void> | undefined => {
    if (hasEnded) return undefined;
    holding.set(true);
    return new Promise((resolve) => {
      letGo = resolve;
    });
  };
  const stand = () => {
    waiting = new AbortController();
    const { signal } = waiting;
    locks.request(name, { signal }, hold).catch((error: unknown) => {
      if (!signal.aborted) lost(error);
    });
  };
  const lost = (error: unknown) => {
    if (hasEnded) return;
    // Another window took it; any other failure means that there are no locks here.
    const isTaken = error instanceof DOMException && error.name === 'AbortError';
    holding.set(!isTaken);
    if (isTaken) stand();
  };
  answerFor(claim, holding.isMine);
  stand();
  await grantedOr(GRANT_MS, holding);
  return {
    ...holding,
    takeOver: async () => {
      if (holding.isMine()) return;
      await talk.ask('may I have it?', YIELD_MS);
      waiting.abort();
      locks.request(name, { steal: true }, hold).catch(lost);
      await grantedOr(YIELD_MS, holding);
    },
    end: () => {
      hasEnded = true;
      waiting.abort();
      letGo();
      talk.end();
    },
  };
}

function grantedOr(
  waitMs: number,
  { isMine, watch }: Pick<EditLock, 'isMine' | 'watch'>,
): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, waitMs);
    const stop = watch(done);
    function done() {
      clearTimeout(timer);
      stop();
      resolve();
    }
    if (isMine()) done();
  });
}
