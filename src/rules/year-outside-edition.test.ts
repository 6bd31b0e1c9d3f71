import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { checkDraft, sentenceOf } from './index.ts';
import { soundDraft } from './testing/drafts.ts';

function saidOf(year: string, years: { firstYear: number; lastYear: number | null }) {
  const format = { ...toyFormat, ...years };
  return checkDraft(format, soundDraft(format, { year }))
    .filter(({ rule }) => rule === 'year-outside-edition')
    .map((finding) => sentenceOf(format, finding));
}

describe('year-outside-edition', () => {
  const closed = { firstYear: 2019, lastYear: 2020 };
  const open = { firstYear: 2021, lastYear: null };

  it.each([
    ['2019', closed],
    ['2020', closed],
    ['2021', open],
    ['2099', open],
    ['', open],
    ['今年', closed],
  ])('has nothing to say about “%s” in %j', (year, years) => {
    expect(saidOf(year, years)).toEqual([]);
  });

  it.each([
    ['2018', closed, '“年度”填的是 2018 年，而玩具格式适用于 2019 年至 2020 年的年报。'],
    ['2021', closed, '“年度”填的是 2021 年，而玩具格式适用于 2019 年至 2020 年的年报。'],
    ['2020', open, '“年度”填的是 2020 年，而玩具格式适用于 2021 年及以后的年报。'],
    [
      '2001',
      { firstYear: 2000, lastYear: 2000 },
      '“年度”填的是 2001 年，而玩具格式适用于 2000 年的年报。',
    ],
  ])('warns of %s in %j', (year, years, sentence) => {
    expect(saidOf(year, years)).toEqual([sentence]);
  });
});
