import { tablesOf, textFieldsOf, typedCellsOf, type Format } from '../../form/index.ts';
import { emptyDraft, type Draft, type Entries } from '../draft.ts';

/** A draft in which only these entries were typed. */
export function draftOf(format: Format, entries: Entries = {}): Draft {
  return { ...emptyDraft(format.id), entries };
}

/** A complete, balanced draft: 洪泽区人民政府 for the format's first year, each cell 0. */
export function zeroDraft(format: Format, entries: Entries = {}): Draft {
  const cells = tablesOf(format).flatMap(typedCellsOf);
  return draftOf(format, {
    'agency.name': '洪泽区人民政府',
    'agency.kind': 'government',
    'agency.level': 'county',
    year: String(format.firstYear),
    ...Object.fromEntries(textFieldsOf(format).map((field) => [field.id, '无。'])),
    ...Object.fromEntries(cells.map((cell) => [cell.id, '0'])),
    ...entries,
  });
}
