import { describe, expect, it } from 'vitest';
import { renderText } from './html-text.ts';

describe('renderText', () => {
  it.each([
    [
      '网址http://www.a.gov.cn/x_1.html。',
      '网址http://<wbr>www.<wbr>a.<wbr>gov.<wbr>cn/<wbr>x_<wbr>1.<wbr>html。',
    ],
    ['邮箱xxgk2024@a.gov.cn', '邮箱xxgk2024@<wbr>a.<wbr>gov.<wbr>cn'],
    ['收费1234567890123.123456元', '收费1234567890123.123456元'],
    ['2022/2023/2024/2025/2026', '2022/2023/2024/2025/2026'],
    ['xx@a.gov.cn', 'xx@a.gov.cn'],
    [
      '<b>www.a.gov.cn/?a=1&b=2</b>',
      '&lt;b&gt;www.<wbr>a.<wbr>gov.<wbr>cn/?<wbr>a=<wbr>1&amp;<wbr>b=<wbr>2&lt;/b&gt;',
    ],
    ['', ''],
  ])('lets a line end within the addresses of %s alone', (text, html) => {
    expect(renderText(text)).toBe(html);
  });

  it('keeps the text', () => {
    const text = '㐂𠮷http://a.gov.cn/?x=1&y=2#㐂/\u0000@.-_=';
    const shown = renderText(text).replace(/<wbr>/g, '').replace(/&amp;/g, '&');
    expect(shown).toBe(text.replace('\u0000', ''));
  });
});
