import type { Format } from '../../form/index.ts';
import { agencyOf, titleOf, yearOf, type Draft } from '../../report/index.ts';
import { toDataSheet } from './data-sheet.ts';
import { toParticularsSheet } from './particulars.ts';
import { sheetNamesOf } from './sheet-names.ts';
import { toTableSheet } from './table-sheet.ts';
import type { Workbook } from './workbook.ts';

/** What can be read of a draft, as a workbook: its tables, its texts, and all numbers in a list. */
export function toWorkbook(
  format: Format,
  draft: Draft,
  { draftMark = false }: { readonly draftMark?: boolean } = {},
): Workbook {
  const year = yearOf(draft);
  const names = sheetNamesOf(format);
  const tables = format.sections.flatMap((section) =>
    section.kind === 'table' ? [toTableSheet(section, draft, names.get(section.id) ?? '')] : [],
  );
  return {
    language: 'zh-CN',
    title: titleOf(format, draft),
    agency: agencyOf(draft).name,
    year: year.state === 'value' ? year.value : null,
    sheets: [...tables, toParticularsSheet(format, draft, draftMark), toDataSheet(format, draft)],
  };
}
