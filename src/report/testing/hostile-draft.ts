import { tablesOf, textFieldsOf, typedCellsOf, type Format } from '../../form/index.ts';
import type { Draft } from '../draft.ts';
import { PARTICULARS } from '../particulars.ts';
import { toRemark } from '../remark.ts';

/** A report that has the text in every place that takes one. */
export function draftOf(format: Format, text: string): Draft {
  const places = [
    PARTICULARS.agencyName,
    PARTICULARS.year,
    PARTICULARS.date,
    PARTICULARS.contact,
    PARTICULARS.preamble,
    ...textFieldsOf(format).map((field) => field.id),
    ...tablesOf(format)
      .flatMap(typedCellsOf)
      .map((cell) => cell.id),
  ];
  return {
    formatId: format.id,
    entries: {
      ...Object.fromEntries(places.map((at) => [at, text])),
      [PARTICULARS.agencyKind]: 'department',
      [PARTICULARS.agencyLevel]: 'county',
    },
    waivers: [{ rule: text, at: text, reason: text, values: [text, 1, null] }],
    remarks: [toRemark(text, text), toRemark(PARTICULARS.contact, text)],
    unconfirmed: [],
  };
}
