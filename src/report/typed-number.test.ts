import { describe, expect, it } from 'vitest';
import { UNREADABLE_SENTENCES, type Reading } from './reading.ts';
import {
  parseAmount,
  parseCount,
  parseOpenAmount,
  parseSignedCount,
  parseYear,
  partsOfAmount,
} from './typed-number.ts';

/** A reading in one word: its value, `blank`, or the reason why it has none. */
function inAWord(reading: Reading<number | string>): number | string {
  switch (reading.state) {
    case 'blank':
      return 'blank';
    case 'value':
      return reading.value;
    case 'unreadable':
      return reading.reason;
  }
}

/** What is typed, then how it is read as a count and as an amount. */
const READINGS: readonly (readonly [text: string, count: number | string, amount: string])[] = [
  // Nothing was typed.
  ['', 'blank', 'blank'],
  ['   ', 'blank', 'blank'],
  ['\u3000', 'blank', 'blank'],
  ['\u00a0\t\n', 'blank', 'blank'],
  ['\u200b\ufeff', 'blank', 'blank'],
  // Whole numbers.
  ['0', 0, '0'],
  ['00', 0, '0'],
  ['7', 7, '7'],
  ['007', 7, '7'],
  ['1259', 1259, '1259'],
  ['０', 0, '0'],
  ['１２５９', 1259, '1259'],
  ['1２5９', 1259, '1259'],
  ['999999999', 999_999_999, '999999999'],
  ['000999999999', 999_999_999, '999999999'],
  ['1000000000', 'tooLarge', '1000000000'],
  ['999999999999', 'tooLarge', '999999999999'],
  ['1000000000000', 'tooLarge', 'tooLarge'],
  ['0001000000000000', 'tooLarge', 'tooLarge'],
  // Blanks around are ignored, inside they make a number unreadable.
  [' 12 ', 12, '12'],
  ['\u300012\u3000', 12, '12'],
  ['\u00a012', 12, '12'],
  ['12\r\n', 12, '12'],
  ['\u200b12\u200b', 12, '12'],
  ['\ufeff12', 12, '12'],
  ['\u202a12\u202c', 12, '12'],
  [' \u200b\u3000 12\u200e', 12, '12'],
  ['1 259', 'innerSpace', 'innerSpace'],
  ['1\u00a0259', 'innerSpace', 'innerSpace'],
  ['1\u202f259', 'innerSpace', 'innerSpace'],
  ['1\u3000259', 'innerSpace', 'innerSpace'],
  ['1\n2', 'innerSpace', 'innerSpace'],
  ['1, 259', 'innerSpace', 'innerSpace'],
  ['18 .8710', 'innerSpace', 'innerSpace'],
  // What nobody sees makes a number unreadable, but for the marks around it that copying leaves.
  ['1\u200b259', 'hidden', 'hidden'],
  ['1\u200c2\u200d5\u20609', 'hidden', 'hidden'],
  ['1\ufeff2', 'hidden', 'hidden'],
  ['1\u00ad2', 'hidden', 'hidden'],
  ['1\u00002', 'hidden', 'hidden'],
  ['1\ufe0f\u20e32', 'notANumber', 'notANumber'],
  ['1\u{e0032}', 'hidden', 'hidden'],
  ['\u202e12', 'hidden', 'hidden'],
  ['\u202a\u202e12\u202c', 'hidden', 'hidden'],
  ['12\u202e', 'hidden', 'hidden'],
  ['\u202e', 'hidden', 'hidden'],
  ['1\u200e2', 'hidden', 'hidden'],
  ['1\u200b.5', 'decimal', 'hidden'],
  ['\u200b-\u200b3', 'negative', 'negative'],
  ['1\u200b 2', 'innerSpace', 'innerSpace'],
  ['甲\u200b', 'notANumber', 'notANumber'],
  // Separators in groups of three.
  ['1,259', 1259, '1259'],
  ['1，259', 1259, '1259'],
  ['１，２５９', 1259, '1259'],
  ['12,345,678', 12_345_678, '12345678'],
  ['1,259，000', 1_259_000, '1259000'],
  ['1,000,000,000', 'tooLarge', '1000000000'],
  ['1,25', 'separators', 'separators'],
  ['12,59', 'separators', 'separators'],
  ['1,2590', 'separators', 'separators'],
  ['1259,000', 'separators', 'separators'],
  [',259', 'separators', 'separators'],
  ['1,,259', 'separators', 'separators'],
  ['1,259,', 'separators', 'separators'],
  [',', 'separators', 'separators'],
  ['1.259,00', 'separators', 'separators'],
  ['1.000,000', 'separators', 'separators'],
  ["1'259", 'notANumber', 'notANumber'],
  ['1、259', 'notANumber', 'notANumber'],
  // Decimals.
  ['1.5', 'decimal', '1.5'],
  ['１．５', 'decimal', '1.5'],
  ['0.0', 'decimal', '0.0'],
  ['18.8710', 'decimal', '18.8710'],
  ['18.871000', 'decimal', '18.871000'],
  ['7730.28', 'decimal', '7730.28'],
  ['7,730.28', 'decimal', '7730.28'],
  ['59237.2449', 'decimal', '59237.2449'],
  ['00.50', 'decimal', '0.50'],
  ['0.123456', 'decimal', '0.123456'],
  ['0.1234567', 'decimal', 'tooManyPlaces'],
  ['999999999999.999999', 'decimal', '999999999999.999999'],
  ['1000000000000.1', 'decimal', 'tooLarge'],
  ['59237.', 'decimal', 'unfinished'],
  ['1,259.', 'decimal', 'unfinished'],
  ['.5', 'decimal', 'unfinished'],
  ['.', 'notANumber', 'notANumber'],
  ['1.2.3', 'notANumber', 'notANumber'],
  ['18。8', 'notANumber', 'notANumber'],
  // Signs.
  ['-3', 'negative', 'negative'],
  ['- 3', 'negative', 'negative'],
  ['－3', 'negative', 'negative'],
  ['－３', 'negative', 'negative'],
  ['−3', 'negative', 'negative'],
  ['–3', 'negative', 'negative'],
  ['—3', 'negative', 'negative'],
  ['\u20113', 'negative', 'negative'],
  ['-1,259', 'negative', 'negative'],
  ['-0.5', 'negative', 'negative'],
  ['-.5', 'negative', 'negative'],
  ['-', 'notANumber', 'notANumber'],
  ['—', 'notANumber', 'notANumber'],
  ['/', 'notANumber', 'notANumber'],
  ['+5', 'notANumber', 'notANumber'],
  ['(3)', 'notANumber', 'notANumber'],
  // What Excel shows, what people add.
  ['#', 'hashes', 'hashes'],
  ['####', 'hashes', 'hashes'],
  ['#N/A', 'notANumber', 'notANumber'],
  ['1e3', 'notANumber', 'notANumber'],
  ['0x10', 'notANumber', 'notANumber'],
  ['12%', 'notANumber', 'notANumber'],
  ['￥12', 'notANumber', 'notANumber'],
  ['12abc', 'notANumber', 'notANumber'],
  ['12件', 'notANumber', 'notANumber'],
  ['22（其中修订16件）', 'notANumber', 'notANumber'],
  ['1.属于国家秘密', 'notANumber', 'notANumber'],
  ['NaN', 'notANumber', 'notANumber'],
  ['Infinity', 'notANumber', 'notANumber'],
  ['无', 'notANumber', 'notANumber'],
  // What damaged numbers in other programs: each is read whole or not at all.
  ['475,962', 475_962, '475962'],
  ['475.962', 'decimal', '475.962'],
  ['59237', 59_237, '59237'],
  ['1,295件', 'notANumber', 'notANumber'],
  ['-1', 'negative', 'negative'],
  ['+1', 'notANumber', 'notANumber'],
  ['＋1', 'notANumber', 'notANumber'],
  ['－', 'notANumber', 'notANumber'],
  ['null', 'notANumber', 'notANumber'],
  ['undefined', 'notANumber', 'notANumber'],
  ['true', 'notANumber', 'notANumber'],
  ['1_000', 'notANumber', 'notANumber'],
  ['0b11', 'notANumber', 'notANumber'],
  ['1.0', 'decimal', '1.0'],
  ['12.00', 'decimal', '12.00'],
  ['2023年', 'notANumber', 'notANumber'],
  ['3-5', 'notANumber', 'notANumber'],
  ['3/5', 'notANumber', 'notANumber'],
  ['1:30', 'notANumber', 'notANumber'],
  ['2024-01-05', 'notANumber', 'notANumber'],
  ['#REF!', 'notANumber', 'notANumber'],
  ['=1+1', 'notANumber', 'notANumber'],
  ["'12", 'notANumber', 'notANumber'],
  ['"12"', 'notANumber', 'notANumber'],
  ['2^1^', 'notANumber', 'notANumber'],
  ['~12~15', 'notANumber', 'notANumber'],
  ['10²', 'notANumber', 'notANumber'],
  ['1.2万', 'notANumber', 'notANumber'],
  ['12,345,6', 'separators', 'separators'],
  ['1,23,456', 'separators', 'separators'],
  ['1,2,3', 'separators', 'separators'],
  ['1.259.000', 'notANumber', 'notANumber'],
  ['1\t2', 'innerSpace', 'innerSpace'],
  ['1\r\n2', 'innerSpace', 'innerSpace'],
  ['1\u20282', 'innerSpace', 'innerSpace'],
  ['1 2 3', 'innerSpace', 'innerSpace'],
  // Digits of other scripts.
  ['一百', 'notANumber', 'notANumber'],
  ['〇', 'notANumber', 'notANumber'],
  ['①', 'notANumber', 'notANumber'],
  ['½', 'notANumber', 'notANumber'],
  ['٣', 'notANumber', 'notANumber'],
  ['𝟙', 'notANumber', 'notANumber'],
];

