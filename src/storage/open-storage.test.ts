import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { toRemark, type Draft, type DraftSummary } from '../report/index.ts';
import { openStorage } from './index.ts';
import { localAreaOf } from './testing/local-area.ts';

let databases = 0;

/** A storage of its own, and the bare database behind it, as another tab would open it. */
function storage() {
  databases += 1;
  const name = `test-${String(databases)}`;
  const raw = () => new Dexie(name).open();
  return { name, raw, ...openStorage({ name }) };
}

function draftOf(entries: Draft['entries']): Draft {
  return { formatId: '2021', entries, waivers: [], remarks: [], unconfirmed: [] };
}

const noSteps = { first: 0, end: 0, position: 0, steps: [] };

function saveOf(id: string, now: number, entries: Draft['entries'] = {}) {
  const summary = { total: 9, missing: 4 };
  return { id, draft: draftOf(entries), history: noSteps, step: 'info', summary, now };
}

function idsOf(drafts: readonly DraftSummary[]): string[] {
  return drafts.map(({ id, deletedAt }) => (deletedAt === null ? id : `${id} deleted`));
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('openStorage', () => {
  it('begins to open the database before anybody asks', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const { name } = storage();
    await Promise.resolve();
    expect(open).toHaveBeenCalledWith(name, 40);
  });

  it('reports a database that does not open, and opens it again at the next try', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store', 'InvalidStateError');
    });
    const { drafts } = storage();
    await expect(drafts.list()).rejects.toThrow('Internal error opening backing store');
    await expect(drafts.list()).resolves.toEqual([]);
    await expect(drafts.create(saveOf('a', 1))).resolves.toEqual({ ok: true, revision: 1 });
  });

  it('asks for transactions that are on the disk when they are complete', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const { drafts, settings } = storage();
    await drafts.create(saveOf('a', 1));
    await settings.set('k', 1);
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.map(([, , options]) => options)).toEqual([
      { durability: 'strict' },
      { durability: 'strict' },
    ]);
  });
});

describe('drafts.create', () => {
  it('writes revision 1 and gives back what was saved', async () => {
    const { drafts } = storage();
    const draft: Draft = {
      formatId: '2021',
      entries: { 'agency.name': '㐂县𠮷乡政府', 'requests.received.research': '1.5' },
      waivers: [{ rule: 'r', at: 'problems', reason: '已核实', values: [1, '2.0', null] }],
      remarks: [toRemark('problems', '法规科')],
      unconfirmed: ['problems'],
    };
    const result = await drafts.create({ ...saveOf('a', 5), draft });
    expect(result).toEqual({ ok: true, revision: 1 });
    expect(await drafts.load('a')).toEqual({
      id: 'a',
      revision: 1,
      draft,
      history: { first: 0, steps: [], position: 0 },
      signed: null,
      step: 'info',
      changedAt: 5,
    });
  });

  it('refuses an id that is taken, also by a draft that was put aside', async () => {
    const { drafts } = storage();
    await drafts.create(saveOf('a', 1, { year: '2023' }));
    await drafts.remove('a', 2);
    expect(await drafts.create(saveOf('a', 3))).toEqual({ ok: false, reason: 'conflict' });
    await drafts.restore('a');
    expect((await drafts.load('a'))?.draft.entries).toEqual({ year: '2023' });
  });
});

