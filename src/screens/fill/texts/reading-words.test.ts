import { describe, expect, it } from 'vitest';
import { toyFormat } from '../../../form/testing/toy-format.ts';
import type { TextReading } from '../../../rules/index.ts';
import { comparedWith, wordsOf } from './reading-words.ts';

const reading: TextReading = {
  at: 'story.morning',
  start: 2,
  end: 4,
  stated: 21,
  name: '来访的人',
  value: 20,
  unit: '人',
  cells: ['visits.arrived.adults'],
  verdict: 'differs',
};

describe('wordsOf', () => {
  it.each([
    ['来了21人。', '“21人”'],
    ['来了21 人。', '“21 人”'],
    ['来了21名。', '“21”'],
    ['来访均已登记。', '“均已”（照文字应为 21 人）'],
  ])('quotes %s with its own unit alone, and names the number it does not hold', (text, words) => {
    expect(wordsOf(text, reading)).toBe(words);
  });
});

describe('comparedWith', () => {
  it('names one cell as it is printed, several by their fact', () => {
    expect(comparedWith(toyFormat, reading)).toMatch(/^\S+ .+：20 人$/);
    const several = ['visits.arrived.adults', 'visits.arrived.children'];
    expect(comparedWith(toyFormat, { ...reading, cells: several, value: null })).toMatch(
      / 来访的人（2 格相加）：未填全$/,
    );
  });
});
