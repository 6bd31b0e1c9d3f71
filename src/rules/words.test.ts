import { describe, expect, it } from 'vitest';
import { meantByWords } from './words.ts';

describe('meantByWords', () => {
  it.each([
    ['均已答复', 17, '照文字应为 17 件'],
    ['收到申请十七件', 17, '照文字应为 17 件'],
    ['2023年未收到申请', 0, '照文字应为 0 件'],
    ['主动公开信息1.2万件', 12_000, '照文字应为 12000 件'],
    ['收到申请1,259件', 1259, ''],
    ['收到申请１７件', 17, ''],
  ])('“%s” for %d: %s', (words, stated, says) => {
    expect(meantByWords(words, stated, '件')).toBe(says);
  });
});
