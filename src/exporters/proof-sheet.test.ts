import { describe, expect, it } from 'vitest';
import { NOTHING_OPEN, type ProofSheet } from '../report/index.ts';
import { renderProofSheet } from './index.ts';

const SHEET: ProofSheet = {
  title: '甲县<乙>局2023年政府信息公开工作年度报告',
  state: '0291c968',
  open: { unfilled: 3, error: 1, warning: 0, unconfirmed: 2 },
  hints: 2,
  rows: [
    {
      rule: 'balance',
      title: '勾稽',
      place: '“自然人”列',
      left: '21',
      right: '21',
      outcome: 'holds',
      remark: '',
    },
    {
      rule: 'balance',
      title: '勾稽',
      place: '“总计”列',
      left: '21',
      right: '20',
      outcome: 'error',
      remark: '差 1 & 不平。',
    },
    {
      rule: 'own-word',
      title: '自称',
      place: '',
      left: '',
      right: '',
      outcome: 'waived',
      remark: '写有“我局”。',
    },
    { rule: 'year', title: '年度', place: '', left: '', right: '', outcome: 'holds', remark: '' },
    {
      rule: 'fees',
      title: '收费',
      place: '收费',
      left: '通知 1',
      right: '收费 1',
      outcome: 'holds',
      remark: '',
    },
  ],
  waivers: [{ rule: 'own-word', title: '自称', sentence: '写有“我局”。', reason: '<引用原文>' }],
};
const html = renderProofSheet(SHEET);
const rows = [...html.matchAll(/<tr data-outcome="(\w+)">(.*?)<\/tr>/g)].map(([, , cells = '']) =>
  cells.replace(/<[^>]*>/g, '|').replace(/\|+/g, '|'),
);

describe('renderProofSheet', () => {
  it('has what was found first and what holds as its annex, each rule numbered, both sides or the sentence', () => {
    expect(rows).toEqual([
      '|1|勾稽|差 1 &amp; 不平。|✕ 错误|',
      '|2|自称|写有“我局”。|△ 已说明|',
      '|1|勾稽|“自然人”列|21|21|✓ 相符|',
      '|2|年度|全文|✓ 无问题|',
      '|3|收费|通知 1|收费 1|✓ 相符|',
    ]);
    expect(html.indexOf('附：核对相符的 3 项')).toBeGreaterThan(html.indexOf('签发人：'));
    const twice = renderProofSheet({ ...SHEET, rows: [...SHEET.rows, ...SHEET.rows.slice(0, 1)] });
    expect(twice).toContain('<th scope="rowgroup" rowspan="2">勾稽</th>');
  });

  it('names the report, its digits and how many things were found', () => {
    expect(html).toContain(
      '<p class="report">《甲县&lt;乙&gt;局2023年政府信息公开工作年度报告》</p>',
    );
    expect(html).toContain(
      '报告校验码 <b>0291c968</b>　<b>未填\u00a03 · 错误\u00a01 · 待确认\u00a02</b>　已说明 1　提示 2</p>',
    );
  });

  it('says in words that nothing is open', () => {
    const clear = { ...SHEET, open: NOTHING_OPEN, hints: 0, waivers: [] };
    expect(renderProofSheet(clear)).toContain('<b>0291c968</b>　没有待处理的事项</p>');
  });

  it('lists the reasons, as text, and lines to sign on', () => {
    expect(html).toContain('<li>写有“我局”。<br><b>说明：</b>&lt;引用原文&gt;</li>');
    for (const who of ['填报人：', '审核人：', '签发人：']) expect(html).toContain(who);
  });

  it('has no list of reasons where there are none', () => {
    expect(renderProofSheet({ ...SHEET, waivers: [] })).not.toContain('已说明的提醒');
  });
});
