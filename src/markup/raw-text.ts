import { childrenOf, isBlock, isElement, isHidden, isText, nameOf, styleOf } from './elements.ts';

/** A forced line break, kept apart from line breaks of the source, which mean a space. */
export const BREAK = '\u2028';
/** Where a block begins or ends. */
export const EDGE = '\u2029';

export interface ReadingRules {
  /** What is not read; where nothing else is said, what is hidden. */
  readonly isSilent?: (element: Element) => boolean;
  /** A mark before and after the text of an element; empty for none. */
  readonly markOf?: (element: Element) => string;
  /** Stands between the cells of a row that is one line; without it each cell has its own. */
  readonly cellEnd?: string;
  /** Takes a table out of the text, with what stands before it since the last one. */
  readonly onTable?: (table: Element, before: string) => void;
  /** A table that only lays things out: what lies in it is read like any other text. */
  readonly isFrame?: (table: Element) => boolean;
}

/** The text within an element as its source has it, with its breaks and edges of blocks. */
export function rawTextOf(element: Element, rules: ReadingRules = {}): string {
  const { cellEnd, isFrame, isSilent = isHidden, markOf, onTable } = rules;
  const pieces: string[] = [];
  const walk = (parent: Element, isPre: boolean) => {
    for (const child of childrenOf(parent)) {
      if (isText(child)) pieces.push(asWritten(child.nodeValue ?? '', isPre));
      else if (isElement(child) && !isSilent(child)) enter(child, isPre);
    }
  };
  const enter = (child: Element, isPre: boolean) => {
    if (nameOf(child) === 'BR') pieces.push(BREAK);
    else if (onTable !== undefined && nameOf(child) === 'TABLE' && isFrame?.(child) !== true) {
      onTable(child, pieces.splice(0).join(''));
    } else {
      const edge = isBlock(child) ? EDGE : '';
      const isInLine = cellEnd !== undefined && /^T[DH]$/.test(nameOf(child));
      pieces.push(isInLine ? '' : edge);
      const start = pieces.length;
      walk(child, nameOf(child) === 'PRE' || keepsBreaks(child, isPre));
      const mark = markOf?.(child) ?? '';
      if (mark !== '') pieces.push(marked(pieces.splice(start).join(''), mark));
      pieces.push(isInLine ? cellEnd : edge);
    }
  };
  walk(element, false);
  return pieces.join('');
}

function marked(text: string, mark: string): string {
  return text.trim() === '' ? text : mark + text + mark;
}

/** Lines as they are shown: blanks of the source are one blank, lines without a text go. */
export function shownLines(raw: string): string {
  return raw
    .replace(/[ \t\r\n\f]+/g, ' ')
    .split(/[\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function asWritten(text: string, isPre: boolean): string {
  return isPre ? text.replace(/\r\n?|\n/g, BREAK) : text;
}

function keepsBreaks(element: Element, inherited: boolean): boolean {
  const value = /(?:^|;)white-space(?:-collapse)?:([a-z]+)/.exec(styleOf(element))?.[1];
  return value === undefined ? inherited : ['pre', 'preserve', 'break'].includes(value);
}
