import { expect, it } from 'vitest';
import { linesDown } from './lines-down.ts';

it.each([
  ['三、本年度', 0, 1, ['三、', '本', '年', '度']],
  ['𠮷；甲', 0, 1, ['𠮷；', '甲']],
  ['三、本年度', 1, 1, null],
  // Two columns of 8 and 10 mm.
  ['三、本年度', 0, 2, null],
])('%s from column %i over %i of 8, 10 and 20 mm: %j', (text, column, colSpan, lines) => {
  expect(linesDown({ widths: [8, 10, 20] }, { column, colSpan, text })).toEqual(lines);
});
