import { inTime } from '../session/index.ts';
import { browser } from './browser.ts';

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
  const manager = browser().storage;
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
  return answerOf(() => browser().storage?.persist?.());
}

export function canAskToPersist(): boolean {
  return browser().storage?.persist !== undefined;
}

const LONGEST_WAIT_MS = 1_500;

/** The same answer, but one that fails when it takes too long. */
export function soon<T>(answer: T | Promise<T>): Promise<T> {
  return inTime(answer, LONGEST_WAIT_MS);
}

async function answerOf<T>(ask: () => Promise<T> | undefined): Promise<T | null> {
  try {
    return (await soon(ask())) ?? null;
  } catch {
    return null;
  }
}
