// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { blanksAsZero, openQuestions, toForeignDraft } from './index.ts';
import { readReport } from './testing/read.ts';

const ROWS = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '', '0'],
  ['行政规范性文件', '22（其中修订16件）', '1', '12'],
];
const row = (texts: readonly string[]) =>
  `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
const PAGE = `<p>安澜县水务局2024年政府信息公开工作年度报告</p><p>一、总体情况</p><p>（一）主动公开。全年公开12条。</p><p>二、主动公开政府信息情况</p><table>${ROWS.map(row).join('')}</table>`;

describe('a reading as a draft', () => {
  it('holds what was read, agency and year, and notes beside numbers as remarks', async () => {
    const draft = toForeignDraft(await readReport(PAGE), {});
    expect(draft.entries).toMatchObject({
      'agency.name': '安澜县水务局',
      year: '2024',
      'overview.proactive': '全年公开12条。',
      'disclosure.normativeDocuments.issued': '22',
    });
    expect(draft.entries['disclosure.governmentRules.repealed']).toBeUndefined();
    expect(draft.remarks.map(({ at, entries }) => [at, entries[0]?.text])).toEqual([
      ['disclosure.normativeDocuments.issued', '原文此处写有：其中修订16件'],
    ]);
  });

  it('has 0 for blanks of the source where somebody says so, and for nothing that is asked', async () => {
    const reading = await readReport(PAGE);
    const questions = openQuestions(reading, {});
    expect(questions).toContain('requests.received.naturalPerson');
    const decided = blanksAsZero(reading, {});
    expect(decided).toEqual({ 'disclosure.governmentRules.repealed': '0' });
    expect(openQuestions(reading, decided)).toEqual(questions);
    const answered = { ...decided, 'requests.received.naturalPerson': '3' };
    expect(openQuestions(reading, answered)).toHaveLength(questions.length - 1);
    expect(toForeignDraft(reading, answered).entries).toMatchObject(answered);
  });

  it('waits for confirmation of what order alone told, unless it was typed', async () => {
    const reading = await readReport(PAGE);
    const at = 'disclosure.normativeDocuments.issued';
    const cell = reading.cells.get(at);
    if (cell === undefined) throw new Error(at);
    const cells = new Map([...reading.cells, [at, { ...cell, certainty: 'ordered' as const }]]);
    expect(toForeignDraft({ ...reading, cells }, {}).unconfirmed).toEqual([at]);
    expect(toForeignDraft({ ...reading, cells }, { [at]: '22' }).unconfirmed).toEqual([]);
  });
});
