import { describe, expect, it } from 'vitest';
import { harmlessReading } from './harmless-reading.ts';
import { readCell } from './values.ts';

const COUNT = { value: 'count', unit: '件' } as const;
const AMOUNT = { value: 'amount', unit: '万元' } as const;

/** The entry offered for what was typed as a count; the remark behind a bar. */
const COUNTS: readonly (readonly [typed: string, offered: string])[] = [
  ['=3+5', '8'],
  ['=3+5-1', '7'],
  ['＝3＋5', '8'],
  ['＝３＋５－１', '7'],
  ['3+5', '8'],
  ['3 + 5 + 1,259', '1267'],
  ['=+3+5', '8'],
  ['=8', '8'],
  ['=3-5+4', '2'],
  ['=5-5', '0'],
  ['=2.0+3件', '5'],
  ['2.0', '2'],
  ['5.00', '5'],
  ['2．0', '2'],
  ['0.0', '0'],
  ['1,259.00', '1,259'],
  ['１２.0', '12'],
  ['12件', '12'],
  ['１２ 件', '12'],
  ['1,295件', '1,295'],
  ['3宗', '3'],
  ["'12", '12'],
  ['1\u200b2', '12'],
  ['1\u00ad,\u2060259', '1,259'],
  ['22（其中修订16件）', '22|其中修订16件'],
  ['22(其中修订16件)', '22|其中修订16件'],
  ['22件 （其中修订 16 件 ）', '22|其中修订 16 件'],
  ['3【待核】', '3|待核'],
  ['=3+5（两科合计）', '8|两科合计'],
];

/** What a person could read in two ways, or not at all. */
const REFUSED: readonly string[] = [
  ...['1,2345', '1,25', '1 259', '1\u202f259', '3-5', '10-2+3', '2024-1-5', '3/5', '1:30'],
  ...['1.5', '2.50', '2.', '.0', '1.2.0', '+5', '-3', '-', '=', '=3+', '=+', '=-3+5', '=3-5'],
  ...['=3*5', '=SUM(3,5)', '=A1+3', '3+甲', '约3', '12人', '1.2万', '12%', '####', '无', '件'],
  ...['（16）', '22（', '22）16（', '甲（乙）', '22（16）（17）', '1.5（两科）'],
  ...['\u202e12', '1\u202e2', '=999999999+1', `${'1+'.repeat(200)}1`],
];

describe('harmlessReading', () => {
  it.each(COUNTS)('offers for %j as a count %s', (typed, offered) => {
    const [text = '', note = null] = offered.split('|');
    expect(harmlessReading(COUNT, typed)).toEqual({ text, note });
    expect(readCell(COUNT, text).state).toBe('number');
  });

  it.each(REFUSED)('offers nothing for %j', (typed) => {
    expect(harmlessReading(COUNT, typed)).toBeNull();
  });

  it.each([
    ['=1.5+2.25', '3.75'],
    ['＝7,730.28－0.28', '7730.00'],
    ['7730.28万元', '7730.28'],
    ['18。8710', '18.8710'],
    ['.5', '0.5'],
    ['1\u200b.5', '1.5'],
    ['18.871（含滞纳金）', '18.871|含滞纳金'],
  ])('offers for %j as an amount %s', (typed, offered) => {
    const [text = '', note = null] = offered.split('|');
    expect(harmlessReading(AMOUNT, typed)).toEqual({ text, note });
    expect(readCell(AMOUNT, text).state).toBe('number');
  });

  it.each(['7730.28元', '12万', '59237.', '1.2.3', '18。', '1,25', '12件'])(
    'offers nothing for %j as an amount',
    (typed) => {
      expect(harmlessReading(AMOUNT, typed)).toBeNull();
    },
  );

  it('adds up no amounts whose unit is typed with them', () => {
    const cell = { value: 'openAmount', unit: '' } as const;
    for (const typed of ['=3+5元', '=251000元-1元', '3+5元']) {
      expect(harmlessReading(cell, typed)).toBeNull();
    }
    expect(harmlessReading(cell, '52.15元（含运费）')).toEqual({ text: '52.15元', note: '含运费' });
  });

  it.each(['', ' ', '0', '12', '1,259', '１２', '\u200b12'])(
    'offers nothing for %j, which can be read as it is',
    (typed) => {
      expect(harmlessReading(COUNT, typed)).toBeNull();
    },
  );
});
