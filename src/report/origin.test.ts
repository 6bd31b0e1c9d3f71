import { describe, expect, it } from 'vitest';
import { originWords, parseOrigin, toOrigin } from './origin.ts';
import { HOSTILE_TEXTS } from './testing/hostile.ts';

describe('toOrigin', () => {
  it.each([
    ['甲局\u202excod.docx', '甲局xcod.docx'],
    [' 甲\u0000局\r\n\t2023\u200b.json ', '甲局2023.json'],
    ['甲\u3000\u3000局', '甲 局'],
    [`${'㐂𠮷'.repeat(100)}.docx`, '㐂𠮷'.repeat(60)],
    ['\ud800甲', '甲'],
  ])('keeps of the name %j what is seen, in one line, 120 characters at most', (name, kept) => {
    expect(toOrigin('file', name, 5)).toEqual({ kind: 'file', name: kept, at: 5 });
  });
});

describe('parseOrigin', () => {
  it('gives back what was kept, whatever the file was called', () => {
    for (const { text } of HOSTILE_TEXTS) {
      const origin = toOrigin('file', text, 5);
      expect(parseOrigin(JSON.parse(JSON.stringify(origin)))).toEqual(origin);
      expect(originWords(origin)).not.toMatch(/[\p{Cc}\p{Cf}\n]/u);
    }
  });

  it('cleans a name that somebody else wrote', () => {
    expect(parseOrigin({ kind: 'copy', name: '甲\u202e局', at: 5 })?.name).toBe('甲局');
  });

  it.each([
    [null],
    ['file'],
    [{ kind: 'unknown', name: 'x', at: 1 }],
    [{ kind: 'file', name: 7, at: 1 }],
    [{ kind: 'file', name: 'x', at: -1 }],
    [{ kind: 'file', name: 'x', at: 0.5 }],
    [{ kind: 'file', name: 'x' }],
  ])('is null for %j', (value) => {
    expect(parseOrigin(value)).toBeNull();
  });
});

describe('originWords', () => {
  it.each([
    ['file', '甲局.docx', '导入自“甲局.docx”'],
    ['backup', '年报备份.zip', '恢复自备份“年报备份.zip”'],
    ['copy', '甲局 2023 年', '由“甲局 2023 年”复制'],
    ['lastYear', '2023', '据 2023 年年报新建'],
    ['example', '', '示例'],
  ] as const)('says of %s %s: %s', (kind, name, words) => {
    expect(originWords(toOrigin(kind, name, 1))).toBe(words);
  });

  it('leaves out the middle of a long name: 11 characters of 20', () => {
    const origin = toOrigin('file', '甲局2023年报告（领导改过）二.docx', 1);
    expect(originWords(origin, 11)).toBe('导入自“甲局202….docx”');
  });
});
