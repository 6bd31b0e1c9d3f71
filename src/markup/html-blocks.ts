import { isHidden, nameOf } from './elements.ts';
import type { SpannedCell } from './matrix.ts';
import { rawTextOf, shownLines } from './raw-text.ts';
import { rowsOfTable } from './table-rows.ts';

/** Lines of text or a table, one after the other. */
export type HtmlBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly SpannedCell[])[] };

/** What is no text of a document: struck-out text reads as taken out. */
const SILENT = new Set(
  (
    'AUDIO BUTTON CANVAS DEL DIALOG EMBED FIGURE IFRAME INPUT MATH NAV OBJECT S SELECT STRIKE SVG ' +
    'TEXTAREA VIDEO'
  ).split(' '),
);

/** Texts and tables of a page, in their order; what has the class `aside` is not read. */
export function htmlBlocks(page: Document, aside: string): readonly HtmlBlock[] {
  const isSilent = (element: Element) =>
    isHidden(element) || SILENT.has(nameOf(element)) || element.getAttribute('class') === aside;
  const linesOf = (element: Element) => shownLines(rawTextOf(element, { isSilent }));
  const blocks: HtmlBlock[] = [];
  const addText = (raw: string) => {
    const text = shownLines(raw);
    if (text !== '') blocks.push({ kind: 'text', text });
  };
  const onTable = (table: Element, before: string) => {
    addText(before);
    blocks.push({ kind: 'table', rows: rowsOfTable(table, linesOf, isSilent) });
  };
  addText(rawTextOf(page.body, { isSilent, onTable }));
  return blocks;
}
