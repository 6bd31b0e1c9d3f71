import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { isShareRight, readPercentages } from './index.ts';

describe('readPercentages', () => {
  it('finds the part and the numbers that may be the whole, the nearest first', () => {
    const text = '收到98件。予以公开42件，占42.86%；不予公开1件，占1.02%。';
    expect(
      readPercentages(official, text).map(({ value, part, wholes }) => [
        value,
        part.value,
        wholes.map((whole) => whole.value),
      ]),
    ).toEqual([
      [42.86, 42, [98]],
      [1.02, 1, [98]],
    ]);
  });

  it('takes changes and rates for no shares', () => {
    expect(readPercentages(official, '收到22件，同比下降29%，办结22件，办结率100%。')).toEqual([]);
  });
});

describe('isShareRight', () => {
  const rightIn = (text: string) => readPercentages(official, text).map(isShareRight);

  it('allows one point, as truncated shares need: 3 of 7 as 42 %', () => {
    expect(rightIn('办结7件，其他处理3件，占42%。')).toEqual([true]);
    expect(rightIn('办结7件，其他处理3件，占41%。')).toEqual([false]);
  });

  it('says nothing against a share whose whole is not in the text', () => {
    expect(rightIn('予以公开42件，占12%。')).toEqual([true]);
  });
});
