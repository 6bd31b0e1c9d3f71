// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { hasHalfWritten, updateWords } from './update-words.ts';

describe('updateWords', () => {
  it('says nothing while there is nothing new', () => {
    expect(updateWords('none', 'failed', 'wanted')).toBeNull();
  });

  it.each([
    ['offered', 'saved', 'none', '有新版本'],
    ['offered', 'saving', 'none', '有新版本'],
    ['offered', 'failed', 'none', '保存后才能更新'],
    ['offered', 'saving', 'wanted', '正在保存，保存后即更新'],
    ['offered', 'saved', 'wanted', '正在更新'],
    ['offered', 'saved', 'unfinished', '还没有完成'],
    ['offered', 'failed', 'unfinished', '保存后才能更新'],
    ['elsewhere', 'saved', 'none', '其他窗口已更新'],
    ['incomplete', 'saved', 'none', '没有取到'],
  ] as const)('%s, %s, %s: …%s…', (state, saving, wish, words) => {
    expect(updateWords(state, saving, wish)).toContain(words);
  });
});

describe('hasHalfWritten', () => {
  it.each([
    ['<textarea name="problems">甲</textarea>', false],
    ['<textarea> </textarea>', false],
    ['<textarea>要问财政</textarea>', true],
    ['<div role="dialog"></div>', true],
  ])('%s: %s', (html, expected) => {
    document.body.innerHTML = html;
    expect(hasHalfWritten(document)).toBe(expected);
  });
});
