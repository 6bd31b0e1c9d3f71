import { describe, expect, it } from 'vitest';
import { parseNumeral } from './numerals.ts';

describe('parseNumeral', () => {
  it.each([
    ['零', 0],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['四十五', 45],
    ['一百零八', 108],
    ['三百二十', 320],
    ['两千零一十', 2010],
    ['二零二三', 2023],
  ])('reads %s as %i', (numeral, number) => {
    expect(parseNumeral(numeral)).toBe(number);
  });

  it.each(['', '十十', '甲', '百百一'])('refuses %j', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });
});
