import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { OFFICIAL_PAGE } from './page.ts';
import { titleEmsOf, titleLineEms, titlePartsFor } from './title-parts.ts';

const REST = '2023年政府信息公开工作年度报告';

function partsOf(agency: string): readonly string[] {
  return titlePartsFor([agency, REST], OFFICIAL_PAGE);
}

describe('titlePartsFor', () => {
  it('leaves a name of up to 20 characters whole', () => {
    const name = '某某市某某区人力资源和社会保障事务管理局';
    expect(name).toHaveLength(20);
    expect(partsOf(name)).toEqual([name, REST]);
  });

  it.each([
    [
      '新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县人民政府',
      ['新疆维吾尔自治区伊犁哈萨克自治州', '察布查尔锡伯自治县人民政府'],
    ],
    [
      '某某省某某市某某区市场监督管理和知识产权保护工作委员会办公室',
      ['某某省某某市某某区市场监督管理', '和知识产权保护工作委员会办公室'],
    ],
    [
      '某某市某某区人力资源和社会保障局劳动保障监察综合行政执法大队',
      ['某某市某某区人力资源和社会保障局', '劳动保障监察综合行政执法大队'],
    ],
    [
      '某某省某某市某某经济技术开发区管理委员会某某街道办事处行政审批和便民服务中心暨退役军人服务管理保障工作领导小组办公室综合科',
      [
        '某某省某某市某某经济技术开发区',
        '管理委员会某某街道办事处',
        '行政审批和便民服务中心暨退役军人',
        '服务管理保障工作领导小组办公室综合科',
      ],
    ],
    [
      '某某自治区某某市某某区中心医院管理中心事业发展服务办公室',
      ['某某自治区某某市某某区', '中心医院管理中心事业发展服务办公室'],
    ],
    [
      '某某市某某区住房保障局（某某市某某区房屋征收补偿管理中心）',
      ['某某市某某区住房保障局', '（某某市某某区房屋征收补偿管理中心）'],
    ],
  ])('cuts %s into lines of about one length', (name, lines) => {
    expect(partsOf(name)).toEqual([...lines, REST]);
  });

  it('sets a name of 60 characters in three lines of 20, none shorter than 15', () => {
    const lines = partsOf('长'.repeat(60)).slice(0, -1);
    expect(lines.map((line) => line.length)).toEqual([20, 20, 20]);
    const real =
      '某某省某某市某某经济技术开发区管理委员会某某街道办事处行政审批和便民服务中心暨退役军人服务管理保障工作领导小组';
    const found = partsOf(real).slice(0, -1);
    expect(found).toHaveLength(3);
    for (const line of found) expect(line.length).toBeGreaterThanOrEqual(15);
  });

  it('keeps every text, tears no number and leaves no line too long', () => {
    const pieces = ['某市', '（', '）', '2023', '局', '、', 'ABC', '𠮷', '委员会'];
    const names = fc.array(fc.constantFrom(...pieces), { maxLength: 60 });
    fc.assert(
      fc.property(names, (words) => {
        const name = words.join('');
        const parts = partsOf(name);
        expect(parts.join('')).toBe(name + REST);
        for (const part of parts) {
          expect(titleEmsOf(part)).toBeLessThanOrEqual(titleLineEms(OFFICIAL_PAGE));
        }
      }),
    );
  });

  it('takes no time over a name of 100,000 characters', () => {
    expect(partsOf('长'.repeat(100_000)).join('')).toHaveLength(100_000 + REST.length);
  });
});
