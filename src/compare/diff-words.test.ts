import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffWords, type WordPart } from './diff-words.ts';
import { nativeWordCutter, tokensOf } from './tokens.ts';

/** `删[…] 增[…]`, as one reads it. */
function shown(parts: readonly WordPart[]): string {
  return parts
    .map(({ kind, text }) =>
      kind === 'same' ? text : `${kind === 'deleted' ? '删' : '增'}[${text}]`,
    )
    .join('');
}

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '主动公开',
        '政府信息',
        '1,234',
        '１，２５９',
        '件',
        '，',
        '。',
        '\n',
        ' ',
        '的',
      ),
      fc.constantFrom('㐂', '𠮷', '2023年', '12.5%', '\r\n', '<b>', '\u0000', '\ud83d'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

const cutters = [
  ['the words of the browser', nativeWordCutter()],
  ['no dictionary', null],
] as const;

describe('tokensOf', () => {
  it.each(cutters)('cuts any text into pieces that make it again, with %s', (_, cut) => {
    fc.assert(
      fc.property(words, (text) => {
        expect(tokensOf(text, cut).join('')).toBe(text);
      }),
    );
  });

  it.each(cutters)('keeps a number whole, with %s', (_, cut) => {
    const text = '受理1,234件，办结1,23件，12.5%，2023，2024';
    expect(tokensOf(text, cut).filter((token) => /\d/.test(token))).toEqual([
      '1,234',
      ...['1', '23'],
      '12.5',
      ...['2023', '2024'],
    ]);
  });

  it('knows Chinese words where the browser does, and single characters where it does not', () => {
    expect(tokensOf('依法公开政府信息OGI', nativeWordCutter())).toContain('信息');
    expect(tokensOf('公开OGI  表', null)).toEqual(['公', '开', 'OGI', '  ', '表']);
  });
});

describe('diffWords', () => {
  it.each(cutters)('gives parts that make both texts again, with %s', (_, cut) => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = diffWords(before, after, cut);
        const join = (...kinds: string[]) =>
          parts.flatMap(({ kind, text }) => (kinds.includes(kind) ? [text] : [])).join('');
        expect(join('same', 'deleted')).toBe(before);
        expect(join('same', 'added')).toBe(after);
        for (const [index, { kind, text }] of parts.entries()) {
          expect(text).not.toBe('');
          expect(parts[index - 1]?.kind).not.toBe(kind);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    [
      'a number',
      '全年受理申请1,234件。',
      '全年受理申请1,243件。',
      '全年受理申请删[1,234]增[1,243]件。',
    ],
    ['a word put in', '加强培训。', '加强业务培训。', '加强增[业务]培训。'],
    ['a sentence at the end', '一。', '一。\n二。', '一。增[\n二。]'],
    ['everything', '甲', '', '删[甲]'],
    ['nothing', '同样', '同样', '同样'],
    ['what shares a mark by chance', '甲乙，丙丁', '子丑，寅卯', '删[甲乙，丙丁]增[子丑，寅卯]'],
  ])('shows %s', (_, before, after, expected) => {
    expect(shown(diffWords(before, after))).toBe(expected);
  });

  it('shows texts of 100,000 characters that share nothing as replaced, in well under 2 s', () => {
    const before = '甲乙丙丁戊，'.repeat(17_000);
    const after = '子丑寅卯辰。'.repeat(17_000);
    const begun = process.cpuUsage();
    expect(diffWords(before, after, null)).toEqual([
      { kind: 'deleted', text: before },
      { kind: 'added', text: after },
    ]);
    expect(process.cpuUsage(begun).user / 1_000).toBeLessThan(2_000);
  });
});
