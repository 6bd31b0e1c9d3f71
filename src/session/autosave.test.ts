import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import {
  emptyDraft,
  EMPTY_HISTORY,
  StorageError,
  toEdit,
  type Draft,
  type DraftSave,
  type DraftStore,
  type LastSave,
  type SaveResult,
  type Seal,
} from '../report/index.ts';
import { liveDraftOf } from './testing/live-draft.ts';
import { createAutosave } from './autosave.ts';
import { createObservable } from './observable.ts';

function liveDraft() {
  const live = liveDraftOf(emptyDraft(format.id));
  const type = (text: string) => {
    live.apply(toEdit(live.current().entries, { problems: text }));
  };
  return { live, type };
}

/** A store whose saves settle when the test says so. */
function heldStore() {
  const saves: { save: DraftSave; settle: (result: SaveResult | Error) => Promise<void> }[] = [];
  const save = (one: DraftSave) =>
    new Promise<SaveResult>((resolve, reject) => {
      const settle = async (result: SaveResult | Error) => {
        if (result instanceof Error) reject(result);
        else resolve(result);
        await vi.advanceTimersByTimeAsync(0);
      };
      saves.push({ save: one, settle });
    });
  const kept: LastSave[] = [];
  const keepLast = (last: LastSave) => kept.push(last);
  const forgotten: string[] = [];
  const forgetLast = (id: string) => forgotten.push(id);
  const unsaved: string[] = [];
  const keepUnsaved = (_: string, draft: Draft) => unsaved.push(draft.entries['problems'] ?? '');
  const forgetUnsaved = () => (unsaved.length = 0);
  const creates: Parameters<DraftStore['create']>[0][] = [];
  const create = (one: Parameters<DraftStore['create']>[0]) => {
    creates.push(one);
    return Promise.resolve({ ok: true, revision: 1 });
  };
  const beside = { keepLast, forgetLast, keepUnsaved, forgetUnsaved };
  const store = { save, create, ...beside } as unknown as DraftStore;
  return { saves, kept, forgotten, unsaved, creates, store };
}

