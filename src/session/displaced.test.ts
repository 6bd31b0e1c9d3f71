import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import {
  emptyDraft,
  EMPTY_HISTORY,
  toEdit,
  type Draft,
  type DraftPresence,
  type DraftStore,
  type Seal,
  type StoredDraft,
} from '../report/index.ts';
import { createAutosave } from './autosave.ts';
import { createFollowing } from './follow-draft.ts';
import { createLiveDraft } from './live-draft.ts';
import { createObservable } from './observable.ts';

/** One draft in a database, and what others do to it. */
function world() {
  let kind: DraftPresence['kind'] = 'here';
  let revision = 1;
  let draft: Draft = textOf('一');
  const unsaved = new Map<string, string>();
  const write = (next: Draft, at: number) => {
    draft = next;
    revision = at;
  };
  return {
    text: () => draft.entries['problems'],
    unsaved,
    presence: (): DraftPresence => (kind === 'here' ? { kind, revision } : { kind }),
    stored: (): StoredDraft => ({
      id: 'a',
      revision,
      draft,
      history: EMPTY_HISTORY,
      step: 'info',
      changedAt: revision,
    }),
    write,
    otherSaves: () => {
      write(textOf('别处的'), revision + 1);
    },
    deletes: () => {
      kind = 'deleted';
    },
    restores: () => {
      kind = 'here';
    },
    restoresAndSaves: () => {
      kind = 'here';
      write(textOf('别处的'), revision + 1);
    },
    clears: () => {
      kind = 'gone';
    },
    /** 用备份替换: a revision beyond both. */
    restoresBackup: () => {
      kind = 'here';
      write(textOf('备份的'), revision + 5);
    },
  };
}

type World = ReturnType<typeof world>;

function textOf(problems: string): Draft {
  return { ...emptyDraft(format.id), entries: { problems } };
}

/** A window in which that draft is open, as `useOpenDraft` puts it together. */
function openWindow(here: World, name: string, isFirst: boolean) {
  const mine = createObservable(isFirst);
  const stored = here.stored();
  const connected = createLiveDraft({
    formats: [format],
    format,
    stored,
    now: () => Date.now(),
    showText: () => undefined,
  });
  const { live } = connected;
  const store: Partial<DraftStore> = {
    // Nobody tells of a change here: the window looks for itself.
    watchDraft: () => () => undefined,
    presence: () => Promise.resolve(here.presence()),
    load: () => Promise.resolve(here.presence().kind === 'here' ? here.stored() : null),
    save: ({ draft, revision }) => {
      const presence = here.presence();
      if (presence.kind !== 'here') {
        const reason = presence.kind === 'gone' ? 'gone' : 'missing';
        return Promise.resolve({ ok: false, reason });
      }
      if (presence.revision !== revision) return Promise.resolve({ ok: false, reason: 'conflict' });
      here.write(draft, revision + 1);
      return Promise.resolve({ ok: true, revision: revision + 1 });
    },
    keepLast: () => undefined,
    forgetLast: () => undefined,
    keepUnsaved: (_, draft) => here.unsaved.set(name, draft.entries['problems'] ?? ''),
    forgetUnsaved: () => here.unsaved.delete(name),
  };
  const autosave = createAutosave({
    store: store as DraftStore,
    stored,
    live,
    history: connected.history.get,
    mayWrite: mine.get,
    seal: createObservable<Seal | null>(null),
    now: () => Date.now(),
  });
  const following = createFollowing({
    store: store as DraftStore,
    id: 'a',
    editLock: {
      isMine: mine.get,
      watch: mine.watch,
      takeOver: () => Promise.resolve(),
      end: () => undefined,
    },
    autosave,
    show: (latest) => {
      connected.follow(latest);
      autosave.follow(latest);
    },
  });
  const stops = [autosave.start(), following.start()];
  return {
    type: (problems: string) => {
      live.apply(toEdit(live.current().entries, { problems }));
    },
    isTakenOver: () => {
      mine.set(false);
    },
    text: () => live.current().entries['problems'],
    state: () => {
      const state = autosave.state.get();
      return state.kind === 'failed' ? state.reason : state.kind;
    },
    leave: () => {
      autosave.leave();
      for (const stop of stops) stop();
    },
  };
}

