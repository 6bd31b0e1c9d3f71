import { describe, expect, it } from 'vitest';
import { expandSpans, parseHtmlTable, textOver } from './index.ts';

describe('markup', () => {
  it('gives the text of a merged cell over each place it covers', () => {
    const matrix = expandSpans([[{ text: '甲', colSpan: 2, rowSpan: 1 }]]);
    expect(textOver(matrix, 0, 1)).toBe('甲');
  });

  it('has no table where the clipboard has none', () => {
    const empty = { querySelectorAll: () => [] } as unknown as Document;
    expect(parseHtmlTable('<p>无表</p>', () => empty)).toBeNull();
  });
});
