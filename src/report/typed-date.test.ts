import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate, toPrintedDate } from './typed-date.ts';

describe('parseDate', () => {
  it.each([
    ['2024年1月25日', '2024-01-25'],
    ['2024年01月25日', '2024-01-25'],
    ['2024 年 1 月 25 日', '2024-01-25'],
    ['２０２４年１月２５日', '2024-01-25'],
    ['2024-1-25', '2024-01-25'],
    ['2024-01-25', '2024-01-25'],
    ['2024.1.25', '2024-01-25'],
    ['２０２４．１．２５', '2024-01-25'],
    ['2024/1/5', '2024-01-05'],
    ['\u30002024-01-25\u200b', '2024-01-25'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2023-12-31', '2023-12-31'],
  ])('reads %j as %s', (text, value) => {
    expect(parseDate(text)).toEqual({ state: 'value', value });
  });

  it.each(['', ' ', '\u3000'])('reads %j as blank', (text) => {
    expect(parseDate(text)).toEqual({ state: 'blank' });
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-00-10',
    '2024-01-00',
    '2024-01-32',
    '2024年1月',
    '1月25日',
    '24-1-25',
    '0024-01-25',
    '9999-01-25',
    '20240125',
    '2024-01-25T00:00:00',
    '二〇二四年一月二十五日',
    '年内',
  ])('refuses %j and keeps it', (text) => {
    expect(parseDate(text)).toEqual({ state: 'unreadable', text, reason: 'notADate' });
  });
});

describe('toPrintedDate', () => {
  it('prints 2024-01-05 as 2024年1月5日', () => {
    expect(toPrintedDate('2024-01-05')).toBe('2024年1月5日');
  });

  it('prints each day of 1900 … 2099 so that parseDate reads it back', () => {
    const days = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2099-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(parseDate(toPrintedDate(iso))).toEqual({ state: 'value', value: iso });
        expect(parseDate(iso)).toEqual({ state: 'value', value: iso });
      }),
    );
  });
});