const settle = () => vi.advanceTimersByTimeAsync(7_000);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

type Act = Exclude<keyof World, 'text' | 'unsaved' | 'presence' | 'stored' | 'write'>;

describe('a window that writes while others act', () => {
  it.each<[readonly Act[], string]>([
    [['otherSaves'], 'conflict'],
    [['restoresBackup'], 'conflict'],
    [['deletes'], 'missing'],
    [['deletes', 'clears'], 'purged'],
    [['otherSaves', 'deletes'], 'missing'],
    [['otherSaves', 'deletes', 'restores'], 'conflict'],
    [['deletes', 'restoresAndSaves'], 'conflict'],
    [['deletes', 'restoresBackup'], 'conflict'],
    [['restoresBackup', 'deletes', 'clears'], 'purged'],
  ])('keeps what stands in it and says how the draft is: %j, %s', async (acts, state) => {
    const here = world();
    const own = openWindow(here, 'own', true);
    const [first, ...others] = acts;
    if (first !== undefined) here[first]();
    own.type('一二');
    await settle();
    for (const act of others) {
      here[act]();
      await settle();
    }
    expect(own.state()).toBe(state);
    expect(own.text()).toBe('一二');
    expect(here.text()).not.toBe('一二');
    expect([...here.unsaved]).toEqual([['own', '一二']]);
    own.type('一二三');
    own.leave();
    expect([...here.unsaved]).toEqual([['own', '一二三']]);
  });

  it('goes on by itself with what was deleted and is there again as it was', async () => {
    const here = world();
    const own = openWindow(here, 'own', true);
    here.deletes();
    own.type('一二');
    await settle();
    expect(own.state()).toBe('missing');
    here.restores();
    await settle();
    expect(own.state()).toBe('saved');
    expect(here.text()).toBe('一二');
    expect(here.unsaved.size).toBe(0);
    own.type('一二三');
    await settle();
    expect(here.text()).toBe('一二三');
  });

  it('keeps what it could not save when it is taken over, and never writes again', async () => {
    const here = world();
    const own = openWindow(here, 'own', true);
    own.type('一二');
    here.otherSaves();
    own.isTakenOver();
    await settle();
    expect(own.state()).toBe('conflict');
    here.deletes();
    await settle();
    here.restores();
    await settle();
    expect(own.state()).toBe('conflict');
    expect(here.text()).toBe('别处的');
    expect([...here.unsaved]).toEqual([['own', '一二']]);
  });

  it('does not write what is there again while another window has the draft', async () => {
    const here = world();
    const own = openWindow(here, 'own', true);
    here.deletes();
    own.type('一二');
    await settle();
    own.isTakenOver();
    here.restores();
    await settle();
    expect(own.state()).toBe('conflict');
    expect(here.text()).toBe('一');
  });

  it('keeps nothing apart where all is saved', async () => {
    const here = world();
    const own = openWindow(here, 'own', true);
    own.type('一二');
    await settle();
    own.leave();
    expect(own.state()).toBe('saved');
    expect(here.unsaved.size).toBe(0);
  });
});

describe('a window that reads', () => {
  it.each<[readonly Act[], string, string]>([
    [['otherSaves'], 'saved', '别处的'],
    [['restoresBackup'], 'saved', '备份的'],
    [['deletes'], 'missing', '一'],
    [['deletes', 'clears'], 'purged', '一'],
    [['deletes', 'restores'], 'saved', '一'],
    [['deletes', 'restoresAndSaves'], 'saved', '别处的'],
    [['deletes', 'restoresBackup'], 'saved', '备份的'],
  ])('shows how the draft is, and follows it again: %j, %s', async (acts, state, text) => {
    const here = world();
    const reader = openWindow(here, 'reader', false);
    for (const act of acts) {
      here[act]();
      await settle();
    }
    expect(reader.state()).toBe(state);
    expect(reader.text()).toBe(text);
    expect(here.unsaved.size).toBe(0);
  });
});
