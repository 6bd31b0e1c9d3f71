import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from './plain-text.ts';

describe('toPlainText', () => {
  it.each([
    ['２０２５年，收到（３）件：', '2025年,收到(3)件:'],
    ['2025 年 有 1 件', '2025年有1件'],
    ['12 31日', '12 31日'],
    ['1 \u3000 2', '1 2'],
    ['受理\u00a05\u200b件', '受理5件'],
    ['依申請公開３條', '依申请公开3条'],
    ['第一段\n第二段\u2028第三段', '第一段\n第二段\n第三段'],
  ])('reads %j as %j', (typed, text) => {
    expect(toPlainText(typed).text).toBe(text);
  });

  it('knows where each character stood', () => {
    expect(toPlainText(' 收到 ５ 件').at).toEqual([1, 2, 4, 6]);
  });

  it('never moves a place backwards, and keeps as many places as characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { text, at } = toPlainText(typed);
        expect(at).toHaveLength(text.length);
        expect(at).toEqual([...at].sort((a, b) => a - b));
      }),
    );
  });
});
