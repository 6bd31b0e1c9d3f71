import { describe, expect, it } from 'vitest';
import { parsePipedText } from './parse-piped-text.ts';

function textsOf(text: string): string[][] | null {
  return parsePipedText(text)?.map((places) => places.map((place) => place.text)) ?? null;
}

describe('parsePipedText', () => {
  it.each<[what: string, text: string, rows: string[][] | null]>([
    ['nothing without a bar', '规章 2 1 14', null],
    ['nothing with tabs', '规章\t2|1', null],
    ['nothing of a text too long', '1|2\n'.repeat(2001), null],
    ['a full-width bar', '规章｜2', [['规章', '2']]],
    [
      'bars between cells, blank ones kept',
      ' | 成人 | 儿童\r\n1.来访 | - | \r\n',
      [
        ['', '成人', '儿童'],
        ['1.来访', '-', ''],
      ],
    ],
    [
      'a table of a message with its rule and its title',
      '来访表\n\n| | 成人 | 儿童 |\n|---|:---:|---|\n| 1.来访 | - | |\n',
      [
        ['来访表', '', ''],
        ['', '成人', '儿童'],
        ['1.来访', '-', ''],
      ],
    ],
  ])('reads %s', (_, text, rows) => {
    expect(textsOf(text)).toEqual(rows);
  });
});
