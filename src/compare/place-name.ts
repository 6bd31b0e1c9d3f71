import { headingOfField, tablesOf, typedCellsOf, type Format } from '../form/index.ts';
import { PARTICULARS } from '../report/index.ts';

/** Stands for the edition among the entries that differ; it is none, and comes back with all alone. */
export const FORMAT_ID = 'formatId';

/** The particulars as the form calls them. */
const NAMES: Readonly<Record<string, string>> = {
  [PARTICULARS.agencyName]: '机关名称',
  [PARTICULARS.agencyKind]: '机关类别',
  [PARTICULARS.agencyLevel]: '机关层级',
  [PARTICULARS.year]: '年度',
  [PARTICULARS.date]: '落款日期',
  [PARTICULARS.contact]: '联系方式',
  [PARTICULARS.preamble]: '开头段落',
  [FORMAT_ID]: '格式',
};

/** What an entry is called within its section: a cell's printed heads, a text's heading. */
export function placeNameOf(format: Format, entryId: string): string {
  const cell = tablesOf(format)
    .flatMap(typedCellsOf)
    .find(({ id }) => id === entryId);
  return cell?.name ?? headingOf(format, entryId) ?? NAMES[entryId] ?? entryId;
}

function headingOf(format: Format, entryId: string): string | undefined {
  for (const section of format.sections) {
    if (section.kind === 'table') continue;
    const field = section.fields.find(({ id }) => id === entryId);
    if (field !== undefined) return headingOfField(section, field);
  }
  return undefined;
}
