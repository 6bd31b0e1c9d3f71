import { layoutOf, type Cell, type Table, type ValueCell } from '../form/index.ts';
import { typedAt, valueKinds, valuesOf, type Draft } from '../report/index.ts';
import { toGuardedText } from './entry-text.ts';
import { valueRowsOf } from './printed-lines.ts';
import type { ClipboardSource } from './read-clipboard.ts';

/** One place of what is copied. */
interface CopiedCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly column: number;
  /** How a spreadsheet is to show it: as text, or as a number with so many places. */
  readonly places: number | null;
  readonly isLabel: boolean;
}

/** Cells of a table for the clipboard, as text and as a table; null where none of them is known. */
export function copyCells(
  table: Table,
  draft: Draft,
  cellIds: readonly string[],
): ClipboardSource | null {
  const copied = new Set(cellIds);
  const printed = valueRowsOf(layoutOf(table).bodyRows)
    .map((row) => row.filter(({ cell }) => copied.has(cell.id)))
    .filter((row) => row.length > 0);
  if (printed.length === 0) return null;
  const { from, to } = edgesOf(printed);
  const shown = shownIn(table, draft);
  const rows = printed.map((row) =>
    row.map((value): CopiedCell => {
      const start = Math.max(value.column, from);
      const end = Math.min(value.column + value.colSpan, to);
      const place = { rowSpan: 1, colSpan: end - start, column: start - from };
      return { ...shown(value.cell), ...place, isLabel: false };
    }),
  );
  return { html: toHtml(rows, []), text: toTsv(rows, to - from) };
}

/** The printed columns that all rows have; a cell that spans more is cut to them, none to nothing. */
function edgesOf(rows: readonly (readonly ValueCell[])[]): { from: number; to: number } {
  const all = rows.flat();
  const begins = rows.map((row) => Math.min(...row.map(({ column }) => column)));
  const ends = rows.map((row) => Math.max(...row.map(endOf)));
  return {
    from: Math.min(Math.max(...begins), ...all.map((value) => endOf(value) - 1)),
    to: Math.max(Math.min(...ends), ...all.map(({ column }) => column + 1)),
  };
}

function endOf({ column, colSpan }: ValueCell): number {
  return column + colSpan;
}

/** The whole table with its heads, as it is printed. */
export function copyWholeTable(table: Table, draft: Draft): ClipboardSource {
  const { headRows, bodyRows, width } = layoutOf(table);
  const shown = shownIn(table, draft);
  const rows = [...headRows, ...bodyRows].map((row) =>
    row.cells.map((cell): CopiedCell => {
      const { rowSpan, colSpan, column } = cell;
      const content = cell.kind === 'head' ? { text: cell.text, places: null } : shown(cell.cell);
      return { ...content, rowSpan, colSpan, column, isLabel: cell.kind === 'head' };
    }),
  );
  return { html: toHtml(rows, table.widths), text: toTsv(rows, width) };
}

type Shown = Pick<CopiedCell, 'text' | 'places'>;

/** Counts without separators; amounts and what can't be read as typed. */
function shownIn(table: Table, draft: Draft): (cell: Cell) => Shown {
  const values = valuesOf(table, (id) => typedAt(draft, id));
  return (cell) => {
    const value = values.get(cell.id);
    const typed = toGuardedText(typedAt(draft, cell.id));
    if (value?.state !== 'number') return { text: cell.terms === null ? typed : '', places: null };
    const number = String(value.value);
    const asTyped = cell.terms === null && valueKinds[cell.value].isKeptAsTyped;
    return { text: asTyped ? typed : number, places: (number.split('.')[1] ?? '').length };
  };
}

/** Tab-separated, a blank under each merged cell. */
function toTsv(rows: readonly (readonly CopiedCell[])[], width: number): string {
  const grid = rows.map(() => Array.from({ length: width }, () => ''));
  rows.forEach((cells, row) => {
    for (const cell of cells) {
      const line = grid[row];
      if (line !== undefined) line[cell.column] = quoted(cell.text);
    }
  });
  return grid.map((line) => `${line.join('\t')}\r\n`).join('');
}

/** Quotes keep a text with blanks in it in one piece, and one with a quote at its head as it is. */
function quoted(text: string): string {
  return /^"|\s/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

function toHtml(rows: readonly (readonly CopiedCell[])[], widths: readonly number[]): string {
  const columns = widths.map((width) => `<col style="width:${String(width)}mm">`).join('');
  const lines = rows.map((cells) => `<tr>${cells.map(toHtmlCell).join('')}</tr>`);
  return (
    '<meta charset="utf-8"><table border="1" cellspacing="0" cellpadding="2" ' +
    'style="border-collapse:collapse;border:.5pt solid black">' +
    `${columns === '' ? '' : `<colgroup>${columns}</colgroup>`}${lines.join('\n')}</table>`
  );
}

function toHtmlCell(cell: CopiedCell): string {
  const spans = [
    cell.rowSpan > 1 ? ` rowspan="${String(cell.rowSpan)}"` : '',
    cell.colSpan > 1 ? ` colspan="${String(cell.colSpan)}"` : '',
  ];
  const style =
    `border:.5pt solid black;text-align:${cell.isLabel ? 'left' : 'center'};` +
    `vertical-align:middle;mso-number-format:&quot;${numberFormat(cell)}&quot;`;
  return `<td${spans.join('')} style="${style}">${escaped(cell.text)}</td>`;
}

/** As Excel writes formats: `\@` is text; blank cells and numbers are to stay numbers. */
function numberFormat({ text, places, isLabel }: CopiedCell): string {
  if (isLabel || (places === null && text !== '')) return '\\@';
  if (places === null || places === 0) return '0';
  return `0\\.${'0'.repeat(places)}`;
}

function escaped(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/ {2}/g, '&nbsp; ');
}
