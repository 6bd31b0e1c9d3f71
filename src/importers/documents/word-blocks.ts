import { MAX_ROWS, MAX_WIDTH, type SpannedCell } from '../../markup/index.ts';
import type { ReadBlock } from './read-block.ts';
import { attributeOf, childNamed, childrenOf, valueOf } from './word-xml.ts';

/** Around blocks or runs, without a meaning of their own; what was moved or inserted is accepted. */
const WRAPPERS = new Set([
  'sdt',
  'sdtContent',
  'customXml',
  'smartTag',
  'ins',
  'moveTo',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo',
]);

/** Of documents that are not ours: what else holds text or tables. */
interface WordReading {
  /** Text boxes are read behind their paragraph, tables around tables as what lies in them. */
  readonly isForeign: boolean;
}

const OURS: WordReading = { isForeign: false };

/**
 * Texts and tables of the main part of a Word file as they are read with all changes accepted. Field
 * codes, pictures, notes and hidden text don't count; text boxes do in documents that are not ours.
 */
export function wordBlocks(part: Document, reading = OURS): readonly ReadBlock[] {
  const body = childrenOf(part.documentElement).find((child) => child.localName === 'body');
  return body === undefined ? [] : blocksIn(body, reading);
}

function blocksIn(container: Element, reading = OURS): readonly ReadBlock[] {
  const { isForeign } = reading;
  const blocks: ReadBlock[] = [];
  /** Of paragraphs whose mark was taken out: they go on in the next one. */
  let open = '';
  const walk = (parent: Element) => {
    for (const child of childrenOf(parent)) {
      if (child.localName === 'tbl') blocks.push(...blocksOfTable(child, reading));
      else if (WRAPPERS.has(child.localName)) walk(child);
      if (child.localName !== 'p') continue;
      const properties = childNamed(child, 'pPr');
      if (isCaption(properties)) continue;
      open += textOfRuns(child);
      if (childNamed(childNamed(properties, 'rPr'), 'del') !== undefined) continue;
      const isDate = /date/i.test(styleOf(properties));
      blocks.push({ kind: 'text', text: open, ...(isDate && { isDate }) });
      open = '';
      if (isForeign) for (const box of boxesIn(child)) blocks.push(...blocksIn(box, reading));
    }
  };
  walk(container);
  if (open !== '') blocks.push({ kind: 'text', text: open });
  return blocks;
}

/** A table; of a frame around other tables, what lies in its cells. */
function blocksOfTable(table: Element, reading: WordReading): readonly ReadBlock[] {
  const cells = unwrapped(table, 'tr').flatMap((row) => unwrapped(row, 'tc'));
  const isFrame = reading.isForeign && cells.some((cell) => unwrapped(cell, 'tbl').length > 0);
  if (!isFrame) return [{ kind: 'table', rows: rowsOf(table) }];
  return cells.flatMap((cell) => blocksIn(cell, reading));
}

/** The outermost contents of text boxes; what older programs see in their place is the same again. */
function boxesIn(parent: Element): readonly Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === 'Fallback') return [];
    return child.localName === 'txbxContent' ? [child] : boxesIn(child);
  });
}

/** Below a figure, which the data says nothing of. */
function isCaption(properties: Element | undefined): boolean {
  return /caption|figure/i.test(styleOf(properties));
}

function styleOf(properties: Element | undefined): string {
  return valueOf(childNamed(properties, 'pStyle')) ?? '';
}

function textOfRuns(parent: Element): string {
  return childrenOf(parent)
    .map((child) => {
      if (child.localName === 'r') return isHidden(child) ? '' : textOfRun(child);
      return WRAPPERS.has(child.localName) ? textOfRuns(child) : '';
    })
    .join('');
}

function isHidden(run: Element): boolean {
  const vanish = childNamed(childNamed(run, 'rPr'), 'vanish');
  return vanish !== undefined && !/^(0|false|off)$/.test(valueOf(vanish) ?? '');
}

function textOfRun(run: Element): string {
  return childrenOf(run).map(textOfRunPart).join('');
}

function textOfRunPart(part: Element): string {
  switch (part.localName) {
    case 't':
      return part.textContent.replace(/\n/g, ' ');
    case 'tab':
      return '\t';
    case 'br':
      return /^(page|column)$/.test(attributeOf(part, 'type') ?? '') ? '' : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    case 'softHyphen':
      return '\u00ad';
    case 'sym':
      return characterOf(attributeOf(part, 'char') ?? '');
    case 'ruby':
      return textOfRuns(childNamed(part, 'rubyBase') ?? part);
    default:
      return '';
  }
}

function characterOf(hex: string): string {
  return /^[\da-f]{1,4}$/i.test(hex) ? String.fromCharCode(parseInt(hex, 16)) : '';
}

interface OpenCell {
  text: string;
  rowSpan: number;
  readonly colSpan: number;
}

/** Narrower columns (twentieths of a point) come from rounding when an office saves a file anew. */
const LEAST_WIDTH = 40;

/** How many columns lie before each boundary of the grid, too narrow ones left out. */
function gridOf(table: Element): (boundary: number) => number {
  const before = [0];
  for (const column of childrenOf(childNamed(table, 'tblGrid') ?? table)) {
    if (column.localName !== 'gridCol') continue;
    const width = Number(attributeOf(column, 'w') ?? LEAST_WIDTH);
    before.push((before[before.length - 1] ?? 0) + (width < LEAST_WIDTH ? 0 : 1));
  }
  const last = before.length - 1;
  return (boundary) => before[boundary] ?? (before[last] ?? 0) + boundary - last;
}

function rowsOf(table: Element): readonly (readonly SpannedCell[])[] {
  const placeOf = gridOf(table);
  /** By the column they begin in, the cells that may go on in the next row. */
  let above = new Map<number, OpenCell>();
  return unwrapped(table, 'tr')
    .filter((row) => childNamed(childNamed(row, 'trPr'), 'del') === undefined)
    .slice(0, MAX_ROWS)
    .map((row) => {
      const now = new Map<number, OpenCell>();
      const cells: OpenCell[] = [];
      let column = spanIn(childNamed(row, 'trPr'), 'gridBefore', 0);
      for (const cell of unwrapped(row, 'tc').slice(0, MAX_WIDTH)) {
        const properties = childNamed(cell, 'tcPr');
        const merge = childNamed(properties, 'vMerge');
        const start = placeOf(column);
        column += spanIn(properties, 'gridSpan', 1);
        const colSpan = Math.max(placeOf(column) - start, 1);
        const whole = above.get(start);
        if (merge !== undefined && valueOf(merge) !== 'restart' && whole !== undefined) {
          whole.rowSpan += 1;
          now.set(start, whole);
        } else {
          const found = { text: textOfCell(cell), rowSpan: 1, colSpan };
          cells.push(found);
          now.set(start, found);
        }
      }
      above = now;
      return cells;
    });
}

/** Rows of a table or cells of a row, also those in a wrapper. */
function unwrapped(parent: Element, name: string): readonly Element[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.localName === name) return [child];
    return WRAPPERS.has(child.localName) ? unwrapped(child, name) : [];
  });
}

function textOfCell(cell: Element): string {
  return blocksIn(cell)
    .map((block) =>
      block.kind === 'text'
        ? block.text
        : block.rows.map((row) => row.map(({ text }) => text).join('\n')).join('\n'),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .join('\n');
}

function spanIn(properties: Element | undefined, name: string, least: number): number {
  const span = Number(valueOf(childNamed(properties, name)) ?? least);
  return Number.isInteger(span) ? Math.min(Math.max(span, least), MAX_WIDTH) : least;
}
