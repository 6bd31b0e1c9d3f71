import { tablesOf, textFieldsOf, typedCellsOf, type Format } from '../../form/index.ts';
import type { Draft, Entries } from '../../report/index.ts';

/** A report with everything filled in: each text names its field, each typed cell has its own number. */
export function fullDraft(format: Format, changes: Entries = {}): Draft {
  const texts = textFieldsOf(format).map((field) => [field.id, `${field.id}的内容`] as const);
  const cells = tablesOf(format)
    .flatMap(typedCellsOf)
    .map((cell, index) => {
      const typed = { count: '', signedCount: '', amount: '.50', openAmount: '.50万元' };
      return [cell.id, `${index + 101}${typed[cell.value]}`] as const;
    });
  const particulars = { 'agency.name': '某某市某某局', year: '2023' };
  const entries = { ...particulars, ...Object.fromEntries([...texts, ...cells]), ...changes };
  return { formatId: format.id, entries, waivers: [], remarks: [], unconfirmed: [] };
}
