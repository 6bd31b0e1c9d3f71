import { describe, expect, it } from 'vitest';
import { findNumbers } from './find-numbers.ts';

const found = (text: string) =>
  findNumbers(text).map((token) => {
    if (token.kind === 'count') return `${token.value}${token.unit}${token.approximate ? '~' : ''}`;
    return token.kind === 'percent' || token.kind === 'year' ? `${token.kind} ${token.value}` : '';
  });

describe('findNumbers', () => {
  it.each([
    ['收到申请317件,上年结转3件', ['317件', '3件']],
    ['收到12,846件,办结5条,6份', ['12846件', '5条', '6份']],
    ['收到三件,答复十二件', ['3件', '12件']],
    ['发布700余条,近60条,1.86万余篇', ['700条~', '60条~', '18600篇~']],
    ['2023年度收到1件,占42.86%', ['year 2023', '1件', 'percent 42.86']],
    ['收费7730.28万元,处理费380元', ['7730.28万元', '380元']],
    ['1人2次', ['1人', '2次']],
    ['制发、废止分别为1、0,有效25', ['1', '0', '25']],
  ])('finds in %s', (text, numbers) => {
    expect(found(text)).toEqual(numbers);
  });

  it.each([
    'http://www.example.gov.cn/2023/12条.html',
    '第二十条第(八)项',
    '第3条',
    '国办公开办函[2021]30号',
    '电话0558-8931187',
    '截至12月31日',
    '2021-2025年规划',
    '“1310”具体部署',
    '三审三校',
    '每一件都办成一件事',
    '一次性告知',
    '24小时',
  ])('takes no number out of %s', (text) => {
    expect(found(text).filter((one) => !one.startsWith('year'))).toEqual([]);
  });

  it('gives the place of the number alone, and what follows its unit', () => {
    expect(findNumbers('收到1,234件申请')).toEqual([
      expect.objectContaining({ start: 2, end: 7, stop: 8, value: 1234 }),
    ]);
  });
});
