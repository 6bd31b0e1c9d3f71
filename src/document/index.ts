/**
 * document: a report as it is printed, as plain data: page settings, title, headings, paragraphs,
 * tables with their spans. It knows the language of forms and what can be read from a draft, but no
 * edition, no HTML, no Word.
 */
export type {
  DocumentBlock,
  ReportDocument,
  SectionHeadingBlock,
  TableBlock,
  TableCell,
  TableRow,
} from './blocks.ts';
export type { PageSettings } from './page.ts';
export { toDocument, type DocumentOptions } from './to-document.ts';
