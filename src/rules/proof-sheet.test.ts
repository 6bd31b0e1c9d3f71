import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import { openCounts } from '../report/index.ts';
import { checkDraft, proofSheet, rulesOf, toWaiver } from './index.ts';
import { soundDraft } from './testing/drafts.ts';
import { readerOf, statedIn } from './testing/statements.ts';

const TOLD = '收到申请21件。';
const draft = soundDraft(format, {
  year: '2023',
  'requests.received.naturalPerson': '12',
  'requests.granted.naturalPerson': '11',
  'requests.received.business': '',
  'overview.onRequest': TOLD,
});
const reader = readerOf([statedIn(TOLD, 'requests.received.naturalPerson', 21)]);
const sheet = proofSheet(format, draft, { state: 'cbf43926', reader });
const rows = (rule: string) =>
  sheet.rows
    .filter((row) => row.rule === rule)
    .map(({ place, left, right, outcome }) => [place, left, right, outcome]);

describe('proofSheet', () => {
  it('is of one report in one state: its title and its digits', () => {
    expect([sheet.title, sheet.state]).toEqual([
      '洪泽区人民政府2023年政府信息公开工作年度报告',
      'cbf43926',
    ]);
    expect(sheet.open).toEqual(openCounts(checkDraft(format, draft, reader)));
    expect(sheet.open).toEqual({ unfilled: 1, error: 1, warning: 1, unconfirmed: 0 });
    expect(sheet.hints).toBe(0);
  });

  it('has a row for every rule', () => {
    const listed = new Set(sheet.rows.map((row) => row.rule));
    expect([...listed]).toEqual(rulesOf(format).map(({ id }) => id));
  });

  it('shows both sides of each column: one broken, two pending, four that hold', () => {
    const balance = rows('requests.balance');
    expect(balance.map(([, , , outcome]) => outcome).sort()).toEqual(
      ['error', 'holds', 'holds', 'holds', 'holds', 'pending', 'pending'].sort(),
    );
    expect(balance).toContainEqual([
      '表三“自然人”列',
      '新收 12 + 上年结转 0 = 12',
      '办理 11 + 结转下年 0 = 11',
      'error',
    ]);
  });

  it('shows a text’s number beside the table’s', () => {
    expect(rows('text-differs')).toEqual([
      ['（二）依申请公开', '“收到申请21件”', '本年新收政府信息公开申请（自然人） 12', 'warning'],
    ]);
    expect(rows('documents-in-force-impossible')[0]?.slice(1)).toEqual([
      '行政规范性文件制发 0',
      '行政规范性文件现行有效 0 + 行政规范性文件废止 0',
      'holds',
    ]);
  });

  it('names the number that words stand for: 均已答复 of 21', () => {
    const text = '收到的申请均已答复。';
    const all = { ...statedIn(text, 'requests.handled.total', 21), start: 5, end: 6 };
    const told = { ...draft, entries: { ...draft.entries, 'overview.onRequest': text } };
    const signed = proofSheet(format, told, { state: '', reader: readerOf([all]) });
    const row = signed.rows.find(({ rule }) => rule === 'text-differs');
    expect(row?.left).toBe('“收到的申请均已答复”，照文字应为 21 件');
  });

  it('lists accepted warnings with their reasons', () => {
    const warning = checkDraft(format, draft, reader).find(({ rule }) => rule === 'text-differs');
    if (warning === undefined) throw new Error('The text differs');
    const waivers = [toWaiver(warning, '口径不同')];
    const signed = proofSheet(format, { ...draft, waivers }, { state: '', reader });
    expect(signed.waivers.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['text-differs', '口径不同'],
    ]);
    expect(signed.waivers[0]?.sentence).toContain('收到申请21件');
    expect(signed.rows.find(({ rule }) => rule === 'text-differs')?.outcome).toBe('waived');
    expect(signed.open.warning).toBe(0);
  });

  it('is plain data', () => {
    expect(JSON.parse(JSON.stringify(sheet))).toEqual(sheet);
  });
});
