import { isHidden, nameOf } from './elements.ts';
import type { SpannedCell } from './matrix.ts';
import { rawTextOf, shownLines } from './raw-text.ts';
import { textOfCell } from './parse-html-table.ts';
import { cellsRead, rowsOfTable, rowsRead } from './table-rows.ts';

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
    isUnread(element) || element.getAttribute('class') === aside;
  const linesOf = (element: Element) => shownLines(rawTextOf(element, { isSilent }));
  return blocksIn(page, { isSilent, linesOf });
}

/**
 * The same of a page that is not ours: what a site puts around an article is left out as far as it is
 * marked, tables that lay the page out are none, and in a cell raised or struck-out text is set apart.
 */
export function pageBlocks(page: Document): readonly HtmlBlock[] {
  const isSilent = (element: Element) => isUnread(element) || isOfSite(element);
  return blocksIn(page, { isSilent, linesOf: textOfCell, isFrame });
}

/** A cell with so much text is an article, not a number. */
const ARTICLE = 300;

function isFrame(table: Element): boolean {
  if (table.querySelector('table') !== null) return true;
  return rowsRead(table)
    .flatMap(cellsRead)
    .some((cell) => cell.textContent.replace(/\s+/g, '').length > ARTICLE);
}

const SITE_NAMES = new Set(['ASIDE', 'FOOTER']);
const SITE_WORDS =
  /(?:^|[-_\s])(?:breadcrumbs?|copyright|crumbs?|foot|footer|location|pager|print|share|toolbar)(?:$|[-_\s])/i;
const SITE_TEXT = 400;

function isOfSite(element: Element): boolean {
  if (SITE_NAMES.has(nameOf(element))) return true;
  const said = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (!SITE_WORDS.test(said) || element.querySelector('table') !== null) return false;
  return element.textContent.length < SITE_TEXT;
}

function isUnread(element: Element): boolean {
  return isHidden(element) || SILENT.has(nameOf(element));
}

interface BlockRules {
  readonly isSilent: (element: Element) => boolean;
  readonly linesOf: (cell: Element) => string;
  readonly isFrame?: (table: Element) => boolean;
}

function blocksIn(
  page: Document,
  { isSilent, linesOf, ...frames }: BlockRules,
): readonly HtmlBlock[] {
  const blocks: HtmlBlock[] = [];
  const addText = (raw: string) => {
    const text = shownLines(raw);
    if (text !== '') blocks.push({ kind: 'text', text });
  };
  const onTable = (table: Element, before: string) => {
    addText(before);
    blocks.push({ kind: 'table', rows: rowsOfTable(table, linesOf, isSilent) });
  };
  addText(rawTextOf(page.body, { isSilent, onTable, ...frames }));
  return blocks;
}
