/**
 * document: a report as it is printed, as plain data: page settings, title, headings, paragraphs,
 * tables with their spans; and as the sheets of a workbook. It knows the language of forms and what
 * can be read from a draft, but no edition, no HTML, no Word, no Excel.
 */
export { blankDocument } from './blank.ts';
export type {
  DocumentBlock,
  FigureBar,
  FigureBlock,
  ReportDocument,
  TableBlock,
  TableCell,
  TablePart,
  TableRow,
} from './blocks.ts';
export { NO_NUMBER } from './figure-block.ts';
export type { PageSettings } from './page.ts';
export { partsOf, sectionOf } from './part.ts';
export { printableText } from './printable-text.ts';
export {
  DEFAULT_SETTINGS,
  FONT_CHOICES,
  toAttachments,
  toSettings,
  type DocumentFonts,
  type DocumentSettings,
} from './settings.ts';
export { titleEmsOf, titleLineEms } from './title-parts.ts';
export { toDocument, type DocumentOptions } from './to-document.ts';
export { UNFILLED } from './table-block.ts';
export { addressOf } from './workbook/cell-address.ts';
export {
  CONTINUED,
  DRAFT_WORDS,
  particularsOf,
  STATUS_LABEL,
  type Particular,
} from './workbook/particulars.ts';
export { cellText } from './workbook/cell-text.ts';
export { plainOf } from './workbook/table-sheet.ts';
export { toWorkbook } from './workbook/to-workbook.ts';
export type { PlainContent, WorkbookCell, WorkbookSheet } from './workbook/workbook.ts';
