import { describe, expect, it } from 'vitest';
import { NOTHING_KNOWN, type StorageState } from '../../health/index.ts';
import { firstOf, mattersOf } from './matters.ts';

const NOW = Date.UTC(2026, 10, 23);
const DAY = 86_400_000;
const last = { at: NOW - 3 * DAY, day: 20, where: 'file', drafts: 2 } as const;
const good: StorageState = {
  ...NOTHING_KNOWN,
  ...{ works: true, drafts: 2, days: 20, workedOn: 3, last, folder: { kind: 'none' } },
  browser: { persisted: false, space: { usage: 1e6, quota: 9e9 }, mayBePrivate: false },
};

function stateOf(title: string, part: Partial<StorageState>, canAsk = true): string {
  const found = mattersOf({ ...good, ...part }, NOW, canAsk).find((one) => one.title === title);
  return `${found?.standing ?? ''} ${found?.state ?? ''}`;
}

describe('mattersOf', () => {
  it('has a word and a sentence for each matter, also where the browser tells nothing', () => {
    const matters = mattersOf(NOTHING_KNOWN, NOW, false);
    expect(matters).toHaveLength(7);
    for (const { words, state, standing, actions } of matters) {
      expect(words).toMatch(/。$/);
      expect(state).toMatch(/^.{2,4}$/);
      expect(standing).toBe('plain');
      expect(actions).toEqual([]);
    }
  });

  it.each<[string, Partial<StorageState>, string]>([
    ['备份', { last: null, workedOn: 20 }, 'plain 未备份'],
    ['备份', { last: null }, 'advise 未备份'],
    ['备份', { changed: 1 }, 'plain 有改动'],
    ['备份', { changed: 1, days: 28 }, 'advise 有改动'],
    ['备份', {}, 'ok 已备份'],
    ['备份', { drafts: 0, last: null }, 'plain 不需要'],
    ['自动备份', {}, 'plain 未开启'],
    ['自动备份', { folder: { kind: 'ready', name: '备份' } }, 'ok 已开启'],
    ['自动备份', { folder: { kind: 'lapsed', name: '备份' } }, 'advise 已停'],
    ['长期保存', {}, 'plain 未获准'],
    ['长期保存', { browser: { ...good.browser, persisted: true } }, 'ok 已获准'],
    ['无痕窗口', {}, 'ok 不是'],
    ['其他窗口', { others: 2 }, 'plain 2 个'],
    ['其他窗口', { others: 0 }, 'ok 没有'],
  ])('says of %s, %j: %s', (title, part, state) => {
    expect(stateOf(title, part)).toBe(state);
  });

  it('does not speak of drafts it can’t read', () => {
    const broken = { ...good, works: false, drafts: 0 };
    const [works, copy, folder] = mattersOf(broken, NOW, true);
    expect(works?.standing).toBe('trouble');
    expect(copy?.words).toBe(
      '现在读不出年报，无法备份。最近一次在 11月20日 8:00 存成文件，共 2 份，请保管好。',
    );
    expect(folder?.words).toBe('现在读不出年报，不能自动备份。');
  });

  it('tells of the last copy and of what has changed since', () => {
    const copied = { ...good, last: { ...last, at: Date.UTC(2025, 11, 31, 16, 5) }, changed: 1 };
    expect(mattersOf(copied, NOW, true)[1]).toMatchObject({
      words: '1月1日 0:05 存成文件，共 2 份。此后有 1 份改动，尚未备份。',
    });
  });
});

describe('firstOf', () => {
  it.each<[string, Partial<StorageState>, string]>([
    ['what is broken', { works: false, last: null }, '本机存储'],
    [
      'the missing backup before all else worth a look',
      { last: null, browser: { ...good.browser, mayBePrivate: true } },
      '备份',
    ],
    ['what else is worth a look', { folder: { kind: 'lapsed', name: '备份' } }, '自动备份'],
    ['the backup where nothing is', {}, '备份'],
  ])('is %s', (_, part, title) => {
    const { first, others } = firstOf(mattersOf({ ...good, ...part }, NOW, true));
    expect(first?.title).toBe(title);
    expect(others.map((one) => one.title)).not.toContain(title);
    expect(others).toHaveLength(6);
  });
});
