import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_HISTORY, emptyDraft, type StoredDraft } from '../../report/index.ts';
import type { SaveState } from './autosave.ts';
import { toFollowing } from './follow-draft.ts';
import { toObservable } from './observable.ts';

function window(isMine: boolean) {
  const mine = toObservable(isMine);
  const state = toObservable<SaveState>({ kind: 'saved', at: 1 });
  const stored = { revision: 1 };
  const known = { revision: 1 };
  const shown: number[] = [];
  let flushes = 0;
  const load = (): Promise<StoredDraft> =>
    Promise.resolve({
      id: 'a',
      revision: stored.revision,
      draft: emptyDraft('2021'),
      history: EMPTY_HISTORY,
      step: 'info',
      changedAt: 1,
    });
  const following = toFollowing({
    store: { load },
    id: 'a',
    tenure: {
      isMine: mine.get,
      watch: mine.watch,
      takeOver: () => Promise.resolve(),
      end: () => undefined,
    },
    autosave: {
      state,
      revision: () => known.revision,
      flush: () => (flushes += 1),
    },
    show: ({ revision }) => {
      shown.push(revision);
      known.revision = revision;
    },
  });
  const stop = following.start();
  const isReading = () => following.isReading.get();
  return { mine, state, stored, shown, isReading, flushes: () => flushes, stop };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('toFollowing', () => {
  it('looks for nothing while the draft is its own', async () => {
    const { stored, shown, isReading } = window(true);
    stored.revision = 5;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(isReading()).toBe(false);
    expect(shown).toEqual([]);
  });

  it('shows each state the other window has saved, once', async () => {
    const { stored, shown, isReading } = window(false);
    expect(isReading()).toBe(true);
    stored.revision = 2;
    await vi.advanceTimersByTimeAsync(2_000);
    stored.revision = 4;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(shown).toEqual([2, 4]);
  });

  it('writes only after it has read what was saved last', async () => {
    const { mine, stored, shown, isReading } = window(false);
    await vi.advanceTimersByTimeAsync(600);
    stored.revision = 3;
    mine.set(true);
    expect(isReading()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(isReading()).toBe(false);
    expect(shown).toEqual([3]);
  });

  it('saves what it has when the draft is taken over, and shows nothing over what it could not', async () => {
    const { mine, state, stored, shown, isReading, flushes } = window(true);
    state.set({ kind: 'failed', reason: 'conflict' });
    mine.set(false);
    expect(flushes()).toBe(1);
    stored.revision = 9;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(isReading()).toBe(true);
    expect(shown).toEqual([]);
    state.set({ kind: 'saved', at: 2 });
    await vi.advanceTimersByTimeAsync(600);
    expect(shown).toEqual([9]);
  });

  it('ends with the draft', async () => {
    const { stored, shown, stop } = window(false);
    await vi.advanceTimersByTimeAsync(100);
    stop();
    stored.revision = 2;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(shown).toEqual([]);
  });
});
