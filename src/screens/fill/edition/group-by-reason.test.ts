import { describe, expect, it } from 'vitest';
import { groupByReason } from './group-by-reason.ts';

const left = (at: string, typed: string, why: string | null) => ({ at, typed, why });

describe('groupByReason', () => {
  it('puts together what has one reason, and counts the zeros of each', () => {
    const [a, b, c] = [left('a', '3', '甲'), left('b', ' 0', '乙'), left('c', '-1', '甲')];
    expect(groupByReason([a, b, c, left('d', '0', '甲'), left('e', '文', null)])).toEqual([
      { why: '甲', told: [a, c], zeros: 1 },
      { why: '乙', told: [], zeros: 1 },
      { why: null, told: [left('e', '文', null)], zeros: 0 },
    ]);
  });
});
