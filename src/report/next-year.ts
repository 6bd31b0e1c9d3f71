import { columnsOfRow, cellId, tablesOf, textFieldsOf, type Format } from '../form/index.ts';
import { emptyDraft, typedAt, type Draft } from './draft.ts';
import { PARTICULARS, yearOf } from './particulars.ts';
import { takenOver, toEdition, type Transition } from './to-edition.ts';

/**
 * Next year's draft made from a report, in the edition `to`: numbers blank but for those carried
 * over, texts kept. What was taken over waits to be confirmed, so that nobody publishes last year's
 * words by oversight. The rest tells what of the report the other edition has no place for.
 */
export function toNextYear(format: Format, draft: Draft, to: Format = format): Transition {
  const year = yearOf(draft);
  const kept = [PARTICULARS.agencyName, PARTICULARS.agencyKind, PARTICULARS.agencyLevel];
  const taken = takenOver(format, to);
  const texts = textFieldsOf(to)
    .map((field) => field.id)
    .filter((id) => taken.has(id) && typedAt(draft, id).trim() !== '');
  const carried = carriedNumbers(to, draft, taken);
  const entries: Record<string, string> = {};
  for (const id of [...kept, PARTICULARS.contact, ...texts]) {
    const typed = draft.entries[id];
    if (typed !== undefined) entries[id] = typed;
  }
  if (year.state === 'value') entries[PARTICULARS.year] = String(year.value + 1);
  for (const { at, typed } of carried) entries[at] = typed;
  const placed = [...texts, ...carried.map(({ at }) => at)];
  return {
    ...toEdition(draft, format, to),
    draft: { ...emptyDraft(to.id), entries, unconfirmed: placed },
    placed,
    remarks: 0,
  };
}

/** What means the same in both editions is handed on by the rows of the later one. */
function carriedNumbers(to: Format, draft: Draft, taken: ReadonlySet<string>) {
  return tablesOf(to).flatMap((table) => {
    const { carry } = table;
    if (carry === undefined) return [];
    return columnsOfRow(table, carry.to)
      .filter((column) => column.sum === undefined)
      .map(({ id }) => ({
        at: cellId(table.id, carry.to, id),
        from: cellId(table.id, carry.from, id),
      }))
      .map(({ at, from }) => ({ at, typed: taken.has(from) ? typedAt(draft, from) : '' }))
      .filter(({ typed }) => typed.trim() !== '');
  });
}