function opened() {
  const { live, type } = liveDraft();
  const { saves, kept, forgotten, unsaved, creates, store } = heldStore();
  const stored = {
    id: 'a',
    revision: 7,
    draft: live.current(),
    history: EMPTY_HISTORY,
    step: 'info',
    changedAt: 5,
  };
  const seal = createObservable<Seal | null>(null);
  const autosave = createAutosave({
    store,
    stored,
    live,
    history: () => ({ first: 0, steps: [{ patches: [] }], position: 1 }),
    mayWrite: () => true,
    seal,
    now: () => Date.now(),
  });
  const stop = autosave.start();
  const states: string[] = [];
  autosave.state.watch(() => states.push(autosave.state.get().kind));
  const at = (index: number) => {
    const one = saves[index];
    if (one === undefined) throw new Error(`No save ${String(index)}`);
    return one;
  };
  const held = { saves, kept, forgotten, unsaved, creates, at };
  return { autosave, stored, type, seal, ...held, states, stop };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createAutosave', () => {
  it('is saved until something changes, saving until the transaction is through', async () => {
    const { autosave, type, at, states } = opened();
    expect(autosave.state.get()).toEqual({ kind: 'saved', at: 5 });
    type('一');
    expect(autosave.state.get().kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(180);
    expect(at(0).save).toMatchObject({
      id: 'a',
      revision: 7,
      draft: { entries: { problems: '一' } },
    });
    await at(0).settle({ ok: true, revision: 8 });
    expect(states).toEqual(['saving', 'saved']);
  });

  it('begins a save 180 ms after the first unsaved key while typing never pauses: 5 in a second', async () => {
    const { type, saves, at } = opened();
    for (let key = 0; key < 40; key += 1) {
      type('字'.repeat(key + 1));
      await vi.advanceTimersByTimeAsync(25);
      const last = saves.length - 1;
      if (last >= 0) await at(last).settle({ ok: true, revision: 8 + last });
    }
    expect(saves).toHaveLength(5);
    await vi.advanceTimersByTimeAsync(180);
    expect(at(saves.length - 1).save.draft.entries['problems']).toHaveLength(40);
  });

  it('stays “saving” while what was typed during a save is not written yet', async () => {
    const { autosave, type, saves, at } = opened();
    type('一');
    await vi.advanceTimersByTimeAsync(180);
    type('一二');
    await at(0).settle({ ok: true, revision: 8 });
    expect(autosave.state.get().kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(180);
    expect(saves).toHaveLength(2);
    expect(at(1).save.revision).toBe(8);
    await at(1).settle({ ok: true, revision: 9 });
    expect(autosave.state.get().kind).toBe('saved');
  });

  it('writes at once when flushed, also behind a save that is under way', async () => {
    const { autosave, type, saves, at } = opened();
    type('一');
    autosave.flush();
    expect(saves).toHaveLength(1);
    type('一二');
    autosave.flush();
    expect(at(1).save).toMatchObject({ revision: 8, draft: { entries: { problems: '一二' } } });
    await at(0).settle({ ok: true, revision: 8 });
    await at(1).settle({ ok: true, revision: 9 });
    expect(autosave.state.get().kind).toBe('saved');
    autosave.flush();
    expect(saves).toHaveLength(2);
  });

  it('says “failed” when storage refuses, and tries again by itself', async () => {
    const { autosave, type, saves, kept, at } = opened();
    type('一');
    await vi.advanceTimersByTimeAsync(180);
    await at(0).settle(new StorageError('full', 'no room'));
    expect(autosave.state.get()).toEqual({ kind: 'failed', reason: 'full' });
    // Beside the database, for whoever closes the window now.
    expect(kept.map(({ revision, until }) => [revision, until])).toEqual([[7, 8]]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(saves).toHaveLength(2);
    expect(at(1).save.revision).toBe(7);
    await at(1).settle({ ok: true, revision: 8 });
    expect(autosave.state.get().kind).toBe('saved');
  });

  it('says “failed” after 1.5 s of silence, and takes it back when the save is heard of', async () => {
    const { autosave, type, at } = opened();
    type('一');
    await vi.advanceTimersByTimeAsync(1_681);
    expect(autosave.state.get()).toEqual({ kind: 'failed', reason: 'late' });
    await at(0).settle({ ok: true, revision: 8 });
    expect(autosave.state.get().kind).toBe('saved');
  });

  it('never writes again over a draft that another window changed', async () => {
    const { autosave, type, saves, unsaved, kept, at } = opened();
    type('一');
    await vi.advanceTimersByTimeAsync(180);
    await at(0).settle({ ok: false, reason: 'conflict' });
    expect(autosave.state.get()).toEqual({ kind: 'failed', reason: 'conflict' });
    type('一二');
    autosave.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(saves).toHaveLength(1);
    // Beside the database, at once and as it grows.
    expect(unsaved).toEqual(['一', '一二']);
    expect(kept).toEqual([]);
  });

  it('keeps nothing of a window that has merely gone to another step', async () => {
    const { autosave, at, unsaved } = opened();
    autosave.setStep('requests');
    await vi.advanceTimersByTimeAsync(180);
    await at(0).settle({ ok: false, reason: 'conflict' });
    autosave.leave();
    expect(unsaved).toEqual([]);
  });

  it('forgets what it kept so once it is saved, or kept in another way', async () => {
    const { autosave, type, unsaved, at } = opened();
    type('一');
    await vi.advanceTimersByTimeAsync(180);
    await at(0).settle({ ok: false, reason: 'missing' });
    expect(unsaved).toEqual(['一']);
    autosave.reconcile({ kind: 'here', revision: 7 });
    await at(1).settle({ ok: true, revision: 8 });
    expect(autosave.state.get().kind).toBe('saved');
    expect(unsaved).toEqual([]);
    type('一二');
    await vi.advanceTimersByTimeAsync(180);
    await at(2).settle({ ok: false, reason: 'conflict' });
    expect(unsaved).toEqual(['一二']);
    autosave.discard();
    autosave.leave();
    expect(unsaved).toEqual([]);
    // Nobody is told that it is saved.
    expect(autosave.state.get().kind).toBe('failed');
  });

  it('takes a conflict with its own failed save for trouble of the storage', async () => {
    const { autosave, type, saves, at } = opened();
    type('一');
    autosave.flush();
    type('一二');
    autosave.flush();
    await at(0).settle(new Error('AbortError'));
    expect(autosave.state.get()).toEqual({ kind: 'failed', reason: 'broken' });
    await at(1).settle({ ok: false, reason: 'conflict' });
    expect(autosave.state.get()).toEqual({ kind: 'failed', reason: 'overtaken' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(at(saves.length - 1).save).toMatchObject({
      revision: 7,
      draft: { entries: { problems: '一二' } },
    });
  });

  it('writes a draft anew that the browser has cleared away, with its whole history', async () => {
    const { autosave, type, at, saves, creates } = opened();
    type('一');
    await vi.advanceTimersByTimeAsync(180);
    await at(0).settle({ ok: false, reason: 'gone' });
    expect(creates[0]).toMatchObject({ id: 'a', draft: { entries: { problems: '一' } } });
    expect(creates[0]?.history).toMatchObject({ first: 0, end: 1 });
    expect(autosave.state.get().kind).toBe('saved');
    type('一二');
    await vi.advanceTimersByTimeAsync(180);
    expect(at(saves.length - 1).save.revision).toBe(1);
  });

  it('builds on what another window wrote once it is followed', async () => {
    const { autosave, stored, type, at } = opened();
    autosave.follow({ ...stored, revision: 12, changedAt: 9 });
    expect(autosave.state.get()).toEqual({ kind: 'saved', at: 9 });
    type('一');
    await vi.advanceTimersByTimeAsync(180);
    expect(at(0).save.revision).toBe(12);
  });

  it('is settled when everything is through', async () => {
    const { autosave, type, at } = opened();
    let isSettled = false;
    type('一');
    autosave.flush();
    void autosave.settled().then(() => (isSettled = true));
    await vi.advanceTimersByTimeAsync(10);
    expect(isSettled).toBe(false);
    await at(0).settle({ ok: true, revision: 8 });
    expect(isSettled).toBe(true);
  });

  it('remembers the step without calling the draft changed', async () => {
    const { autosave, at } = opened();
    autosave.setStep('requests');
    await vi.advanceTimersByTimeAsync(180);
    expect(at(0).save).toMatchObject({ step: 'requests', now: 5 });
  });

  it('keeps what may not get through when the page is left, behind 1 and behind 2 saves under way', async () => {
    const { autosave, type, kept, forgotten, at } = opened();
    autosave.leave();
    type('一');
    autosave.leave();
    type('一二');
    autosave.leave();
    expect(
      kept.map(({ revision, until, draft }) => [revision, until, draft.entries['problems']]),
    ).toEqual([
      [7, 8, '一'],
      [7, 9, '一二'],
    ]);
    await at(0).settle({ ok: true, revision: 8 });
    expect(forgotten).toEqual([]);
    await at(1).settle({ ok: true, revision: 9 });
    expect(forgotten).toEqual(['a']);
    autosave.leave();
    expect(kept).toHaveLength(2);
  });

  it('writes what is left when the draft is closed', () => {
    const { type, saves, stop } = opened();
    type('一');
    stop();
    expect(saves).toHaveLength(1);
  });
});
