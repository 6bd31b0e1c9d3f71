import { describe, expect, it } from 'vitest';
import { recordsOf } from '../testing/arbitrary-backup.ts';
import { afterCopy, changedSince, NO_COPIES, toCopyFacts, wantsCopy } from './copy-facts.ts';
import { spareFiles } from './spare-files.ts';

const nameOf = (day: number, clock: number) =>
  `年报备份2026-11-${String(day).padStart(2, '0')} ${String(clock)}.zip`;

describe('spareFiles', () => {
  it('lets the first 10 stay where each is of another day', () => {
    const files = Array.from({ length: 12 }, (_, day) => nameOf(day + 1, 100000));
    expect(spareFiles(files)).toEqual(files.slice(0, 2));
  });

  it('keeps the newest 5, of each earlier day the last, and as many more as make 10', () => {
    const files = [
      nameOf(1, 80000),
      nameOf(1, 90000),
      nameOf(2, 80000),
      nameOf(2, 90000),
      nameOf(3, 70000),
      nameOf(3, 80000),
      nameOf(4, 80000),
      nameOf(4, 90000),
      nameOf(4, 100000),
      nameOf(4, 110000),
      nameOf(4, 120000),
      nameOf(4, 130000),
    ];
    expect(spareFiles(files)).toEqual([nameOf(1, 80000), nameOf(2, 80000)]);
  });

  it('keeps the 10 written last where the clock stands at one day', () => {
    const files = Array.from({ length: 13 }, (_, n) => nameOf(1, 80000 + n));
    expect(spareFiles(files)).toEqual(files.slice(0, 3));
  });

  it('keeps the last of each day before one opening in 2036 that wrote 20 files', () => {
    let files = Array.from({ length: 9 }, (_, day) => nameOf(day + 1, 80000));
    for (let n = 0; n < 20; n += 1) {
      files.push(`年报备份2036-01-01 ${String(80000 + n)}.zip`);
      const spare = spareFiles(files);
      files = files.filter((name) => !spare.includes(name));
    }
    expect(files.filter((name) => name.includes('2026'))).toEqual(
      [5, 6, 7, 8, 9].map((day) => nameOf(day, 80000)),
    );
  });

  it('lets all stay while there are few', () => {
    expect(spareFiles([nameOf(1, 1), nameOf(1, 2)])).toEqual([]);
  });

  it('never keeps more than 10, nor drops one of the newest 5', () => {
    let files: string[] = [];
    for (let n = 0; n < 200; n += 1) {
      files.push(nameOf(1 + Math.floor(n / 8), 100000 + n));
      const newest = files.slice(-5);
      const spare = spareFiles(files);
      files = files.filter((name) => !spare.includes(name));
      expect(files.length).toBeLessThanOrEqual(10);
      expect(files.slice(-5)).toEqual(newest);
    }
    expect(new Set(files.map((name) => name.slice(0, 14))).size).toBe(6);
  });
});

describe('the facts of copies', () => {
  const draft = { formatId: '2021', entries: {}, waivers: [], remarks: [], unconfirmed: [] };
  const records = [
    recordsOf('a', draft, { changedAt: 5 }),
    recordsOf('b', draft, { changedAt: 6, deletedAt: 9 }),
  ];
  const list = records.map(({ summary }) => summary);
  const backup = { drafts: records, damaged: [], settings: [] };
  const facts = afterCopy(NO_COPIES, backup, { at: 10, day: 3, where: 'file', drafts: 1 });
  const changed = (part: object) =>
    list.map((summary) => (summary.id === 'a' ? { ...summary, ...part } : summary));

  it('count drafts of the list that were changed or made since, also with the clock set back', () => {
    expect(changedSince(facts, list)).toBe(0);
    expect(changedSince(facts, changed({ changedAt: 3 }))).toBe(1);
    expect(changedSince(facts, changed({ id: 'c' }))).toBe(1);
    expect(changedSince(NO_COPIES, list)).toBe(1);
  });

  it('want a new copy after a change or a deletion, and none of an empty list', () => {
    expect(wantsCopy(facts, list)).toBe(false);
    expect(wantsCopy(facts, changed({ deletedAt: 4 }))).toBe(true);
    expect(wantsCopy(NO_COPIES, list)).toBe(true);
    expect(wantsCopy(NO_COPIES, [])).toBe(false);
  });

  it('come back from the database, and are none where something else stands there', () => {
    expect(toCopyFacts(JSON.parse(JSON.stringify(facts)))).toEqual(facts);
    expect(toCopyFacts('x')).toEqual(NO_COPIES);
    // As they were kept before days were counted.
    const older = { workedSince: 5, last: { at: 10, where: 'folder', drafts: 1 } };
    expect(toCopyFacts(older)).toMatchObject({
      workedOn: 0,
      last: { at: 10, day: 0, where: 'folder' },
    });
    expect(toCopyFacts({ last: { at: 'x' }, files: [1, 'a'] })).toEqual({
      ...NO_COPIES,
      files: ['a'],
    });
  });
});
