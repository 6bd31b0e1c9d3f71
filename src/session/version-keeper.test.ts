import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import {
  EMPTY_HISTORY,
  isLocked,
  isSameDraft,
  toEdit,
  type Seal,
  type Version,
  type VersionStore,
} from '../report/index.ts';
import { draftOf } from '../report/testing/drafts.ts';
import { createLiveDraft } from './live-draft.ts';
import { createLiveVersions } from './live-versions.ts';
import { createObservable } from './observable.ts';
import { createVersionKeeper } from './version-keeper.ts';

const HOUR = 3_600_000;

/** Keeps in memory, the same state once; fails while `mood.fails`, never answers while `mood.hangs`. */
function memoryStore() {
  const versions: Version[] = [];
  const mood = { fails: false, hangs: false };
  const store: VersionStore = {
    list: () => Promise.resolve({ versions: [...versions], damaged: 0 }),
    watch: () => () => undefined,
    keep: (version) => {
      if (mood.hangs) return new Promise(() => undefined);
      if (mood.fails) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
      const last = versions[versions.length - 1];
      if (last !== undefined && version.reason !== 'amended') {
        if (isSameDraft(last.draft, version.draft)) return Promise.resolve(last.n);
      }
      versions.push({ ...version, n: versions.length + 1 });
      return Promise.resolve(versions.length);
    },
  };
  const told = () =>
    versions.map(({ reason, draft }) => `${reason} ${draft.entries['problems'] ?? ''}`);
  return { store, versions, mood, told };
}

function opened({ isReader = false } = {}) {
  const memory = memoryStore();
  const draft = draftOf(format, { problems: '一' });
  const { live, history, typed } = createLiveDraft({
    formats: [format],
    format,
    stored: { draft, history: EMPTY_HISTORY },
    now: () => Date.now(),
    showText: () => undefined,
  });
  const sources = {
    id: 'a',
    opened: draft,
    live,
    history,
    seal: createObservable<Seal | null>(null),
    loadVersions: () => Promise.resolve(memory.store),
    isReader: () => isReader,
    failedAt: createObservable<number | null>(null),
    now: () => Date.now(),
  };
  const paste = (texts: Readonly<Record<string, string>>) => {
    live.apply(toEdit(live.current().entries, texts));
  };
  const type = (text: string) => {
    typed('problems', text, false);
  };
  return { ...memory, sources, live, history, paste, type };
}

async function settle() {
  await vi.advanceTimersByTimeAsync(0);
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('createVersionKeeper', () => {
  it('keeps what was opened, and what stood there before many entries change at once', async () => {
    const { sources, told, paste, type } = opened();
    const keeper = await createVersionKeeper(sources);
    const stop = keeper.start();
    type('一二');
    paste({ 'disclosure.licensing.decisions': '1', 'disclosure.penalties.decisions': '2' });
    await settle();
    expect(told()).toEqual(['opened 一', 'beforePaste 一二']);
    stop();
  });

  it('keeps nothing for single cells, short deletions, undo and keys that go on', async () => {
    const { sources, told, history, paste, type } = opened();
    const stop = (await createVersionKeeper(sources)).start();
    paste({ 'disclosure.licensing.decisions': '1' });
    const long = '字'.repeat(60);
    type(long);
    history.close();
    // Backspace by backspace, one step: it only ever goes on.
    for (let length = 59; length > 0; length -= 1) type(long.slice(0, length));
    history.undo();
    await settle();
    expect(told()).toEqual(['opened 一']);
    stop();
  });

  it('keeps a text before 40 characters go at once', async () => {
    const { sources, told, type, history } = opened();
    const stop = (await createVersionKeeper(sources)).start();
    type('字'.repeat(60));
    history.close();
    type('新');
    await settle();
    expect(told()).toEqual(['opened 一', `beforePaste ${'字'.repeat(60)}`]);
    stop();
  });

  it('keeps each hour of work, and stops when the draft is left', async () => {
    const { sources, told, type } = opened();
    const stop = (await createVersionKeeper(sources)).start();
    type('二');
    await vi.advanceTimersByTimeAsync(HOUR - 1);
    expect(told()).toEqual(['opened 一']);
    await vi.advanceTimersByTimeAsync(HOUR + 1);
    expect(told()).toEqual(['opened 一', 'hour 二']);
    stop();
    type('三');
    await vi.advanceTimersByTimeAsync(HOUR);
    expect(told()).toHaveLength(2);
  });

  it('says when one could not be kept, goes on with the next, and then says no more', async () => {
    const { sources, mood, told, type } = opened();
    const keeper = await createVersionKeeper(sources);
    mood.fails = true;
    await expect(keeper.keep('named', '送审稿')).rejects.toThrow('full');
    expect(keeper.failedAt.get()).toBe(Date.now());
    mood.fails = false;
    type('二');
    await keeper.keep('named', '送审稿');
    expect(keeper.failedAt.get()).toBeNull();
    expect(told()).toEqual(['opened 一', 'named 二']);
  });

  it('gives up on a database that does not answer within 5 s', async () => {
    const { sources, mood, told, type } = opened();
    const keeper = await createVersionKeeper(sources);
    await settle();
    mood.hangs = true;
    const refused = expect(keeper.keep('export')).rejects.toThrow('No answer in time');
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;
    mood.hangs = false;
    type('二');
    await keeper.keep('named');
    expect(told()).toEqual(['opened 一', 'named 二']);
  });

  it('keeps nothing where another window writes the draft', async () => {
    const { sources, told } = opened({ isReader: true });
    const keeper = await createVersionKeeper(sources);
    await expect(keeper.keep('named', '送审稿')).rejects.toThrow('Another window');
    expect(told()).toEqual([]);
  });

  it('signs what stands there, and opens it again for a reason that is kept', async () => {
    vi.useRealTimers();
    const { sources, versions, told, mood } = opened();
    const keeper = await createVersionKeeper(sources);
    await keeper.sign();
    const seal = sources.seal.get();
    expect(isLocked(seal)).toBe(true);
    expect(seal).toMatchObject({ n: 1, reopenedAt: null });
    expect(seal?.hash).toMatch(/^[0-9a-f]{64}$/);
    mood.fails = true;
    await expect(keeper.amend('数字有误')).rejects.toThrow('full');
    expect(isLocked(sources.seal.get())).toBe(true);
    mood.fails = false;
    await keeper.amend('数字有误');
    expect(isLocked(sources.seal.get())).toBe(false);
    expect(told()[1]).toBe('amended 一');
    expect(versions[1]?.name).toBe('数字有误');
  });
});

describe('createLiveVersions', () => {
  it('begins 1.5 s after the draft was opened, and not at all where it was left before', async () => {
    const { sources, told } = opened();
    const stopEarly = createLiveVersions(sources).start();
    await vi.advanceTimersByTimeAsync(1_000);
    stopEarly();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(told()).toEqual([]);
    const stop = createLiveVersions(sources).start();
    await vi.advanceTimersByTimeAsync(1_500);
    await vi.waitFor(() => {
      expect(told()).toEqual(['opened 一']);
    });
    stop();
  });
});
