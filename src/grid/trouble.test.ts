import { describe, expect, it } from 'vitest';
import { readCell } from '../report/index.ts';
import { placeAt } from './testing/maps.ts';
import { troubleInWords, troubleOf } from './trouble.ts';

const { cell } = placeAt('visits.arrived.adults');

describe('troubleInWords', () => {
  it.each([
    ['1.5', '件数须为整数，不能有小数'],
    ['2.0', '件数须为整数，不能有小数。是 2 吗？按 Alt+Enter 采用'],
    ['=3+5', '这里不计算，请填得数。是 8 吗？按 Alt+Enter 采用'],
    ['1\u200b2', '数字中有看不见的字符（零宽空格）。是 12 吗？按 Alt+Enter 采用'],
    ['\u202e12', '数字中有看不见的字符（方向控制符）'],
    [
      '22（其中修订16件）',
      '不是数字，只填数字，不带单位和文字。是 22 吗？按 Alt+Enter 采用，“其中修订16件”记入备注',
    ],
  ])('says of %j why it can’t be read, and what it may be: %s', (text, words) => {
    const trouble = troubleOf(cell, readCell(cell, text));
    expect(trouble && troubleInWords(trouble)).toBe(words);
  });

  it('says nothing of what can be read', () => {
    for (const text of ['', '0', '12']) expect(troubleOf(cell, readCell(cell, text))).toBeNull();
  });
});
