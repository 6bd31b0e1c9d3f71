import { describe, expect, it } from 'vitest';
import { headlineOf } from './headline.ts';

describe('headlineOf', () => {
  it.each([
    ['表三“自然人”列不平：新收 21 + 上年结转 0 = 21，办理 20，差 1。', '表三“自然人”列不平'],
    [
      '“（二）依申请公开”写的是“收到申请12件，均已答复”，表格中是 13 件。',
      '“（二）依申请公开”写的是“收到申请12件，均已答复”',
    ],
    [
      '“五、存在的主要问题（含措施，如有）”没有内容。',
      '“五、存在的主要问题（含措施，如有）”没有内容',
    ],
    ['没有标点', '没有标点'],
    ['', ''],
  ])('%s → %s', (sentence, headline) => {
    expect(headlineOf(sentence)).toBe(headline);
  });
});
