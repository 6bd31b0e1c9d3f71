import { describe, expect, it } from 'vitest';
import { insertSentences } from './insert-sentences.ts';

const NEW = '新收3件。';

/** `|` is the caret: before in the text, after behind what was put in. */
function inserted(marked: string): string {
  const at = marked.indexOf('|');
  const { text, caret } = insertSentences(marked.replace('|', ''), NEW, at === -1 ? null : at);
  return `${text.slice(0, caret)}|${text.slice(caret)}`;
}

describe('insertSentences', () => {
  it.each([
    ['an empty text', '', '新收3件。|'],
    ['the end of a sentence', '甲。', '甲。新收3件。|'],
    ['a quoted sentence', '“甲。”', '“甲。”新收3件。|'],
    ['a heading without a full stop', '（一）情况', '（一）情况\n新收3件。|'],
    ['an empty last line', '甲\n', '甲\n新收3件。|'],
  ])('goes on at the end without a caret: %s', (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });

  it.each([
    ['between two sentences', '甲。|乙。', '甲。新收3件。|乙。'],
    ['before the first one', '|甲。', '新收3件。|甲。'],
    ['at the beginning of a line', '甲。\n|乙。', '甲。\n新收3件。|乙。'],
    ['behind the sentence it stands in', '甲乙|3件。丙。', '甲乙3件。新收3件。|丙。'],
    [
      'behind the line, where that ends without a full stop',
      '甲|乙\n丙。',
      '甲乙\n新收3件。|\n丙。',
    ],
  ])('goes to the caret: %s', (_, before, after) => {
    expect(inserted(before)).toBe(after);
  });
});
