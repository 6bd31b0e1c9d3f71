import { isHidden, nameOf, styleOf } from './elements.ts';
import { expandSpans, MAX_WIDTH, stacked, withoutColumns, type Matrix } from './matrix.ts';
import { isTooDeep } from './nesting.ts';
import { rawTextOf, shownLines } from './raw-text.ts';
import { cellsRead, ROWS_READ, rowsOfTable, rowsRead, spanOf } from './table-rows.ts';

/**
 * Reads the tables of an HTML clipboard form, one under the other, as a person sees them; null
 * where there is none, or where it would take a browser too long to find it. `parse` makes a
 * document that runs no script and loads nothing.
 */
export function parseHtmlTable(html: string, parse: (html: string) => Document): Matrix | null {
  if (isTooDeep(html)) return null;
  const tables = tablesIn(parse(html));
  if (tables.length === 0) return null;
  const matrices: Matrix[] = [];
  let rows = 0;
  for (const table of tables) {
    if (rows >= ROWS_READ) break;
    const matrix = withoutColumns(
      expandSpans(rowsOfTable(table, textOfCell)),
      hiddenColumns(table),
    );
    matrices.push(matrix);
    rows += matrix.length;
  }
  return stacked(matrices).slice(0, ROWS_READ);
}

/** Marks around text that stands above or below its line, or is struck out. */
const MARKS: readonly (readonly [names: readonly string[], style: RegExp, mark: string])[] = [
  [['SUP', 'SUB'], /(^|;)vertical-align:(super|sub)(;|$)/, '^'],
  [['S', 'STRIKE', 'DEL'], /(^|;)text-decoration[a-z-]*:[^;]*line-through/, '~'],
];

function markOf(element: Element): string {
  const [name, style] = [nameOf(element), styleOf(element)];
  return MARKS.find(([names, look]) => names.includes(name) || look.test(style))?.[2] ?? '';
}

/**
 * The text of a table's cell. What is raised, lowered or struck out is set apart by a mark: a 2
 * with the note 1 above it is `2^1^`, never 21. Characters without width stay, to be named.
 */
export function textOfCell(cell: Element): string {
  return shownLines(rawTextOf(cell, { markOf }).replace(/\u00a0/g, ' '));
}

/** Tables of data: one that only holds other tables is a frame around them. */
function tablesIn(document: Document): readonly HTMLTableElement[] {
  const tables = Array.from(document.querySelectorAll('table')).filter((table) => !isHidden(table));
  const frames = new Set<Element>(tables.filter(isFrame));
  return tables.filter((table) => {
    if (frames.has(table)) return false;
    const around = table.parentElement?.closest('table') ?? null;
    return around === null || frames.has(around);
  });
}

/** Only cells without a table are read: else the text of the innermost would be read at each level. */
function isFrame(table: HTMLTableElement): boolean {
  const cells = rowsRead(table).flatMap(cellsRead);
  const plain = cells.filter((cell) => cell.querySelector('table') === null);
  return plain.length < cells.length && plain.every(isEmpty);
}

function isEmpty(cell: Element): boolean {
  return shownLines(rawTextOf(cell).replace(/[\u200b\ufeff]/g, '')) === '';
}

/** Columns that `<col>` hides, counted from 0. */
function hiddenColumns(table: HTMLTableElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let from = 0;
  for (const col of Array.from(table.querySelectorAll('col'))) {
    if (col.closest('table') !== table) continue;
    const to = Math.min(from + Math.max(spanOf(col, 'span'), 1), MAX_WIDTH);
    for (let column = from; column < to; column += 1) if (isHidden(col)) hidden.add(column);
    from = to;
  }
  return hidden;
}
