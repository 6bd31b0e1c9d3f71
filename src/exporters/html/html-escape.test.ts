import { describe, expect, it } from 'vitest';
import { escapeHtml } from './html-escape.ts';

describe('escapeHtml', () => {
  it.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    [`"x" onload='y'`, '&quot;x&quot; onload=&#39;y&#39;'],
    ['&lt; & &amp;', '&amp;lt; &amp; &amp;amp;'],
    ['一\u0000二\u0008三\u007f四\u009f五\ufffe六', '一二三四五六'],
    ['一\t二\n三', '一 二 三'],
    ['半\ud840个', '半\ufffd个'],
    ['𠮷（三）“引”', '𠮷（三）“引”'],
  ])('writes %j as %j', (text, html) => {
    expect(escapeHtml(text)).toBe(html);
  });
});
