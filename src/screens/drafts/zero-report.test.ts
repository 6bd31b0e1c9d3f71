import { describe, expect, it } from 'vitest';
import { tablesOf, textFieldsOf, typedCellsOf } from '../../form/index.ts';
import { formats, loadReviewFormat } from '../../formats/index.ts';
import { typedAt, type Draft } from '../../report/index.ts';
import { checkDraft } from '../../rules/index.ts';
import { toNewDraft } from './new-draft.ts';
import { toZeroReport, zeroReportWords } from './zero-report.ts';

async function zeroReport(): Promise<{
  readonly draft: Draft;
  readonly format: Awaited<ReturnType<typeof loadReviewFormat>>;
}> {
  const made = toNewDraft(formats, {
    ...{ name: '示范县司法局', kind: 'department', level: 'county', year: '2024' },
  });
  const format = await loadReviewFormat(made.formatId);
  return { draft: toZeroReport(format, made), format };
}

describe('toZeroReport', () => {
  it('fills each cell with 0 and keeps agency and year', async () => {
    const { draft, format } = await zeroReport();
    const cells = tablesOf(format).flatMap(typedCellsOf);
    expect(cells.map(({ id }) => typedAt(draft, id))).toEqual(cells.map(() => '0'));
    expect(draft.entries).toMatchObject({ 'agency.name': '示范县司法局', year: '2024' });
  });

  it('writes sentences that the rules agree with: left is only what nobody can write for one', async () => {
    const { draft, format } = await zeroReport();
    const found = checkDraft(format, draft).filter(({ severity }) => severity !== 'hint');
    const empty = textFieldsOf(format).filter(({ id }) => typedAt(draft, id) === '');
    expect(found.map(({ at }) => at)).toEqual(empty.map(({ id }) => id));
    expect(found.map(({ kind }) => kind).sort()).toEqual([
      'emptySection',
      ...empty.slice(1).map(() => 'emptyText'),
    ]);
    expect(draft.unconfirmed).toEqual([]);
  });

  it('says of the year and in the agency’s own word that no application came', async () => {
    const { draft } = await zeroReport();
    expect(typedAt(draft, 'overview.onRequest')).toMatch(/^2024年，我局未收到政府信息公开申请/);
    expect(typedAt(draft, 'otherMatters')).toContain('没有收取信息处理费');
  });
});

describe('zeroReportWords', () => {
  it('counts the texts that are written and those that are not', async () => {
    const { draft, format } = await zeroReport();
    const texts = { 'overview.platform': '有。', 'overview.oversight': '', problems: '' };
    const more = { ...draft, entries: { ...draft.entries, ...texts } };
    expect(zeroReportWords(format, more)).toBe(
      '各表已填 0，已写好 5 处文字，请逐步看一遍；还有 2 处文字要自己写。',
    );
  });
});
