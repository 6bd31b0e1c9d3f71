import { describe, expect, it } from 'vitest';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { formats } from '../../formats/index.ts';
import { deadlineSentence } from './deadline.ts';
import { deletedWords } from './deleted-words.ts';
import { reportedYear } from './new-draft.ts';
import { toSpokenTime } from './relative-time.ts';

function at(year: number, month: number, day: number, clock = '12:05'): number {
  const [hour, minute] = clock.split(':').map(Number);
  return new Date(year, month - 1, day, hour, minute).getTime();
}

describe('deadlineSentence', () => {
  it.each([
    [at(2026, 11, 23), '2026 年度报告应于 2027 年 1 月 31 日前公布，还有 69 天。'],
    [at(2027, 1, 31, '23:00'), '2026 年度报告应于 2027 年 1 月 31 日前公布，就是今天。'],
    [at(2027, 2, 1, '0:00'), '2027 年度报告应于 2028 年 1 月 31 日前公布，还有 364 天。'],
  ])('counts the days to the coming 31 January from %d', (now, sentence) => {
    expect(deadlineSentence(formats, now)).toBe(`${sentence}本地要求更早的，从其规定。`);
  });

  it('takes the day from the edition of the reported year', () => {
    const sentence = deadlineSentence([toyFormat], at(2027, 2, 1));
    expect(sentence).toContain('2026 年度报告应于 2027 年 3 月 5 日前公布，还有 32 天');
  });
});

describe('deletedWords', () => {
  const now = at(2026, 3, 5, '9:00');
  it.each([
    [undefined, '今天 8:00 删除，至少再保留 30 天'],
    [29, '今天 8:00 删除，至少再保留 1 天'],
    [30, '今天 8:00 删除，已满 30 天，将要清除'],
    [35, '今天 8:00 删除，已满 30 天，将要清除'],
  ])('after %s counted days', (deletedDays, words) => {
    const days = deletedDays === undefined ? {} : { deletedDays };
    expect(deletedWords({ deletedAt: at(2026, 3, 5, '8:00'), ...days }, now)).toBe(words);
  });
});

describe('reportedYear', () => {
  it('is the running year from October on, the ended one before', () => {
    expect(reportedYear(at(2026, 10, 1))).toBe(2026);
    expect(reportedYear(at(2027, 1, 5))).toBe(2026);
  });
});

describe('toSpokenTime', () => {
  const now = at(2026, 3, 5, '9:00');
  it.each([
    [at(2026, 3, 5, '0:07'), '今天 0:07'],
    [at(2026, 3, 4, '23:59'), '昨天 23:59'],
    [at(2026, 1, 2, '8:30'), '1月2日 8:30'],
    [at(2025, 12, 31), '2025年12月31日'],
  ])('says %d as %s', (time, spoken) => {
    expect(toSpokenTime(time, now)).toBe(spoken);
  });
});
