import { describe, expect, it } from 'vitest';
import { coverageOf, lightOf, NOTHING_KNOWN, type StorageState } from './storage-state.ts';

/** A copy made when so many days were counted; what the clock said then is beside the point. */
const copyOn = (day: number) => ({ at: 0, day, where: 'file', drafts: 2 }) as const;
const good: StorageState = {
  ...NOTHING_KNOWN,
  ...{ works: true, drafts: 2, days: 20, workedOn: 3, last: copyOn(20) },
};

describe('lightOf', () => {
  it.each<[string, Partial<StorageState>, string]>([
    ['all is in a copy', {}, 'ok 存储正常'],
    ['nothing can be written', { works: false, lost: { drafts: 1, at: 0 } }, 'trouble 存储异常'],
    ['drafts are gone', { lost: { drafts: 3, at: 5 } }, 'trouble 数据可能已被清除'],
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
    ['there is no draft', { drafts: 0, last: null, workedOn: null }, 'plain 存储可用'],
    ['there is no copy on the first day of work', { last: null, workedOn: 20 }, 'plain 已存本机'],
    ['there is no copy on the second', { last: null, workedOn: 19 }, 'advise 已存本机，未备份'],
    ['a copy 7 days old lacks 1 draft', { last: copyOn(13), changed: 1 }, 'ok 存储正常'],
    ['a copy 8 days old lacks 1 draft', { last: copyOn(12), changed: 1 }, 'advise 有改动，未备份'],
  ])('when %s', (_, part, words) => {
    const light = lightOf({ ...good, ...part });
    expect(`${light?.standing ?? ''} ${light?.lead ?? ''}${light?.words ?? ''}`).toBe(words);
  });

  it('says nothing before anything is known', () => {
    expect(lightOf(NOTHING_KNOWN)).toBeNull();
  });

  it('is green nowhere without a copy', () => {
    const folders: StorageState['folder'][] = [
      { kind: 'none' },
      { kind: 'unsupported' },
      { kind: 'ready', name: '备份' },
    ];
    for (const folder of folders) {
      for (const persisted of [true, false, null]) {
        for (const [drafts, workedOn, days] of [
          [0, null, 1],
          [1, null, 1],
          [1, 1, 1],
          [9, 1, 99],
        ] as const) {
          const browser = { ...good.browser, persisted };
          const state = { ...good, folder, browser, drafts, workedOn, days, last: null };
          expect(lightOf(state)?.standing).not.toBe('ok');
        }
      }
    }
  });
});

describe('coverageOf', () => {
  it.each<[string, Partial<StorageState>, string]>([
    ['a copy of 90 days, none changed', { last: copyOn(-70), changed: 0 }, 'current'],
    ['a copy of 8 days, 1 draft changed', { last: copyOn(12), changed: 1 }, 'outdated'],
    ['a copy of 6 days, 1 draft changed', { last: copyOn(14), changed: 1 }, 'recent'],
    [
      'a copy made when more days had been counted, as before cleared data',
      { last: copyOn(57), changed: 1 },
      'outdated',
    ],
    ['no copy, and no work noted yet', { last: null, workedOn: null }, 'firstDay'],
  ])('of %s', (_, part, expected) => {
    expect(coverageOf({ ...good, ...part })).toBe(expected);
  });
});
