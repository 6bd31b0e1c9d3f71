import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters, segmenter } from './text-length.ts';

const CASES: readonly (readonly [text: string, count: number])[] = [
  ['', 0],
  [' \t\n\u3000\u00a0\r\n', 0],
  ['主动 公开\n二十一条。', 9],
  ['㐂', 1],
  ['𠮷', 1],
  ['𠮷林𠮷', 3],
  ['👨‍👩‍👧', 1],
  ['e\u0301', 1],
  ['cafe\u0301', 4],
  ['字\u{e0100}', 1],
  ['辻\ufe00邊\u{e0101}', 2],
  ['👍🏽。', 2],
  ['🇨🇳🇨🇳', 2],
  ['1\ufe0f\u20e3', 1],
  ['☎\ufe0f：0517', 6],
  ['\u200b甲\ufeff乙\u00ad', 2],
  ['か\u3099', 1],
  ['〔2021〕30号', 9],
  ['“一”—…·', 6],
  ['①②', 2],
];

describe('countCharacters', () => {
  it.each(CASES)('counts %j as %d', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it.each(CASES)('counts %j as %d where the browser knows no characters', (text, count) => {
    expect(countCharacters(text, null)).toBe(count);
  });

  it('counts as a segmenter alone does, whatever stands beside what', () => {
    const graphemes = segmenter();
    const alone = (text: string) =>
      Array.from(graphemes?.(text) ?? []).filter(
        ({ segment }) => !/^[\s\p{Cc}\p{Cf}]*$/u.test(segment),
      ).length;
    const sign = fc.constantFrom(
      '甲',
      'a',
      '、',
      ' ',
      '\n',
      '\r',
      '𠮷',
      '👨‍👩‍👧',
      '🇨🇳',
      '\u0301',
      '\ufe0f',
      'é',
      '\u200b',
      '가',
      '。',
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        expect(countCharacters(signs.join(''))).toBe(alone(signs.join('')));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(countCharacters(text)).toBe(alone(text));
      }),
    );
  });

  it('counts as many as were put in, of any two texts between line ends', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(text, text, (first, second) => {
        expect(countCharacters(`${first}\n${second}`)).toBe(
          countCharacters(first) + countCharacters(second),
        );
      }),
    );
  });

  it('counts 200,000 characters within what a key may take', () => {
    const text = '统一、规范21条。\n'.repeat(20_000);
    const start = process.cpuUsage();
    expect(countCharacters(text)).toBe(180_000);
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(200);
  });
});