describe('drafts.save', () => {
  it('grows the revision by 1 with each save', async () => {
    const { drafts } = storage();
    await drafts.create(saveOf('a', 1));
    expect(await drafts.save({ ...saveOf('a', 2), revision: 1 })).toEqual({
      ok: true,
      revision: 2,
    });
    expect(await drafts.save({ ...saveOf('a', 3), revision: 2 })).toEqual({
      ok: true,
      revision: 3,
    });
  });

  it('writes nothing where another tab saved revision 2 in between', async () => {
    const { drafts, name } = storage();
    const otherTab = openStorage({ name }).drafts;
    await drafts.create(saveOf('a', 1));
    await otherTab.save({ ...saveOf('a', 2, { year: '2022' }), revision: 1 });
    const late = await drafts.save({ ...saveOf('a', 3, { year: '2023' }), revision: 1 });
    expect(late).toEqual({ ok: false, reason: 'conflict' });
    expect((await drafts.load('a'))?.draft.entries).toEqual({ year: '2022' });
    expect((await drafts.list())[0]).toMatchObject({ year: '2022', changedAt: 2 });
  });

  it('lets one of two saves of the same moment through', async () => {
    const { drafts, name } = storage();
    const otherTab = openStorage({ name }).drafts;
    await drafts.create(saveOf('a', 1));
    const results = await Promise.all([
      drafts.save({ ...saveOf('a', 2), revision: 1 }),
      otherTab.save({ ...saveOf('a', 2), revision: 1 }),
    ]);
    expect(results.map((result) => result.ok).sort()).toEqual([false, true]);
    expect((await drafts.load('a'))?.revision).toBe(2);
  });

  it('tells a draft that was put aside from one that is not there', async () => {
    const { drafts } = storage();
    const gone = { ok: false, reason: 'gone' };
    expect(await drafts.save({ ...saveOf('a', 1), revision: 1 })).toEqual(gone);
    await drafts.create(saveOf('a', 1));
    await drafts.remove('a', 2);
    const missing = { ok: false, reason: 'missing' };
    expect(await drafts.save({ ...saveOf('a', 3), revision: 1 })).toEqual(missing);
    for (let day = 1; day <= 36; day += 1) await drafts.countDay(`第 ${String(day)} 天`);
    expect(await drafts.save({ ...saveOf('a', 4), revision: 1 })).toEqual(gone);
  });

  it('rejects and keeps the former draft where the summary can not be written', async () => {
    const { drafts } = storage();
    await drafts.create(saveOf('a', 1, { year: '2022' }));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      if (this.name === 'summaries') throw new DOMException('full', 'QuotaExceededError');
      this.delete('a');
      return this.add(value);
    });

    const save = drafts.save({ ...saveOf('a', 2, { year: '2023' }), revision: 1 });
    await expect(save).rejects.toThrow('full');
    vi.restoreAllMocks();
    expect(await drafts.load('a')).toMatchObject({
      revision: 1,
      draft: { entries: { year: '2022' } },
    });
    expect((await drafts.list())[0]?.year).toBe('2022');
  });

  it('keeps draft and summary in step, whatever the order of saves', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({ id: fc.constantFrom('a', 'b'), year: fc.string(), stale: fc.boolean() }),
          {
            maxLength: 8,
          },
        ),
        async (steps) => {
          const { drafts, raw } = storage();
          await drafts.create(saveOf('a', 0));
          await drafts.create(saveOf('b', 0));
          for (const [index, { id, year, stale }] of steps.entries()) {
            const revision = ((await drafts.load(id))?.revision ?? 0) - (stale ? 1 : 0);
            await drafts.save({ ...saveOf(id, index + 1, { year }), revision });
          }
          const summaries = await drafts.list();
          expect(summaries).toHaveLength(2);
          for (const { id, year, changedAt } of summaries) {
            const stored = await drafts.load(id);
            expect([stored?.draft.entries['year'] ?? '', stored?.changedAt]).toEqual([
              year,
              changedAt,
            ]);
          }
          (await raw()).close();
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('drafts.load', () => {
  it('gives null for a draft that is not there, and for one put aside', async () => {
    const { drafts } = storage();
    expect(await drafts.load('a')).toBeNull();
    await drafts.create(saveOf('a', 1));
    await drafts.remove('a', 2);
    expect(await drafts.load('a')).toBeNull();
  });

  it.each([
    ['a count among the entries', { entries: { year: 2023 } }, 'draft.entries.year'],
    ['entries in an array', { entries: ['2023'] }, 'draft.entries'],
    ['no format', { formatId: undefined }, 'draft.formatId'],
    ['a waiver without a reason', { waivers: [{ rule: 'r', at: 'x' }] }, 'draft.waivers.0.reason'],
    ['a note without a text', { notes: [{ at: 'x' }] }, 'draft.notes.0.text'],
  ])('names the draft and the field that is damaged: %s', async (_, damage, field) => {
    const { drafts, raw } = storage();
    await drafts.create(saveOf('a', 1));
    const database = await raw();
    const draft = { ...draftOf({}), ...damage };
    await database.table('drafts').put({ id: 'a', revision: 1, draft, step: 'info', changedAt: 1 });
    await expect(drafts.load('a')).rejects.toThrow(`Draft “a” can't be read: ${field} is damaged`);
  });

  it('names a draft whose summary stands alone', async () => {
    const { drafts, raw } = storage();
    await drafts.create(saveOf('a', 1));
    await (await raw()).table('drafts').delete('a');
    await expect(drafts.load('a')).rejects.toThrow('Draft “a”');
  });
});

describe('drafts.list', () => {
  it('gives what the list shows, last changed first, and says what was put aside', async () => {
    const { drafts } = storage();
    await drafts.create(saveOf('old', 10, { 'agency.name': ' 甲局 ', year: '2022' }));
    await drafts.create(saveOf('new', 30, { 'agency.name': '乙局', year: '２０２３年' }));
    await drafts.create(saveOf('gone', 20));
    await drafts.remove('gone', 40);
    expect(await drafts.list()).toEqual([
      {
        id: 'new',
        formatId: '2021',
        agencyName: '乙局',
        year: '２０２３年',
        total: 9,
        missing: 4,
        check: null,
        signed: null,
        step: 'info',
        changedAt: 30,
        deletedAt: null,
      },
      expect.objectContaining({ id: 'gone', changedAt: 20, deletedAt: 40 }),
      expect.objectContaining({ id: 'old', agencyName: '甲局', changedAt: 10 }),
    ]);
  });

  it('does not read the drafts', async () => {
    const { drafts, raw } = storage();
    await drafts.create(saveOf('a', 1));
    await (await raw()).table('drafts').clear();
    expect(idsOf(await drafts.list())).toEqual(['a']);
  });
});

describe('where a draft came from', () => {
  const origin = { kind: 'file', name: '甲局2023年.docx', at: 5 } as const;

  it('stands in the list, also after a save, a last save, and deleting and restoring', async () => {
    const { drafts } = storage();
    await drafts.create({ ...saveOf('a', 5), origin });
    await drafts.save({ ...saveOf('a', 6), revision: 1 });
    await drafts.remove('a', 7);
    await drafts.restore('a');
    expect(await drafts.list()).toEqual([expect.objectContaining({ changedAt: 6, origin })]);
  });

  it('is not known where something else stands in its place, and the line is whole', async () => {
    const { drafts, raw } = storage();
    await drafts.create(saveOf('a', 5));
    await (await raw()).table('summaries').update('a', { origin: { kind: 'file', name: 7 } });
    const [line] = await drafts.list();
    expect(line).toMatchObject({ id: 'a', origin: null });
    expect(line).not.toHaveProperty('isDamaged');
  });
});

describe('drafts.keepCheck', () => {
  const check = { error: 1, warning: 2, hint: 3, changedAt: 10, rules: 1 };

  it('stands in the list, also after the next save, which it leaves as it was', async () => {
    const { drafts } = storage();
    await drafts.create(saveOf('a', 10));
    await drafts.keepCheck('a', check);
    expect((await drafts.list())[0]).toMatchObject({ changedAt: 10, check });
    expect(await drafts.save({ ...saveOf('a', 20), revision: 1 })).toEqual({
      ok: true,
      revision: 2,
    });
    expect((await drafts.list())[0]).toMatchObject({ changedAt: 20, check });
  });

  it('makes nothing of a draft that is not there', async () => {
    const { drafts } = storage();
    await drafts.keepCheck('gone', check);
    expect(await drafts.list()).toEqual([]);
  });
});

describe('drafts.watchList', () => {
  it('calls back now, after each change, also from another tab, and never after one unsubscribes', async () => {
    const { drafts, name } = storage();
    const otherTab = openStorage({ name }).drafts;
    const seen: string[][] = [];
    const stop = drafts.watchList(
      (list) => seen.push(idsOf(list)),
      (error) => {
        throw error;
      },
    );
    await vi.waitFor(() => {
      expect(seen.at(-1)).toEqual([]);
    });
    await otherTab.create(saveOf('a', 1));
    await vi.waitFor(() => {
      expect(seen.at(-1)).toEqual(['a']);
    });
    await drafts.create(saveOf('b', 2));
    await vi.waitFor(() => {
      expect(seen.at(-1)).toEqual(['b', 'a']);
    });
    await otherTab.remove('a', 3);
    await vi.waitFor(() => {
      expect(seen.at(-1)).toEqual(['b', 'a deleted']);
    });
    stop();
    const calls = seen.length;
    await drafts.create(saveOf('c', 4));
    await drafts.list();
    expect(seen).toHaveLength(calls);
  });

  it('stays silent when left before the database was open', async () => {
    const { drafts } = storage();
    const onList = vi.fn();
    drafts.watchList(onList, onList)();
    await drafts.create(saveOf('a', 1));
    await drafts.list();
    expect(onList).not.toHaveBeenCalled();
  });

  it('hands a failure of the storage to its caller', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('no storage here', 'InvalidStateError');
    });
    const { drafts } = storage();
    const errors: unknown[] = [];
    const stop = drafts.watchList(
      () => undefined,
      (error) => errors.push(error),
    );
    await vi.waitFor(() => {
      expect(String(errors[0])).toContain('no storage here');
    });
    stop();
  });
});

