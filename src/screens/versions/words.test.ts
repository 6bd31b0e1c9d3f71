import { describe, expect, it } from 'vitest';
import { draftOf } from '../../report/testing/drafts.ts';
import { official } from '../../formats/testing/official.ts';
import type { Version } from '../../report/index.ts';
import { groupByDay } from './group-by-day.ts';
import { countWords, dayWords, versionWords } from './words.ts';

const none = { numbers: 0, texts: 0, particulars: 0, annotations: 0 };

function version(n: number, at: number): Version {
  const draft = draftOf(official);
  return { draftId: 'a', n, at, reason: 'hour', name: '', draft, marks: null };
}

describe('countWords', () => {
  it.each([
    [none, '没有改动'],
    [{ ...none, numbers: 3, texts: 2 }, '改了 3 个数、2 段文字'],
    [{ ...none, particulars: 1, annotations: 2 }, '改了 1 项报告信息、备注、说明或待确认'],
  ])('%j: %s', (counts, words) => {
    expect(countWords(counts)).toBe(words);
  });
});

describe('versionWords', () => {
  it('names day, time, reason and the name somebody gave', () => {
    const at = new Date(2024, 0, 25, 9, 5).getTime();
    expect(versionWords(version(1, at))).toBe('2024年1月25日 9:05 每小时自动留存');
    expect(versionWords({ ...version(1, at), reason: 'named', name: '送审稿' })).toBe(
      '2024年1月25日 9:05 手动保存“送审稿”',
    );
  });
});

describe('dayWords', () => {
  it('says today and yesterday across the turn of the year', () => {
    const now = new Date(2024, 0, 1, 0, 10).getTime();
    expect(dayWords(now - 60_000, now)).toBe('今天');
    expect(dayWords(new Date(2023, 11, 31, 23, 59).getTime(), now)).toBe('昨天');
    expect(dayWords(new Date(2023, 11, 30, 23, 59).getTime(), now)).toBe('2023年12月30日');
  });
});

describe('groupByDay', () => {
  it('puts the latest first and each beside the one kept before it, whatever the clock says', () => {
    const now = new Date(2024, 0, 2, 12).getTime();
    const times = [now - 86_400_000, now - 3_600_000, now - 7_200_000];
    const days = groupByDay(
      times.map((at, index) => version(index + 1, at)),
      now,
    );
    const told = days.map(({ day, versions }) => [
      day,
      ...versions.map(({ version: { n }, before }) => [n, before?.n ?? null]),
    ]);
    expect(told).toEqual([
      ['今天', [3, 2], [2, 1]],
      ['昨天', [1, null]],
    ]);
  });
});
