import { expect, it } from 'vitest';
import { linesOfLabel } from './label-lines.ts';

it.each([
  ['', []],
  ['其他', ['其他']],
  ['法律服务机构', ['法律服务机构']],
  ['一二三四五六七八九', ['一二三四五六七八九']],
  ['法人或其他组织的申请人', ['法人或其他组', '织的申请人']],
  ['𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷', ['𠮷𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷𠮷']],
  ['2023年', ['2023年']],
])('sets “%s” in lines of about the same length', (label, lines) => {
  expect(linesOfLabel(label, 9)).toEqual(lines);
});
