import { describe, expect, it } from 'vitest';
import { parseSpacedText } from './parse-spaced-text.ts';

function textsOf(text: string): string[][] | null {
  return parseSpacedText(text)?.map((places) => places.map((place) => place.text)) ?? null;
}

const CASES: readonly (readonly [what: string, text: string, rows: string[][] | null])[] = [
  ['a number with a blank inside', '1 259', null],
  ['one number', '12', null],
  ['one number a line', '12\n15\n18', null],
  ['cells with tabs between them', '1\t2 3\t4\n5\t6\t7', null],
  ['a cell with a line break, in quotes', '"1\n2"', null],
  ['words', '本年度 收到 申请', null],
  ['lines of words', '本年度 收到 申请\n全部 办结', null],
  ['a sentence with numbers in it', '共收到 21 件，办结 20 件', null],
  ['lines of different length without labels', '1 2 3\n4 5', null],
  ['three numbers in a line', '1  2\u00a03', [['1', '2', '3']]],
  ['a word below a number', '5\n见附件', null],
  ['entries one below the other, words among them', '一百\n\n0\n12件', null],
  ['rows with a blank line between them, without labels', '1 2\n\n3 4', null],
  [
    'a number with a remark',
    '予以公开 22（其中修订16件） 3\n其他 无 0',
    [
      ['予以公开', '22（其中修订16件）', '3'],
      ['其他', '无', '0'],
    ],
  ],
  [
    'a number with a remark that has blanks in it and before it',
    '规章 12 （其中修订 3 件） 5 189\n1. （一）其他 1 2 3',
    [
      ['规章', '12（其中修订3件）', '5', '189'],
      ['1. （一）其他', '1', '2', '3'],
    ],
  ],
  [
    'two lines',
    '21 0\r\n1,259\u30003\r\n',
    [
      ['21', '0'],
      ['1,259', '3'],
    ],
  ],
  [
    'dashes and hashes',
    '- —\n#### 3',
    [
      ['-', '—'],
      ['####', '3'],
    ],
  ],
  [
    'labels in front',
    '（一）予以公开 1 2 3\n1. 属于国家秘密 4 5 6',
    [
      ['（一）予以公开', '1', '2', '3'],
      ['1. 属于国家秘密', '4', '5', '6'],
    ],
  ],
  ['one labelled line', '1.属于国家秘密 7 0', [['1.属于国家秘密', '7', '0']]],
  [
    'heads, each over its column, and titles',
    '办理情况 表\n自然人 总计 其他\n予以公开 1 2 3',
    [
      ['办理情况 表', '', '', ''],
      ['', '自然人', '总计', '其他'],
      ['予以公开', '1', '2', '3'],
    ],
  ],
];

describe('parseSpacedText', () => {
  it.each(CASES)('reads %s', (_, text, rows) => {
    expect(textsOf(text)).toEqual(rows);
  });
});
