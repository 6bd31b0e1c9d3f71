import { describe, expect, it } from 'vitest';
import type { CheckSummary } from '../../report/index.ts';
import { RULES_VERSION } from '../../rules/index.ts';
import { checkWords, gravityOf, outdatedWords } from './check-words.ts';

const found = (error: number, warning: number, unconfirmed = 0, rules = RULES_VERSION) => ({
  ...{ error, warning, unconfirmed, hint: 3, changedAt: 1000, rules },
});

describe('the check of a draft in the list', () => {
  it.each([
    [null, 0, '未校核'],
    [found(0, 0), 0, '✓ 无问题'],
    [found(0, 0), 3, '其余无问题'],
    [{ ...found(0, 0), changedAt: 999 }, 0, '无问题'],
    [found(2, 0), 0, '错误\u00a02'],
    [found(0, 1), 3, '提醒\u00a01'],
    [found(2, 1, 7), 0, '错误\u00a02 · 提醒\u00a01 · 待确认\u00a07'],
    [found(2, 0, 0, RULES_VERSION - 1), 0, '未校核'],
  ])('%j with %i missing is “%s”', (check, missing, words) => {
    expect(checkWords({ check, missing, changedAt: 1000 })).toBe(words);
  });

  it('is old once the draft or the rules have changed', () => {
    const outdated = (check: CheckSummary | null, changedAt: number) =>
      outdatedWords({ check, missing: 0, changedAt });
    expect(outdated(null, 1000)).toBe('');
    expect(outdated(found(0, 0), 1000)).toBe('');
    expect(outdated(found(0, 0), 1001)).toBe('此后有改动');
    expect(outdated(found(0, 0, 0, RULES_VERSION - 1), 1000)).toBe('校核规则已更新');
  });

  it('is sorted by errors, then what else is open, then none, never checked last', () => {
    const all = [null, found(0, 0), found(0, 2), found(1, 0), found(1, 5)].map(gravityOf);
    expect([...all].sort((a, b) => a - b)).toEqual(all);
    expect(new Set(all).size).toBe(5);
  });
});
