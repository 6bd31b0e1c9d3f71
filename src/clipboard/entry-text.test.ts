import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toEntryText, toGuardedText } from './entry-text.ts';

describe('toEntryText', () => {
  it.each([
    ['1259', '1259'],
    [' 1,259\u3000', '1,259'],
    ['\u00a012\u00a0', '12'],
    ['12\r\n', '12'],
    ['\u202e12\u202c', '12'],
    ['\u200b12\ufeff', '12'],
    ['1\u200b2', '1\u200b2'],
    ['1\n2', '1 2'],
    ['1\r\n2', '1 2'],
    ['1\t2', '1 2'],
    ['1\u000b2', '1 2'],
    ['1\u20282', '1 2'],
    ['1 \n\n 2', '1 2'],
    ['1 259', '1 259'],
    ["'-5", '-5'],
    ["'=1+1", '=1+1'],
    ["''-5", "'-5"],
    ["'5", "'5"],
    ['-5', '-5'],
    ['', ''],
  ])('makes %j %j', (text, expected) => {
    expect(toEntryText(text)).toBe(expected);
  });

  it('takes no time over a hostile run of blanks', () => {
    const start = process.cpuUsage();
    expect(toEntryText(`1${' '.repeat(1_000_000)}2`)).toHaveLength(1_000_002);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  });
});

describe('toGuardedText', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+86', "'+86"],
    ['-', "'-"],
    ['--5', "'--5"],
    ['-5件', "'-5件"],
    ['@x', "'@x"],
    ['\t=1', "'=1"],
    ['\r@x', "'@x"],
    ["'-5", "''-5"],
    ['-5', '-5'],
    ['-1.5', '-1.5'],
    ['12', '12'],
    ['12件', '12件'],
    ['a=b', 'a=b'],
  ])('makes %j %j', (text, expected) => {
    expect(toGuardedText(text)).toBe(expected);
  });

  it('comes back as it was', () => {
    const unit = fc.constantFrom("'", '=', '-', '+', '@', '5', '.', '件', ' ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 6 }), (text) => {
        expect(toEntryText(toGuardedText(text))).toBe(text.trim());
      }),
    );
  });
});
