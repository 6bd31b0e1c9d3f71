import { textFieldsOf, type Format } from '../../form/index.ts';
import {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  agencyOf,
  dateOf,
  PARTICULAR_NAMES,
  PARTICULARS,
  entryNameOf,
  preambleOf,
  titleOf,
  toPrintedDate,
  typedAt,
  yearOf,
  type Draft,
} from '../../report/index.ts';
import { cellPieces, textContent } from './cell-text.ts';
import { emsPerLine, withHeights } from './row-heights.ts';
import { PARTICULARS_SHEET } from './sheet-names.ts';
import type { PlainContent, WorkbookCell, WorkbookSheet } from './workbook.ts';

/** One item of the sheet 填报信息. */
export interface Particular {
  readonly label: string;
  /** Null where it follows from others. */
  readonly entryId: string | null;
  readonly content: PlainContent;
}

const WIDTHS_MM = [48, 147] as const;

/** What stands behind the label where a text goes on in another row. */
export const CONTINUED = '（续）';

/** What a report says beside its tables, in the order of the form. */
export function particularsOf(format: Format, draft: Draft): readonly Particular[] {
  const { name, kind, level } = agencyOf(draft);
  const year = yearOf(draft);
  const date = dateOf(draft);
  const item = (entryId: string, text: string): Particular => ({
    ...{ label: entryNameOf(format, entryId), entryId },
    content: textContent(text),
  });
  return [
    item(PARTICULARS.agencyName, name),
    {
      ...{ label: PARTICULAR_NAMES[PARTICULARS.year], entryId: PARTICULARS.year },
      content:
        year.state === 'value'
          ? { kind: 'number', digits: String(year.value) }
          : textContent(typedAt(draft, PARTICULARS.year).trim()),
    },
    item(PARTICULARS.agencyKind, labelOf(AGENCY_KINDS, kind)),
    item(PARTICULARS.agencyLevel, labelOf(AGENCY_LEVELS, level)),
    item(PARTICULARS.date, printedDate(date)),
    item(PARTICULARS.contact, typedAt(draft, PARTICULARS.contact)),
    { label: '标题', entryId: null, content: textContent(titleOf(format, draft)) },
    item(PARTICULARS.preamble, preambleOf(format, draft)),
    ...textFieldsOf(format).map(({ id }) => item(id, typedAt(draft, id))),
  ];
}

/** A date as it is printed; what can't be read as it was typed. */
function printedDate(date: ReturnType<typeof dateOf>): string {
  if (date.state === 'value') return toPrintedDate(date.value);
  return date.state === 'unreadable' ? date.text.trim() : '';
}

function labelOf(words: readonly { readonly id: string; readonly label: string }[], id: string) {
  return words.find((word) => word.id === id)?.label ?? '';
}

/** What a draft says of itself. */
export const DRAFT_WORDS = '草稿：还有未处理的事项，不得发布';
/** The label of the row that marks a draft; it says nothing of the report. */
export const STATUS_LABEL = '状态';

/** 项目 | 内容, one row each; a text too long to be shown in one goes on in the next. */
export function toParticularsSheet(
  format: Format,
  draft: Draft,
  draftMark: boolean,
): WorkbookSheet {
  const rows = particularsOf(format, draft).flatMap(({ label, content }) => {
    if (content.kind !== 'text') return [rowOf(label, content)];
    return cellPieces(content.text, emsPerLine(WIDTHS_MM[1])).map((text, index) =>
      rowOf(index === 0 ? label : label + CONTINUED, { kind: 'text', text }),
    );
  });
  const head = rowOf('项目', { kind: 'text', text: '内容' }).map((cell): WorkbookCell => ({
    ...cell,
    look: 'head',
  }));
  const status = draftMark ? [rowOf(STATUS_LABEL, textContent(DRAFT_WORDS))] : [];
  return {
    kind: 'particulars',
    name: PARTICULARS_SHEET,
    columnWidthsMm: WIDTHS_MM,
    frozen: { rows: 1, columns: 0 },
    rows: withHeights([head, ...status, ...rows], WIDTHS_MM),
  };
}

function rowOf(label: string, content: PlainContent): readonly WorkbookCell[] {
  const cell = { rowSpan: 1, colSpan: 1, cell: null } as const;
  return [
    { ...cell, column: 0, look: 'label', content: textContent(label) },
    { ...cell, column: 1, look: 'text', content },
  ];
}