describe('parseCount', () => {
  it.each(READINGS)('reads %j as %s', (text, count) => {
    expect(inAWord(parseCount(text))).toBe(count);
  });
});

describe('parseAmount', () => {
  it.each(READINGS)('reads %j, a count of %s, as %s', (text, _, amount) => {
    expect(inAWord(parseAmount(text))).toBe(amount);
  });
});

const SIGNED: readonly (readonly [text: string, value: number | string])[] = [
  ['', 'blank'],
  ['0', 0],
  ['12', 12],
  ['-11', -11],
  ['－11', -11],
  ['−11', -11],
  ['+1036', 1036],
  ['＋1036', 1036],
  ['减4', -4],
  ['减少4', -4],
  ['减 ４', -4],
  ['增 3', 3],
  ['增加3', 3],
  ['+1,036', 1036],
  ['-0', 0],
  ['减0', 0],
  ['-999999999', -999_999_999],
  ['-1000000000', 'tooLarge'],
  ['增 -3', 'signs'],
  ['减-3', 'signs'],
  ['--3', 'signs'],
  ['+-3', 'signs'],
  ['-', 'notANumber'],
  ['增', 'notANumber'],
  ['3-', 'notANumber'],
  ['-1.5', 'decimal'],
  ['(11)', 'notANumber'],
  ['-1 036', 'innerSpace'],
  ['-1\u200b1', 'hidden'],
];

