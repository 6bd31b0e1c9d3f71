import { describe, expect, it } from 'vitest';
import { tablesOf, typedCellsOf } from '../form/index.ts';
import { examples, formats, loadReviewFormat } from '../formats/index.ts';
import { importJson } from '../importers/index.ts';
import { dateOf, typedAt, type Draft } from '../report/index.ts';
import { checkDraft, sentenceOf } from '../rules/index.ts';

async function opened(name: string): Promise<Draft> {
  const example = examples.find(({ label }) => label.includes(name));
  const result = await importJson(formats, (await example?.load()) ?? '');
  if (!result.ok) throw new Error(result.message);
  expect(result.findings).toEqual([]);
  return result.draft;
}

async function sentencesOn(draft: Draft): Promise<readonly string[]> {
  const format = await loadReviewFormat(draft.formatId);
  return checkDraft(format, draft).map((finding) => sentenceOf(format, finding));
}

describe('安澜县住房和城乡建设局 2024', () => {
  it('gets through every rule with nothing found, not even a hint, and is dated', async () => {
    const draft = await opened('安澜县');
    expect(await sentencesOn(draft)).toEqual([]);
    expect(dateOf(draft)).toEqual({ state: 'value', value: '2025-01-20' });
  });

  it('lets no number but a 0 slip by one unnoticed: a text or the balance holds each', async () => {
    const draft = await opened('安澜县');
    const format = await loadReviewFormat(draft.formatId);
    const told = tablesOf(format)
      .flatMap(typedCellsOf)
      .filter(({ id }) => typedAt(draft, id) !== '0');
    expect(told).toHaveLength(26);
    for (const { id } of told) {
      const slip = String(Number(typedAt(draft, id)) + 1);
      const wrong = { ...draft, entries: { ...draft.entries, [id]: slip } };
      expect(await sentencesOn(wrong), id).not.toEqual([]);
    }
  });
});

describe('原州区司法局 2023', () => {
  it('shows what the check finds in a real report', async () => {
    expect(await sentencesOn(await opened('原州区'))).not.toEqual([]);
  });
});
