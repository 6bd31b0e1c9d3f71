import {
  listedAs,
  type DraftSave,
  type DraftStore,
  type DraftSummary,
  type History,
  type NewDraftSave,
  type StoredDraft,
} from '../report/index.ts';

type HeldSave = DraftSave & Pick<NewDraftSave, 'origin'>;

interface Held {
  readonly stored: StoredDraft;
  readonly summary: DraftSummary;
}

/**
 * Drafts for as long as the page is open, where the browser lets nothing be stored. A save is kept
 * here and yet refused: nobody may be told that it is safe.
 */
export function createMemoryDrafts(): DraftStore {
  const held = new Map<string, Held>();
  const watchers = new Set<(drafts: readonly DraftSummary[]) => void>();
  const list = () =>
    [...held.values()]
      .map(({ summary }) => summary)
      .sort((one, other) => other.changedAt - one.changedAt);
  const hold = (id: string, next: Held) => {
    held.set(id, next);
    watchers.forEach((onList) => {
      onList(list());
    });
  };
  const amend = (id: string, part: Partial<DraftSummary>) => {
    const before = held.get(id);
    if (before !== undefined) hold(id, { ...before, summary: { ...before.summary, ...part } });
    return Promise.resolve();
  };
  return {
    inMemory: true,
    list: () => Promise.resolve(list()),
    watchList: (onList) => {
      watchers.add(onList);
      onList(list());
      return () => {
        watchers.delete(onList);
      };
    },
    // No other window has them.
    watchDraft: () => () => undefined,
    load: (id) => Promise.resolve(held.get(id)?.stored ?? null),
    salvage: () => Promise.resolve(null),
    salvageNewer: () => Promise.resolve([]),
    create: (save) => {
      const history = { first: 0, end: 0, position: 0, steps: [] };
      hold(save.id, toHeld({ ...save, history, revision: 1 }));
      return Promise.resolve({ ok: true, revision: 1 });
    },
    save: (save) => {
      hold(save.id, toHeld(save, held.get(save.id)));
      return Promise.reject(new Error('Nothing can be stored here'));
    },
    presence: (id) => {
      const revision = held.get(id)?.stored.revision;
      return Promise.resolve(
        revision === undefined ? { kind: 'gone' } : { kind: 'here', revision },
      );
    },
    keepLast: () => undefined,
    forgetLast: () => undefined,
    keepUnsaved: () => undefined,
    forgetUnsaved: () => undefined,
    keepCheck: (id, check) => amend(id, { check }),
    remove: (id, now) => amend(id, { deletedAt: now }),
    restore: (id) => amend(id, { deletedAt: null }),
    countDay: () => Promise.resolve(0),
  };
}

function toHeld(save: HeldSave, before?: Held): Held {
  const { id, draft, step, summary, now, revision, origin } = save;
  const history = historyOf(save, before?.stored.history);
  return {
    stored: { id, revision, draft, history, step, changedAt: now },
    summary: {
      ...summary,
      id,
      formatId: draft.formatId,
      ...listedAs(draft),
      check: before?.summary.check ?? null,
      origin: origin ?? before?.summary.origin ?? null,
      step,
      changedAt: now,
      deletedAt: null,
    },
  };
}

/** A save brings the steps that are new; the others stand as they were. */
function historyOf({ history }: DraftSave, before: History | undefined): History {
  const { first, end, position, steps } = history;
  const brought = new Map(steps.map(({ n, step }) => [n, step]));
  const kept = [];
  for (let n = first; n < end; n += 1) {
    const step = brought.get(n) ?? before?.steps[n - before.first];
    if (step !== undefined) kept.push(step);
  }
  return { first, steps: kept, position };
}
