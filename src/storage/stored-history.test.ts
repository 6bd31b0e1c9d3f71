import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EMPTY_HISTORY,
  emptyDraft,
  historySave,
  recordStep,
  toRemark,
  type History,
  type Step,
} from '../report/index.ts';
import { openStorage } from './index.ts';

let databases = 0;

function freshName(): string {
  databases += 1;
  return `history-${String(databases)}`;
}

function step(n: number): Step {
  return { patches: [{ at: 'problems', start: n, before: '', after: String(n) }] };
}

const common = {
  draft: emptyDraft('2021'),
  step: 'info',
  summary: { total: 1, missing: 1 },
  now: 1,
};

/** A draft in a new database, and a way to save histories of it one after the other. */
async function openedDraft(name = freshName()) {
  const { drafts } = openStorage({ name });
  await drafts.create({ ...common, id: 'a' });
  let revision = 1;
  const save = async (stored: History, current: History) => {
    const result = await drafts.save({
      ...common,
      id: 'a',
      revision,
      history: historySave(stored, current),
    });
    if (!result.ok) throw new Error(result.reason);
    revision = result.revision;
  };
  const load = async () => (await drafts.load('a'))?.history;
  const rows = async () => {
    const raw = await new Dexie(name).open();
    const count = await raw.table('steps').count();
    raw.close();
    return count;
  };
  return { name, drafts, save, load, rows };
}

describe('the history of a stored draft', () => {
  it('comes back as it was after any steps, undos and forgotten steps, saved now and then', async () => {
    const act = fc.constantFrom('step', 'undo', 'redo', 'forget', 'save');
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        const { save, load, rows } = await openedDraft();
        let stored = EMPTY_HISTORY;
        let current = EMPTY_HISTORY;
        let n = 0;
        for (const one of [...acts, 'save']) {
          const { first, steps, position } = current;
          if (one === 'step') current = recordStep(current, step((n += 1)));
          if (one === 'undo') current = { ...current, position: Math.max(0, position - 1) };
          if (one === 'redo') {
            current = { ...current, position: Math.min(steps.length, position + 1) };
          }
          if (one === 'forget' && position > 0) {
            current = { first: first + 1, steps: steps.slice(1), position: position - 1 };
          }
          if (one !== 'save') continue;
          await save(stored, current);
          stored = current;
          expect(await load()).toEqual(current);
          expect(await rows()).toBe(current.steps.length);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps remarks and reasons, and is dropped where one of them is damaged', async () => {
    const waiver = { rule: 'text-differs', at: 'problems', reason: '口径不同', values: [12, null] };
    const step: Step = {
      patches: [],
      remarks: { before: [], after: [toRemark('problems', '问法规科')] },
      unconfirmed: { before: ['problems'], after: [] },
      waivers: { before: [], after: [waiver] },
    };
    const current = recordStep(EMPTY_HISTORY, step);
    const { name, save, load } = await openedDraft();
    await save(EMPTY_HISTORY, current);
    expect(await load()).toEqual(current);
    for (const waivers of [{ before: [], after: [{ ...waiver, reason: 1 }] }, { after: [] }, 1]) {
      const raw = await new Dexie(name).open();
      await raw.table('steps').put({ draftId: 'a', n: 0, step: { patches: [], waivers } });
      raw.close();
      expect(await load()).toEqual({ ...EMPTY_HISTORY, first: 1 });
    }
  });

  it('keeps the edition a step changed, and is dropped where that is damaged', async () => {
    const changed: Step = { ...step(0), formatId: { before: '2019', after: '2021' } };
    const history = recordStep(EMPTY_HISTORY, changed);
    const sound = await openedDraft();
    await sound.save(EMPTY_HISTORY, history);
    expect(await sound.load()).toEqual(history);
    const damaged = { ...changed, formatId: { before: 2019, after: '2021' } } as unknown as Step;
    const other = await openedDraft();
    await other.save(EMPTY_HISTORY, recordStep(EMPTY_HISTORY, damaged));
    expect((await other.load())?.steps).toEqual([]);
  });

  it('reads the notes of a step of v0.5 as remarks and unconfirmed entries', async () => {
    const { name, save, load } = await openedDraft();
    await save(EMPTY_HISTORY, recordStep(EMPTY_HISTORY, step(1)));
    const [asked, open] = [
      { at: 'problems', text: '问法规科' },
      { at: 'problems', text: '待确认：沿用上一年度的文字' },
    ];
    const raw = await new Dexie(name).open();
    const notes = { before: [open], after: [asked] };
    await raw.table('steps').put({ draftId: 'a', n: 0, step: { patches: [], notes } });
    raw.close();
    expect((await load())?.steps).toEqual([
      {
        patches: [],
        remarks: { before: [], after: [toRemark('problems', '问法规科')] },
        unconfirmed: { before: ['problems'], after: [] },
      },
    ]);
  });

  it('writes only what is new', () => {
    const one = recordStep(EMPTY_HISTORY, step(1));
    const two = recordStep(one, step(2));
    expect(historySave(one, two)).toEqual({
      first: 0,
      end: 2,
      position: 2,
      steps: [{ n: 1, step: step(2) }],
    });
  });

  it('is dropped where a step is damaged or missing, and the draft opens without it', async () => {
    for (const damage of ['damaged', 'missing']) {
      const { name, save, load } = await openedDraft();
      const current = recordStep(recordStep(EMPTY_HISTORY, step(1)), step(2));
      await save(EMPTY_HISTORY, current);
      const raw = await new Dexie(name).open();
      if (damage === 'missing') await raw.table('steps').delete(['a', 0]);
      else await raw.table('steps').put({ draftId: 'a', n: 0, step: { patches: [{ at: 1 }] } });
      raw.close();
      expect(await load()).toEqual({ ...EMPTY_HISTORY, first: 2 });
      const next = recordStep({ ...EMPTY_HISTORY, first: 2 }, step(3));
      await save({ ...EMPTY_HISTORY, first: 2 }, next);
      expect(await load()).toEqual(next);
    }
  });

  it('goes with its draft when what was deleted is purged, and no other', async () => {
    const { drafts, save, rows } = await openedDraft();
    await save(EMPTY_HISTORY, recordStep(EMPTY_HISTORY, step(1)));
    await drafts.create({ ...common, id: 'aa' });
    const history = historySave(EMPTY_HISTORY, recordStep(EMPTY_HISTORY, step(9)));
    await drafts.save({ ...common, id: 'aa', revision: 1, history });
    await drafts.remove('a', 5);
    for (let day = 1; day <= 36; day += 1) await drafts.countDay(`第 ${String(day)} 天`);
    expect(await rows()).toBe(1);
    expect((await drafts.load('aa'))?.history.steps).toEqual([step(9)]);
  });

  it('is empty in a database written before there were any', async () => {
    const name = freshName();
    const old = new Dexie(name);
    old.version(1).stores({ drafts: 'id', summaries: 'id, changedAt', settings: 'key' });
    await old.table('drafts').put({ ...common, id: 'a', revision: 4, changedAt: 1 });
    await old.table('summaries').put({ id: 'a', changedAt: 1, deletedAt: null });
    old.close();
    const { drafts } = openStorage({ name });
    const history = historySave(EMPTY_HISTORY, recordStep(EMPTY_HISTORY, step(1)));
    expect((await drafts.load('a'))?.history).toEqual(EMPTY_HISTORY);
    const saved = await drafts.save({ ...common, id: 'a', revision: 4, history });
    expect(saved).toEqual({ ok: true, revision: 5 });
    expect((await drafts.load('a'))?.history.steps).toEqual([step(1)]);
  });
});
