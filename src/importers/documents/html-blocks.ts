import { MAX_ROWS, MAX_WIDTH, type SpannedCell } from '../../markup/index.ts';
import type { ReadBlock } from './read-block.ts';

const TEXT_NODE = 3;

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIELDSET FOOTER FORM H1 H2 H3 H4 H5 ' +
    'H6 HEADER HR LI MAIN OL P PRE SECTION TD TH TR UL'
  ).split(' '),
);
/** What is no text of the report; a struck-out text reads as taken out. */
const SILENT = new Set(
  (
    'AUDIO BUTTON CANVAS DEL DIALOG EMBED FIGURE HEAD IFRAME INPUT MATH NAV NOSCRIPT OBJECT S SCRIPT ' +
    'SELECT STRIKE STYLE SVG TEMPLATE TEXTAREA VIDEO'
  ).split(' '),
);
/** Our own marks around the text: they say that a draft has errors. */
const MARK_CLASS = 'draft';

/** Texts and tables of a page, one after the other. */
export function htmlBlocks(page: Document): readonly ReadBlock[] {
  const blocks: ReadBlock[] = [];
  let open = '';
  const close = () => {
    const text = plain(open);
    if (text !== '') blocks.push({ kind: 'text', text });
    open = '';
  };
  const walk = (element: Element) => {
    for (const child of childrenOf(element)) {
      if (child.nodeType === TEXT_NODE) open += inOneLine(child.nodeValue ?? '');
      if (!isElement(child) || isSilent(child)) continue;
      const name = nameOf(child);
      if (name === 'BR') open += '\n';
      if (name === 'TABLE') {
        close();
        blocks.push({ kind: 'table', rows: rowsOf(child) });
        continue;
      }
      const isBlock = BLOCKS.has(name) || isShownAsBlock(child);
      if (isBlock) close();
      walk(child);
      if (isBlock) close();
    }
  };
  walk(page.body);
  close();
  return blocks;
}

function rowsOf(table: Element): readonly (readonly SpannedCell[])[] {
  const rows = Array.from(table.querySelectorAll('tr'))
    .filter((row) => row.closest('table') === table && !isSilent(row))
    .slice(0, MAX_ROWS);
  return rows.map((row) =>
    childrenOf(row)
      .filter(isElement)
      .filter((cell) => /^T[DH]$/.test(nameOf(cell)) && !isSilent(cell))
      .slice(0, MAX_WIDTH)
      .map((cell) => ({
        text: plain(textIn(cell)),
        rowSpan: spanOf(cell, 'rowspan', MAX_ROWS),
        colSpan: spanOf(cell, 'colspan', MAX_WIDTH),
      })),
  );
}

function textIn(element: Element): string {
  return childrenOf(element)
    .map((child) => {
      if (child.nodeType === TEXT_NODE) return inOneLine(child.nodeValue ?? '');
      if (!isElement(child) || isSilent(child)) return '';
      if (nameOf(child) === 'BR') return '\n';
      const text = textIn(child);
      return BLOCKS.has(nameOf(child)) || isShownAsBlock(child) ? `\n${text}\n` : text;
    })
    .join('');
}

function spanOf(cell: Element, attribute: string, most: number): number {
  const digits = /^\s*\d{1,5}/.exec(cell.getAttribute(attribute) ?? '')?.[0] ?? '1';
  return Math.min(Math.max(Number(digits), 1), most);
}

/** Blanks and line breaks of the source are shown as one blank. */
function inOneLine(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ');
}

function plain(text: string): string {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function isSilent(element: Element): boolean {
  if (SILENT.has(nameOf(element)) || element.hasAttribute('hidden')) return true;
  if (element.getAttribute('class') === MARK_CLASS) return true;
  return /(^|;)(display:none|visibility:(hidden|collapse)|mso-hide:all)/.test(styleOf(element));
}

function isShownAsBlock(element: Element): boolean {
  return /(^|;)display:(block|flex|grid|list-item|table)/.test(styleOf(element));
}

function styleOf(element: Element): string {
  const style = element.getAttribute('style');
  return style === null ? '' : style.replace(/\s/g, '').toLowerCase();
}

function nameOf(element: Element): string {
  return element.tagName.toUpperCase();
}

/** Not `childNodes`: a list that stays live is slow to go through. */
function childrenOf(parent: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    children.push(child);
  }
  return children;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