describe('parseSignedCount', () => {
  it.each(SIGNED)('reads %j as %s', (text, value) => {
    expect(inAWord(parseSignedCount(text))).toBe(value);
  });

  it('reads every count as parseCount does, but for those with a sign', () => {
    for (const [text, count] of READINGS.filter(([, one]) => one !== 'negative')) {
      const read = inAWord(parseSignedCount(text));
      if (typeof count === 'number' || count === 'blank') expect(read).toBe(count);
    }
  });
});

describe('parseOpenAmount', () => {
  it.each([
    ['', 'blank'],
    ['251000元', '251000元'],
    ['251,000 元', '251000元'],
    ['52.15', '52.15'],
    ['５２.１５万元', '52.15万元'],
    ['0', '0'],
    ['元', 'notANumber'],
    ['52.15 美元', 'notANumber'],
    ['5元2', 'notANumber'],
    ['-5元', 'negative'],
    ['1.元', 'unfinished'],
    ['1.1234567元', 'tooManyPlaces'],
  ])('reads %j as %s', (text, value) => {
    expect(inAWord(parseOpenAmount(text))).toBe(value);
  });

  it('gives number and unit apart', () => {
    expect(partsOfAmount('251000元')).toEqual({ number: '251000', unit: '元' });
    expect(partsOfAmount('52.15')).toEqual({ number: '52.15', unit: '' });
  });
});

describe('an unreadable entry', () => {
  it('keeps the text as it was typed', () => {
    const text = ' １.5件 ';
    const kept = { state: 'unreadable', text, reason: 'notANumber' };
    expect(parseCount(text)).toEqual(kept);
    expect(parseAmount(text)).toEqual(kept);
  });

  it('has a reason that the table shows, and a sentence for each', () => {
    const shown = new Set([
      ...READINGS.flatMap(([, count, amount]) => [count, amount]),
      ...SIGNED.map(([, value]) => value),
    ]);
    const reasons = Object.keys(UNREADABLE_SENTENCES);
    const ofOthers = ['notAYear', 'notADate'];
    expect(reasons.filter((reason) => !shown.has(reason))).toEqual(ofOthers);
  });

  it.each([
    ['blanks inside', `1${' '.repeat(300_000)}1`, 'innerSpace'],
    ['digits', '1'.repeat(300_000), 'tooLarge'],
    ['zeros before a letter', `${'0'.repeat(300_000)}x`, 'notANumber'],
    ['groups', `${'1,111'.repeat(60_000)}x`, 'notANumber'],
    ['hashes', `${'#'.repeat(300_000)}x`, 'notANumber'],
    ['hidden characters', `1${'\u200b'.repeat(300_000)}1`, 'hidden'],
  ])('is refused without delay where a hostile file holds 300 000 %s', (_, text, reason) => {
    const start = process.cpuUsage();
    expect(inAWord(parseCount(text))).toBe(reason);
    expect(inAWord(parseAmount(text))).toBe(reason);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});

describe('parseYear', () => {
  it.each([
    ['2023', 2023],
    ['２０２３', 2023],
    [' 2023\u3000', 2023],
    ['2023年', 2023],
    ['2023 年', 2023],
    ['20\u200b23年', 'hidden'],
    ['1999', 1999],
    ['', 'blank'],
    [' ', 'blank'],
    ['年', 'notAYear'],
    ['23', 'notAYear'],
    ['02023', 'notAYear'],
    ['2,023', 'notAYear'],
    ['2023.0', 'notAYear'],
    ['3023', 'notAYear'],
    ['2023年度', 'notAYear'],
    ['二〇二三', 'notAYear'],
  ])('reads %j as %s', (text, expected) => {
    expect(inAWord(parseYear(text))).toBe(expected);
  });
});
