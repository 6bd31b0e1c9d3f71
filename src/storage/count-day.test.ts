import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyDraft, KEPT_DELETED_DAYS } from '../report/index.ts';
import { openStorage } from './index.ts';

let databases = 0;

function storage() {
  databases += 1;
  const name = `days-${String(databases)}`;
  const stores = openStorage({ name });
  const create = (id: string) =>
    stores.drafts.create({
      id,
      draft: emptyDraft('2021'),
      step: 'info',
      summary: { total: 9, missing: 9 },
      now: 1,
    });
  /** Opens the app on so many right dates, beginning with the given one. */
  const openOn = async (first: number, count: number) => {
    for (let day = first; day < first + count; day += 1) await stores.drafts.countDay(dateOf(day));
  };
  const ids = async () => (await stores.drafts.list()).map(({ id }) => id).sort();
  return { ...stores, name, create, openOn, ids, raw: () => new Dexie(name).open() };
}

const dateOf = (day: number) => new Date(Date.UTC(2026, 0, day)).toISOString().slice(0, 10);

describe('drafts.countDay', () => {
  it('counts each date once, however often the app is opened on it, and null none', async () => {
    const { drafts } = storage();
    expect(await drafts.countDay('2026-11-23')).toBe(1);
    expect(await drafts.countDay('2026-11-23')).toBe(1);
    expect(await drafts.countDay('2026-11-24')).toBe(2);
    expect(await drafts.countDay('2026-11-23')).toBe(2);
    expect(await drafts.countDay(null)).toBe(2);
  });

  it('counts a date once where two windows open on it at the same moment', async () => {
    const { drafts, name } = storage();
    const other = openStorage({ name }).drafts;
    await Promise.all([drafts.countDay('2026-11-23'), other.countDay('2026-11-23')]);
    expect(await drafts.countDay(null)).toBe(1);
  });

  it('clears what was put aside 36 counted dates ago, and nothing else', async () => {
    const { drafts, create, openOn, ids, raw } = storage();
    for (const id of ['kept', 'deleted', 'later']) await create(id);
    await openOn(1, 1);
    await drafts.remove('deleted', 5);
    await openOn(2, 35);
    await drafts.remove('later', 6);
    expect(await ids()).toEqual(['deleted', 'kept', 'later']);
    await openOn(37, 1);
    expect(await ids()).toEqual(['kept', 'later']);
    expect(await (await raw()).table('drafts').toCollection().primaryKeys()).toEqual([
      'kept',
      'later',
    ]);
  });

  it.each([
    ['2036 for one opening', [3_653]],
    ['2000 when it was deleted', [-9_497]],
    ['2036 and 2000 in turn, at each second opening', [3_653, -9_497]],
  ])('clears nothing before 30 days have gone by where the clock says %s', async (_, wrong) => {
    const { drafts, create, openOn, ids } = storage();
    await create('a');
    await openOn(1, 1);
    await drafts.remove('a', Date.UTC(2000, 0, 1));
    for (let day = 1; day <= 30; day += 1) {
      for (const date of wrong) await drafts.countDay(dateOf(date));
      await openOn(day, 1);
    }
    expect(await ids()).toEqual(['a']);
  });

  it('keeps 30 real days with up to 5 wrong openings among them, wherever those come', async () => {
    const wrong = fc.uniqueArray(
      fc.record({ after: fc.integer({ min: 1, max: 30 }), date: fc.integer({ min: 400 }) }),
      { maxLength: 5, selector: ({ date }) => date },
    );
    await fc.assert(
      fc.asyncProperty(wrong, async (openings) => {
        const { drafts, create, openOn, ids } = storage();
        await create('a');
        await drafts.remove('a', 1);
        for (let day = 1; day <= KEPT_DELETED_DAYS; day += 1) {
          await openOn(day, 1);
          const here = openings.filter(({ after }) => after === day);
          for (const { date } of here) await drafts.countDay(`wrong ${String(date)}`);
        }
        expect(await ids()).toEqual(['a']);
      }),
      { numRuns: 6 },
    );
  }, 20_000);

  it('begins to count now in a database that knows the time of deletion alone', async () => {
    const { drafts, create, openOn, ids, raw } = storage();
    await create('a');
    await (await raw()).table('summaries').update('a', { deletedAt: 1 });
    await openOn(1, 35);
    expect((await drafts.list())[0]).toMatchObject({ deletedAt: 1, deletedDays: 35 });
    await openOn(36, 1);
    expect(await ids()).toEqual([]);
  });

  it('begins anew for what was brought back and deleted once more', async () => {
    const { drafts, create, openOn } = storage();
    await create('a');
    await drafts.remove('a', 5);
    await openOn(1, 30);
    await drafts.restore('a');
    await drafts.remove('a', 5);
    await openOn(31, 35);
    expect((await drafts.list())[0]).toMatchObject({ deletedDays: 35 });
  });

  it('goes on where something else stands in the place of the count', async () => {
    const { drafts, settings } = storage();
    await settings.set('here.days', { counted: 'x', dates: [1] });
    expect(await drafts.countDay('2026-11-23')).toBe(1);
    expect(await drafts.countDay('2026-11-23')).toBe(1);
  });
});

describe('a draft that was deleted when its backup was made', () => {
  it('has all its days before it where the backup is restored', async () => {
    const one = storage();
    await one.create('a');
    await one.drafts.remove('a', 5);
    await one.openOn(1, 35);
    const { drafts } = await (await one.loadBackups()).read();
    const other = storage();
    await (
      await other.loadBackups()
    ).restore({
      items: drafts.map((records) => ({ records, how: 'add', newId: 'b', expected: null })),
      settings: [],
      now: 9,
    });
    await other.openOn(1, 1);
    expect((await other.drafts.list())[0]).toMatchObject({ deletedAt: 5, deletedDays: 1 });
  });

  it('has them too where it is put aside for the one of the backup', async () => {
    const { drafts, create, openOn, loadBackups } = storage();
    await create('a');
    const backups = await loadBackups();
    const read = await backups.read();
    await drafts.remove('a', 5);
    await openOn(1, 35);
    await backups.restore({
      items: read.drafts.map((records) => ({ records, how: 'replace', newId: 'b', expected: 1 })),
      settings: [],
      now: 9,
    });
    await openOn(36, 1);
    expect((await drafts.list()).find(({ id }) => id === 'b')).toMatchObject({ deletedDays: 1 });
  });
});