describe('drafts.watchDraft', () => {
  it('tells of each save and deletion by another tab, of no other draft, and never after one unsubscribes', async () => {
    const { drafts, name } = storage();
    const otherTab = openStorage({ name }).drafts;
    await otherTab.create(saveOf('a', 1));
    await otherTab.create(saveOf('b', 1));
    let told = 0;
    const stop = drafts.watchDraft('a', () => (told += 1));
    const expectTold = (times: number) =>
      vi.waitFor(() => {
        expect(told).toBe(times);
      });
    await expectTold(1);
    await otherTab.save({ ...saveOf('a', 2), revision: 1 });
    await expectTold(2);
    await otherTab.save({ ...saveOf('b', 3), revision: 1 });
    await otherTab.remove('a', 4);
    await expectTold(3);
    stop();
    await otherTab.restore('a');
    await drafts.list();
    expect(told).toBe(3);
  });
});

describe('drafts.remove and restore', () => {
  it('brings back what was put aside, with its revision', async () => {
    const { drafts } = storage();
    await drafts.create(saveOf('a', 1, { year: '2023' }));
    await drafts.remove('a', 2);
    expect(idsOf(await drafts.list())).toEqual(['a deleted']);
    await drafts.restore('a');
    expect(idsOf(await drafts.list())).toEqual(['a']);
    expect(await drafts.load('a')).toMatchObject({ revision: 1, changedAt: 1 });
  });

  it('does nothing for a draft that is not there', async () => {
    const { drafts } = storage();
    await drafts.remove('a', 1);
    await drafts.restore('a');
    expect(await drafts.list()).toEqual([]);
  });
});

