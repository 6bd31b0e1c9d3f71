import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  EMPTY_HISTORY,
  emptyDraft,
  type DraftPresence,
  type StoredDraft,
} from '../report/index.ts';
import type { SaveState } from './save-state.ts';
import { createFollowing } from './follow-draft.ts';
import { createObservable } from './observable.ts';

function window(isMine: boolean) {
  const mine = createObservable(isMine);
  const state = createObservable<SaveState>({ kind: 'saved', at: 1 });
  const stored = { revision: 1, kind: 'here' as DraftPresence['kind'] };
  const known = { revision: 1 };
  const shown: number[] = [];
  const met: string[] = [];
  let tell: (() => void) | null = null;
  let flushes = 0;
  let loads = 0;
  const presence = () => Promise.resolve<DraftPresence>({ ...stored });
  const load = (): Promise<StoredDraft> => {
    loads += 1;
    return Promise.resolve({
      id: 'a',
      revision: stored.revision,
      draft: emptyDraft('2021'),
      history: EMPTY_HISTORY,
      step: 'info',
      changedAt: 1,
    });
  };
  const following = createFollowing({
    store: {
      load,
      presence,
      watchDraft: (_, onChange) => {
        tell = onChange;
        return () => {
          tell = null;
        };
      },
    },
    id: 'a',
    editLock: {
      isMine: mine.get,
      watch: mine.watch,
      takeOver: () => Promise.resolve(),
      end: () => undefined,
    },
    autosave: {
      state,
      revision: () => known.revision,
      flush: () => (flushes += 1),
      reconcile: ({ kind }) => met.push(kind),
    },
    show: ({ revision }) => {
      shown.push(revision);
      known.revision = revision;
    },
  });
  const stop = following.start();
  const isWrittenElsewhere = () => following.isWrittenElsewhere.get();
  const counts = { flushes: () => flushes, loads: () => loads };
  /** What a browser says of a change by another window. */
  const told = async () => {
    tell?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return {
    mine,
    state,
    stored,
    shown,
    met,
    isWrittenElsewhere,
    ...counts,
    told,
    isTold: () => tell !== null,
    stop,
  };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createFollowing', () => {
  it('looks for nothing while the draft is its own', async () => {
    const { stored, shown, isWrittenElsewhere } = window(true);
    stored.revision = 5;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(isWrittenElsewhere()).toBe(false);
    expect(shown).toEqual([]);
  });

  it('shows what the other window has saved as soon as it is told', async () => {
    const { stored, shown, told } = window(false);
    await vi.advanceTimersByTimeAsync(100);
    stored.revision = 2;
    await told();
    expect(shown).toEqual([2]);
  });

  it('asks to be told while it may not write, and no longer', async () => {
    const { mine, state, isTold } = window(true);
    expect(isTold()).toBe(false);
    mine.set(false);
    expect(isTold()).toBe(true);
    mine.set(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(isTold()).toBe(false);
    state.set({ kind: 'failed', reason: 'missing' });
    expect(isTold()).toBe(true);
  });

  it('looks once more where it is told while it looks', async () => {
    const { stored, shown, told } = window(false);
    await vi.advanceTimersByTimeAsync(100);
    stored.revision = 2;
    const first = told();
    stored.revision = 3;
    await told();
    await first;
    expect(shown.at(-1)).toBe(3);
  });

  it('shows each state the other window has saved, once, also where nobody tells', async () => {
    const { stored, shown, isWrittenElsewhere, loads } = window(false);
    expect(isWrittenElsewhere()).toBe(true);
    stored.revision = 2;
    await vi.advanceTimersByTimeAsync(4_000);
    stored.revision = 4;
    await vi.advanceTimersByTimeAsync(4_000);
    expect(shown).toEqual([2, 4]);
    // The whole draft is read where there is something new to show.
    expect(loads()).toBe(2);
  });

  it('looks again and again how a draft is that it may not write, until it may', async () => {
    const { state, stored, met } = window(true);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(met).toEqual([]);
    stored.kind = 'deleted';
    state.set({ kind: 'failed', reason: 'missing' });
    await vi.advanceTimersByTimeAsync(3_500);
    stored.kind = 'here';
    await vi.advanceTimersByTimeAsync(3_000);
    expect(met).toEqual(['deleted', 'deleted', 'here']);
    state.set({ kind: 'saved', at: 2 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(met).toHaveLength(3);
  });

  it('tells a window that reads of a draft that was deleted', async () => {
    const { stored, met, shown } = window(false);
    stored.kind = 'deleted';
    await vi.advanceTimersByTimeAsync(3_500);
    expect(met).toEqual(['deleted']);
    expect(shown).toEqual([]);
  });

  it('writes only after it has read what was saved last', async () => {
    const { mine, stored, shown, isWrittenElsewhere } = window(false);
    await vi.advanceTimersByTimeAsync(600);
    stored.revision = 3;
    mine.set(true);
    expect(isWrittenElsewhere()).toBe(true);
    await vi.advanceTimersByTimeAsync(0);
    expect(isWrittenElsewhere()).toBe(false);
    expect(shown).toEqual([3]);
  });

  it('saves what it has when the draft is taken over, and shows nothing over what it could not', async () => {
    const { mine, state, stored, shown, isWrittenElsewhere, flushes } = window(true);
    state.set({ kind: 'failed', reason: 'conflict' });
    mine.set(false);
    expect(flushes()).toBe(1);
    stored.revision = 9;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(isWrittenElsewhere()).toBe(true);
    expect(shown).toEqual([]);
    state.set({ kind: 'saved', at: 2 });
    await vi.advanceTimersByTimeAsync(3_500);
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
