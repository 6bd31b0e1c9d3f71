import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import { readLists } from './index.ts';

const shown = (text: string) =>
  readLists(official, text).map(
    ({ total, parts, open }) =>
      `${total.value} = ${parts.map((part) => part.value).join(' + ')}${open ? ' …' : ''}`,
  );

describe('readLists', () => {
  it.each([
    [
      '公开信息21条，其中部门预算6条，部门决算3条，政策6条，公告3条，征集3条。',
      ['21 = 6 + 3 + 6 + 3 + 3'],
    ],
    ['发布1261条（其中：网站390条、公众号871条）。', ['1261 = 390 + 871']],
    ['收到申请9件，上年结转1件，其中网络5件，信函5件。', ['10 = 5 + 5']],
    ['公开7件。其中：予以公开2件，占29%；无法提供2件，占29%；其他处理3件。', ['7 = 2 + 2 + 3']],
    ['发布53篇，其中机构2篇、文件5篇、动态43篇、财政4篇；公众号158条。', ['53 = 2 + 5 + 43 + 4']],
    ['收到95件，其中自然人89件，法人6件，答复95件。', ['95 = 89 + 6']],
    ['收到申请30件，其中自然人28件，同比增加5件，法人2件。', ['30 = 28 + 2']],
  ])('finds in %s', (text, lists) => {
    expect(shown(text)).toEqual(lists);
  });

  it.each([
    ['等', '公开60条，其中机构5条、文件50条等。'],
    ['余', '公开700余条，其中基础600余条，重点30余条。'],
    ['主要', '公开60条，其中主要是机构5条、文件50条。'],
    ['a second level', '发布60条，其中机构5条，网站50条，含图解20条、视频10条。'],
    ['a choice of parts', '公开67条，其中甲4条，乙6条，丙4条。'],
  ])('leaves a list open that has %s', (_, text) => {
    expect(readLists(official, text)[0]?.open).toBe(true);
  });

  it('takes a single part for no list, and a number without a total for none', () => {
    expect(readLists(official, '收到6件，其中网络4件。其中甲1件，乙2件')).toHaveLength(1);
    expect(readLists(official, '其中甲1件，乙2件')).toEqual([]);
  });

  it('spans from the total to the last part', () => {
    const text = '公开信息60条，其中机构5条、文件55条。';
    const [list] = readLists(official, text);
    expect(text.slice(list?.start, list?.end)).toBe('60条，其中机构5条、文件55');
  });
});
