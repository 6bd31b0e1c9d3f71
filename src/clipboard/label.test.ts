import { describe, expect, it } from 'vitest';
import { isSameLabel, toLabel } from './label.ts';

const SAME: readonly (readonly [string, string])[] = [
  ['（一）予以公开', '(一) 予以公开'],
  ['（一）予以公开', '㈠予以公开'],
  ['三、本年度办理结果', '三、本 年度办 理结果'],
  ['三、本年度办理结果', '三．本年度\n办理结果'],
  ['结果维持', '结 果 维 持'],
  ['结果维持', '结\u3000果\u00a0维\n持'],
  ['3.危及“三安全一稳定”', '3．危及"三安全一稳定"'],
  ['3.危及“三安全一稳定”', '3、危及三安全一稳定'],
  ['1.属于国家秘密', '１.属于国家秘密'],
  ['1.属于国家秘密', '1属于国家秘密'],
  ['1.属于国家秘密', '属于国家秘密'],
  ['1.属于国家秘密', '\u202a1.属\u200b于国\u00ad家秘密\u202c'],
  ['本年收费金额（单位：万元）', '本年收费金额(单位:万元)'],
];

const DIFFERENT: readonly (readonly [string, string])[] = [
  ['1.属于国家秘密', '2.属于国家秘密'],
  ['（六）总计', '（七）总计'],
  ['其他', '其他结果'],
  ['', ''],
  ['，', '、'],
];

describe('isSameLabel', () => {
  it.each(SAME)('takes “%s” and “%s” for one label', (a, b) => {
    expect(isSameLabel(toLabel(a), toLabel(b))).toBe(true);
  });

  it.each(DIFFERENT)('keeps “%s” and “%s” apart', (a, b) => {
    expect(isSameLabel(toLabel(a), toLabel(b))).toBe(false);
  });
});
