import { describe, expect, it } from 'vitest';
import { mattersOf } from '../matters.ts';
import { lightOf, needsCopy, NOTHING_KNOWN, type StorageState } from './storage-state.ts';

const NOW = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const last = (days: number) => ({ at: NOW - days * DAY, where: 'file', drafts: 2 }) as const;
const good: StorageState = { ...NOTHING_KNOWN, works: true, drafts: 2, workedSince: NOW };

describe('lightOf', () => {
  it.each<[string, Partial<StorageState>, string]>([
    ['all is well', {}, 'ok 存储正常'],
    ['nothing can be written', { works: false, lost: { drafts: 1, at: 0 } }, 'trouble 存储异常'],
    ['drafts are gone', { lost: { drafts: 3, at: NOW } }, 'trouble 数据可能已被清除'],
    [
      'the folder may not be written',
      { folder: { kind: 'lapsed', name: '备份' } },
      'advise 自动备份已停',
    ],
    [
      'the folder could not be written',
      { folder: { kind: 'failed', name: '备份' } },
      'advise 自动备份没有写成',
    ],
    [
      'the window may be private',
      { browser: { ...good.browser, mayBePrivate: true } },
      'advise 可能是无痕窗口',
    ],
    [
      '10 MB are left',
      { browser: { ...good.browser, space: { usage: 90e6, quota: 100e6 } } },
      'advise 存储空间不足',
    ],
    ['there was no copy after 2 days', { workedSince: NOW - 2 * DAY }, 'advise 建议备份'],
  ])('when %s', (_, part, words) => {
    const light = lightOf({ ...good, ...part }, NOW);
    expect(`${light?.standing ?? ''} ${light?.words ?? ''}`).toBe(words);
  });

  it('says nothing before anything is known', () => {
    expect(lightOf(NOTHING_KNOWN, NOW)).toBeNull();
  });
});

describe('needsCopy', () => {
  it.each<[string, Partial<StorageState>, boolean]>([
    ['no copy, on the first day', {}, false],
    ['no copy, after a day of work', { workedSince: NOW - DAY - 1 }, true],
    ['no drafts', { drafts: 0, workedSince: NOW - 9 * DAY }, false],
    ['a copy of 8 days, 1 draft changed', { last: last(8), changed: 1 }, true],
    ['a copy of 8 days, none changed', { last: last(8), changed: 0 }, false],
    ['a copy of 6 days, 1 draft changed', { last: last(6), changed: 1 }, false],
    [
      'a copy from the future, since the clock was set back',
      { last: last(-400), changed: 1 },
      true,
    ],
    [
      'copies that make themselves',
      { last: last(8), changed: 1, folder: { kind: 'ready', name: '备份' } },
      false,
    ],
    [
      'copies that have stopped',
      { last: last(8), changed: 1, folder: { kind: 'lapsed', name: '备份' } },
      true,
    ],
  ])('of %s', (_, part, expected) => {
    expect(needsCopy({ ...good, ...part }, NOW)).toBe(expected);
  });
});

describe('mattersOf', () => {
  it('has a sentence for each matter also where the browser tells nothing', () => {
    const matters = mattersOf(NOTHING_KNOWN, NOW, false);
    expect(matters).toHaveLength(7);
    for (const { words, standing, actions } of matters) {
      expect(words).toMatch(/。$/);
      expect(standing).toBe('plain');
      expect(actions).toEqual([]);
    }
  });

  it('does not speak of drafts it can’t read', () => {
    const broken = { ...good, works: false, drafts: 0, last: last(3) };
    const [works, copy, folder] = mattersOf(broken, NOW, true);
    expect(works?.standing).toBe('trouble');
    expect(copy?.words).toBe(
      '现在读不出年报，无法备份。最近一次在 11月20日 8:00 存成文件，共 2 份，请保管好。',
    );
    expect(folder?.words).toBe('现在读不出年报，不能自动备份。');
  });

  it('tells of the last copy and of what has changed since', () => {
    const copied = { ...good, last: { ...last(0), at: Date.UTC(2025, 11, 31, 16, 5) }, changed: 1 };
    expect(mattersOf(copied, NOW, true)[1]).toMatchObject({
      standing: 'advise',
      words: '1月1日 0:05 存成文件，共 2 份。此后有 1 份改动，尚未备份。',
    });
  });
});
