import { tablesOf, textFieldsOf, typedCellsOf, type ReviewFormat } from '../../form/index.ts';
import { agencyOf, typedAt, yearOf, type Draft } from '../../report/index.ts';
import { ownWordOf } from '../../rules/index.ts';
import { writeSentences } from '../../wording/index.ts';

/**
 * The report of a year in which nothing happened: 0 in each cell, and the sentences the edition has
 * for that in their texts. Nothing of it is marked to be confirmed: it is what the clerk has just
 * stated, not taken over from elsewhere.
 */
export function toZeroReport(format: ReviewFormat, draft: Draft): Draft {
  const entries: Record<string, string> = { ...draft.entries };
  for (const { id } of tablesOf(format).flatMap(typedCellsOf)) entries[id] = '0';
  const year = yearOf(draft);
  if (year.state === 'value') {
    const context = { year: year.value, agencyWord: ownWordOf(agencyOf(draft)) };
    for (const { field, text } of writeSentences(format, () => 0, context)) {
      entries[field] = (entries[field] ?? '') + text;
    }
  }
  return { ...draft, entries };
}

/** What is done of it, and what is left to do. */
export function zeroReportWords(format: ReviewFormat, draft: Draft): string {
  const fields = textFieldsOf(format);
  const written = fields.filter(({ id }) => typedAt(draft, id) !== '').length;
  return (
    `各表已填 0，已写好 ${String(written)} 处文字，请逐步看一遍；` +
    `还有 ${String(fields.length - written)} 处文字要自己写。`
  );
}
