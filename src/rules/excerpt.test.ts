import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { furtherPassages } from '../wording/testing/further-passages.ts';
import { passages } from '../wording/testing/passages.ts';
import { excerptAround, excerptAt, excerptFrom, openingOf } from './excerpt.ts';

/** Around the first time that words stand in a text. */
function around(text: string, words: string): string {
  const start = text.indexOf(words);
  return excerptAround(text, { start, end: start + words.length });
}

describe('excerptAround', () => {
  it.each([
    ['全年共收到申请21件，均已答复。', '21', '全年共收到申请21件'],
    ['（含自然人 11 件）', '11', '含自然人 11 件'],
    ['其中:予以公开2件', '2', '予以公开2件'],
    ['2023年度，收到政府信息公开申请1,259件', '1,259', '收到政府信息公开申请1,259件'],
    ['依据《政府信息公开条例》第33条答复3件', '33', '依据《政府信息公开条例》第33条答复3件'],
    ['通过“互联网+政务”平台收到申请3件', '3', '平台收到申请3件'],
  ])('%s: a clause is quoted from mark to mark', (text, words, quote) => {
    expect(around(text, words)).toBe(quote);
  });

  it.each([
    [
      '某市自然资源和规划局2025年度收到市政府转来的申请12件',
      '12',
      '…2025年度收到市政府转来的申请12件',
    ],
    [
      '该单位所有的下属各内设机构于2023 年底未发出收费通知',
      '未发',
      '…下属各内设机构于2023 年底未发出收费通知',
    ],
    ['新收12件结转至2025年1月1日以后再继续办理', '12', '新收12件结转至…'],
    [
      '本单位依照相关的法律规定严格受理政府信息公开申请12件',
      '12',
      '…法律规定严格受理政府信息公开申请12件',
    ],
    ['甲乙丙丁戊己庚辛甲乙丙丁戊己庚辛甲乙丙丁12件', '12', '…12件'],
  ])('%s: a long one is cut where a word begins', (text, words, quote) => {
    expect(around(text, words)).toBe(quote);
  });

  it('quotes a number of 200 digits whole', () => {
    const number = '7'.repeat(200);
    expect(around(`收到${number}件`, number)).toContain(number);
  });

  it('takes an unpaired bracket and a title without end for marks', () => {
    expect(around('按照《条例规定受理3件', '3')).toBe('条例规定受理3件');
  });
});

describe('excerptFrom', () => {
  it('goes to the next mark, or to the last word before it', () => {
    expect(excerptFrom('收到12件，均已答复。', 6)).toBe('均已答复');
    expect(excerptFrom('均已在规定的期限之内通过各种方式予以答复并归档', 0)).toBe(
      '均已在规定的期限之内通过各种方式…',
    );
  });
});

describe('excerptAt', () => {
  it('takes what was found with the number or pair it was found in', () => {
    expect(excerptAt('依国办公开办函〔2019〕60号编制', { start: 1, end: 12 })).toBe(
      '国办公开办函〔2019〕60号',
    );
    expect(excerptAt('均按期）答复（含3件）', { start: 4, end: 8 })).toBe('答复（含3件）');
  });
});

describe('openingOf', () => {
  it('gives a short passage whole, and of a long one whole words', () => {
    expect(openingOf(' 及时公开。 ')).toBe('及时公开。');
    expect(openingOf('聚焦群众关切，及时公开重大民生信息，全面落实政策文件与解读同步起草。')).toBe(
      '聚焦群众关切，及时公开重大民生信息，全面落实政策…',
    );
    expect(openingOf('2022年，我局按《某市政府信息公开工作年度要点（2022—2025）》编制')).toBe(
      '2022年，我局按…',
    );
  });
});

const NUMBER = /\d+(?:[.,]\d+)*(?:\s*[年月日%])?/g;
const hostile = fc
  .array(
    fc.constantFrom(
      ...'2023年 1,259 12.5% 件 《 》 “ ” （ ） ( ) ， 。 \n 政府信息 公开 收到 自然人 的 甲 IPv6 𠮷 ２０ 〔2021〕30号 12月31日 至 - … 二十三 '.split(
        ' ',
      ),
      ' ',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

function expectSound(text: string): void {
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    const quote = excerptAround(text, { start: index, end: index + number.length });
    const words = quote.replace(/^…|…$/g, '');
    expect(quote).toContain(number);
    expect(quote.length).toBeLessThanOrEqual(40);
    // Wherever such words stand in the text, at one of these places they are whole.
    const places = placesOf(text, words).filter((at) => at <= index && index < at + words.length);
    expect(
      places.some((at) => isWhole(text, at) && isWhole(text, at + words.length)),
      `${quote} ← ${text}`,
    ).toBe(true);
  }
}

function placesOf(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** No number, year, pair of surrogates or short title goes on across a place. */
function isWhole(text: string, at: number): boolean {
  const title = text.slice(Math.max(0, at - 20), at + 20);
  const here = Math.min(at, 20);
  const isInTitle = [...title.matchAll(/《[^《》\n]*》/g)].some(
    ({ 0: { length }, index }) => index < here && here < index + length,
  );
  const [before, after] = [text.slice(0, at), text.slice(at)];
  return !(
    isInTitle ||
    (/\d$/.test(before) && /^(?:\s*[年月日%]|[.,]?\d)/.test(after)) ||
    (/\d[.,]$/.test(before) && /^\d/.test(after)) ||
    /[\ud800-\udbff]$/.test(before)
  );
}

describe('every quote of every number', () => {
  it('holds it whole and is short, in the passages of the reader', () => {
    for (const { passage } of [...passages, ...furtherPassages]) expectSound(passage);
  });

  it('holds it whole and is short, in hostile texts', () => {
    fc.assert(fc.property(hostile, expectSound), { numRuns: 2000 });
  });

  it('opens a passage with whole numbers and titles', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const quote = openingOf(text);
        if (quote !== text.trim()) expect(quote.length).toBeLessThanOrEqual(40);
        const words = quote === text.trim() ? quote : quote.slice(0, -1);
        expect(isWhole(text.trim(), words.length)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