describe('settings', () => {
  it('gives back what was set, and undefined where nothing was', async () => {
    const { settings, name } = storage();
    expect(await settings.get('agency')).toBeUndefined();
    await settings.set('agency', { name: '乙局', levels: ['county'] });
    const { settings: reopened } = openStorage({ name });
    expect(await reopened.get('agency')).toEqual({ name: '乙局', levels: ['county'] });
  });
});

describe('drafts.keepLast', () => {
  async function left(revision: number, until: number, problems = '一二三') {
    const name = `last-${String((databases += 1))}`;
    const kept = new Map<string, string>();
    const { drafts } = openStorage({ name, area: localAreaOf(kept) });
    await drafts.create(saveOf('a', 1, { problems: '一' }));
    await drafts.save({ ...saveOf('a', 2, { problems: '一二' }), revision: 1 });
    drafts.keepLast({ ...saveOf('a', 3, { problems }), revision, until });
    const { drafts: again, loadVersions } = openStorage({ name, area: localAreaOf(kept) });
    const versions = async () => (await (await loadVersions()).list('a')).versions;
    return { again, kept, versions };
  }

  it('completes a save that died with its page: stored 2, kept 2 to 3', async () => {
    const { again } = await left(2, 3);
    expect(await again.load('a')).toMatchObject({
      revision: 3,
      changedAt: 3,
      draft: { entries: { problems: '一二三' } },
    });
    expect((await again.list())[0]).toMatchObject({ changedAt: 3 });
  });

  it('completes the last of several saves of which only the first got through: stored 2, kept 1 to 3', async () => {
    const { again } = await left(1, 3);
    expect(await again.load('a')).toMatchObject({ revision: 3 });
  });

  it.each([
    ['the draft has come further since', 0, 1],
    ['the draft was put back to an older state', 3, 4],
  ])('makes a version of it, and writes nothing over, where %s', async (_, revision, until) => {
    const { again, kept, versions } = await left(revision, until);
    expect(await again.load('a')).toMatchObject({ revision: 2, changedAt: 2, recovered: 1 });
    expect(await versions()).toMatchObject([
      { reason: 'unsaved', at: 3, draft: { entries: { problems: '一二三' } } },
    ]);
    expect(kept.size).toBe(0);
  });

  it('does nothing where all got through', async () => {
    const { again, kept, versions } = await left(1, 2, '一二');
    expect(await again.load('a')).toMatchObject({ revision: 2, changedAt: 2, recovered: 0 });
    expect(await versions()).toEqual([]);
    expect(kept.size).toBe(0);
  });

  it('waits for a draft that was deleted meanwhile to be restored', async () => {
    const { again } = await left(2, 3);
    await again.remove('a', 4);
    expect(await again.load('a')).toBeNull();
    await again.restore('a');
    expect(await again.load('a')).toMatchObject({ draft: { entries: { problems: '一二三' } } });
  });

  it('is done once: a later load does not bring the kept text back', async () => {
    const { again } = await left(2, 3);
    await again.load('a');
    await again.save({ ...saveOf('a', 4, { problems: '改' }), revision: 3 });
    expect(await again.load('a')).toMatchObject({ draft: { entries: { problems: '改' } } });
  });

  it('ignores what is no such save, and a place that is full or forbidden', async () => {
    const { again, kept } = await left(2, 3);
    const [[key, text] = ['', '']] = [...kept];
    const damaged = ['{', 'null', '{"until":3}', text.replace('"until":3', '"until":"3"')];
    for (const one of damaged) {
      kept.set(key, one);
      expect(await again.load('a')).toMatchObject({ revision: 2 });
    }
    kept.set(key, text);
    expect(await again.load('a')).toMatchObject({ revision: 3 });
    const full = openStorage({ name: 'full', area: null }).drafts;
    expect(() => {
      full.keepLast({ ...saveOf('a', 1), revision: 1, until: 2 });
    }).not.toThrow();
  });
});
