import { columnsOfRow, cellId, tablesOf, textFieldsOf, type Format } from '../form/index.ts';
import { emptyDraft, typedAt, type Draft } from './draft.ts';
import { PARTICULARS, yearOf } from './particulars.ts';

/**
 * Next year's draft made from a report: numbers blank but for those carried over, texts kept. What
 * was taken over waits to be confirmed, so that nobody publishes last year's words by oversight.
 */
export function toNextYear(format: Format, draft: Draft): Draft {
  const year = yearOf(draft);
  const kept = [PARTICULARS.agencyName, PARTICULARS.agencyKind, PARTICULARS.agencyLevel];
  const texts = textFieldsOf(format)
    .map((field) => field.id)
    .filter((id) => typedAt(draft, id).trim() !== '');
  const carried = carriedNumbers(format, draft);
  const entries: Record<string, string> = {};
  for (const id of [...kept, PARTICULARS.contact, ...texts]) {
    const typed = draft.entries[id];
    if (typed !== undefined) entries[id] = typed;
  }
  if (year.state === 'value') entries[PARTICULARS.year] = String(year.value + 1);
  for (const { at, typed } of carried) entries[at] = typed;
  const unconfirmed = [...texts, ...carried.map(({ at }) => at)];
  return { ...emptyDraft(draft.formatId), entries, unconfirmed };
}

function carriedNumbers(format: Format, draft: Draft) {
  return tablesOf(format).flatMap((table) => {
    const { carry } = table;
    if (carry === undefined) return [];
    return columnsOfRow(table, carry.from)
      .filter((column) => column.sum === undefined)
      .map((column) => ({
        at: cellId(table.id, carry.to, column.id),
        typed: typedAt(draft, cellId(table.id, carry.from, column.id)),
      }))
      .filter(({ typed }) => typed.trim() !== '');
  });
}
