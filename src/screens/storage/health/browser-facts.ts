/** What the browser tells of its storage; on plain http it tells nothing. */
export interface BrowserFacts {
  /** Whether it promised not to clear the data by itself; null where it does not tell. */
  readonly persisted: boolean | null;
  readonly space: { readonly usage: number; readonly quota: number } | null;
  readonly mayBePrivate: boolean;
}

/** Less than this a disk never leaves to a page; a private window, kept in memory, does. */
const PRIVATE_BELOW = 1_000_000_000;

export async function readBrowserFacts(): Promise<BrowserFacts> {
  const manager = storageManager();
  const [persisted, space] = await Promise.all([
    answerOf(() => manager?.persisted?.()),
    answerOf(() => manager?.estimate?.()),
  ]);
  const { usage, quota } = space ?? {};
  return {
    persisted,
    space: usage === undefined || quota === undefined ? null : { usage, quota },
    mayBePrivate: quota !== undefined && quota < PRIVATE_BELOW,
  };
}

/** Asks for the promise; null where it can't be asked for. */
export function askToPersist(): Promise<boolean | null> {
  return answerOf(() => storageManager()?.persist?.());
}

export function canAskToPersist(): boolean {
  return storageManager()?.persist !== undefined;
}

/** Older browsers and plain http lack it or parts of it, whatever its type says. */
function storageManager(): Partial<StorageManager> | undefined {
  return typeof navigator === 'undefined'
    ? undefined
    : (navigator as { readonly storage?: Partial<StorageManager> }).storage;
}

async function answerOf<T>(ask: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return (await inTime(ask())) ?? null;
  } catch {
    return null;
  }
}

const LONGEST_WAIT_MS = 1_500;

/** The same promise, but one that fails when nothing is heard for so long. */
export function inTime<T>(promise: T | Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('No answer in time'));
    }, LONGEST_WAIT_MS);
    Promise.resolve(promise)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });
}
