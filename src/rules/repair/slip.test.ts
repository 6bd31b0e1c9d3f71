import { describe, expect, it } from 'vitest';
import { slipBetween } from './slip.ts';

describe('slipBetween', () => {
  it.each([
    [12, 21, 'swappedDigits'],
    [1, 10, 'swappedDigits'],
    [123, 321, 'swappedDigits'],
    [221, 21, 'doubledOrDropped'],
    [2, 21, 'doubledOrDropped'],
    [11, 1, 'doubledOrDropped'],
    [20, 21, 'offByOne'],
    [0, 1, 'offByOne'],
    [9, 10, 'offByOne'],
    [12, 19, 'other'],
    [5, 500, 'other'],
  ])('takes %d typed for %d as %s', (typed, meant, slip) => {
    expect(slipBetween(typed, meant)).toBe(slip);
  });
});
