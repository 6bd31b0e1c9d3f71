import { describe, expect, it } from 'vitest';
import { fullDraft } from '../document/testing/full-draft.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { official } from '../formats/testing/official.ts';
import { NOTHING_OPEN, toRemark, type ProofSheet } from '../report/index.ts';
import { renderCoverSheet } from './index.ts';

const SHEET: ProofSheet = {
  title: '甲县<乙>局2023年政府信息公开工作年度报告',
  state: '0291c968',
  open: { ...NOTHING_OPEN, error: 1 },
  hints: 0,
  rows: [
    ...(['holds', 'error'] as const).map((outcome) => ({
      ...{ rule: 'balance', title: '勾稽', place: '“总计”列', left: '21', right: '20' },
      ...{ outcome, remark: outcome === 'error' ? '差 1，不平。' : '' },
    })),
  ],
  waivers: [{ rule: 'own', title: '自称', sentence: '写有“我局”。', reason: '<引用原文>' }],
};
const draft = fullDraft(official, { 'requests.received.naturalPerson': '21' });
const cover = (more: Partial<Parameters<typeof renderCoverSheet>[0]> = {}) =>
  renderCoverSheet({ format: official, draft, sheet: SHEET, lastYear: null, ...more });

describe('renderCoverSheet', () => {
  it('has the digits, what is open, the reasons and the lines to sign on', () => {
    const html = cover();
    expect(html).toContain('《甲县&lt;乙&gt;局2023年政府信息公开工作年度报告》');
    expect(html).toContain('报告校验码 <b>0291c968</b>　<b>错误\u00a01</b>');
    expect(html).toMatch(/待处理的事项（1）<\/h2>\n<ol>\n<li>差 1，不平。<\/li>/);
    expect(html).toContain('写有“我局”。<br>说明：&lt;引用原文&gt;');
    expect(html).toContain('签发人：');
  });

  it('has the numbers the balances compare, beside those of last year where they are known', () => {
    const [, row = ''] = /<tr><th scope="row">([^]*?)<\/tr>/.exec(cover()) ?? [];
    expect(row).toMatch(/^表三 一、本年新收政府信息公开申请数量 总计<\/th><td>\d+<\/td>$/);
    const before = fullDraft(official, { 'requests.received.naturalPerson': '1021' });
    const beside = cover({ lastYear: { format: official, draft: before } });
    const [, now, last] = /<td>(\d+)<\/td><td>(\d+)<\/td>/.exec(beside) ?? [];
    expect(Number(last) - Number(now)).toBe(1000);
    expect(cover()).not.toContain('上年</th>');
  });

  it('lists the remarks that are not settled, and no more than fit', () => {
    const remarks = Array.from({ length: 6 }, (_, n) => toRemark('problems', `意见${String(n)}`));
    const settled = { ...toRemark('problems', '旧话'), state: 'settled' as const };
    const html = cover({ draft: { ...draft, remarks: [settled, ...remarks] } });
    expect(html).toContain('备注，请核定（6）');
    expect(html).toContain('意见3');
    expect(html).not.toMatch(/意见4|旧话/);
    expect(html).toContain('另有 2 处');
  });

  it.each(everyEdition)('has a row for each number of $id that matters', (format) => {
    const html = renderCoverSheet({
      ...{ format, draft: fullDraft(format), sheet: SHEET, lastYear: null },
    });
    expect(html.match(/<th scope="row">/g)?.length).toBeGreaterThan(1);
  });
});
