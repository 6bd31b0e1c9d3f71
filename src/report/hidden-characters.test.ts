import { describe, expect, it } from 'vitest';
import { namesOfHidden, withoutDirectionMarks, withoutHidden } from './hidden-characters.ts';
import { unreadableSentence } from './reading.ts';

const DIRECTION_MARKS = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

describe('withoutDirectionMarks', () => {
  it('takes each of them away, and nothing else', () => {
    expect(withoutDirectionMarks(`甲${DIRECTION_MARKS}乙`)).toBe('甲乙');
    const others = '甲\u200b\u200d\u2060\u00ad\ufe0f👨‍👩‍👧 1\t2\n3';
    expect(withoutDirectionMarks(others)).toBe(others);
  });
});

describe('withoutHidden', () => {
  it('leaves what is seen, blanks and line breaks among it', () => {
    const hidden = `${DIRECTION_MARKS}\u200b\u200c\u200d\u2060\u2064\ufeff\u00ad\ufe0f\u0000\u007f\u3164\u{e0041}`;
    expect(withoutHidden(`1${hidden}2`)).toBe('12');
    const seen = ' １\u3000\u00a02\t\r\n\u0085甲￥';
    expect(withoutHidden(seen)).toBe(seen);
  });
});

describe('namesOfHidden', () => {
  it.each([
    ['1\u200b2\u200b3', '零宽空格'],
    ['\u202e1\u200e2\u2067', '方向控制符'],
    ['1\u00ad2\ufeff3\u2060', '软连字符、零宽不换行空格、词连接符'],
    ['1\u200c\u200d2', '零宽不连字、零宽连字'],
    ['1\ufe0f2\u{e0041}\u0007', 'U+FE0F、U+E0041、U+0007'],
    ['12', ''],
  ])('names what is hidden in %j: %s', (text, names) => {
    expect(namesOfHidden(text)).toBe(names);
  });
});

describe('unreadableSentence', () => {
  it('names the hidden characters, and says the rest as it is', () => {
    expect(unreadableSentence('hidden', '1\u200b2')).toBe('数字中有看不见的字符（零宽空格）');
    expect(unreadableSentence('decimal', '1.5')).toBe('件数须为整数，不能有小数');
  });
});
