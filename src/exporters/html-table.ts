import type { PageSettings, TableBlock, TableCell, TableRow } from '../document/index.ts';
import { escapeHtml } from './html-escape.ts';

/**
 * A statistical table, named by the heading it stands under. Values name their heads (`headers`),
 * because with several levels of heads `scope` alone leaves a screen reader guessing.
 */
export function renderTable(table: TableBlock, page: PageSettings): string {
  const label = `aria-labelledby="${escapeHtml(table.labelledBy)}"`;
  // One group of columns: a head of several columns must lie in one to have the scope `colgroup`.
  const columns = sharesOf(table.columnWidthsMm)
    .map((share) => `<col style="width:${share}%">`)
    .join('');
  const renderRow = (row: TableRow) =>
    `<tr>${row.cells.map((cell) => renderCell(table.id, cell, page)).join('')}</tr>\n`;
  const rows = (some: readonly TableRow[]) => some.map(renderRow).join('');
  const head = table.headRows.length === 0 ? '' : `<thead>\n${rows(table.headRows)}</thead>\n`;
  return (
    `<div class="scroll" role="region" tabindex="0" ${label}>\n` +
    `<table class="${table.spacing}" ${label}>\n` +
    `<colgroup>${columns}</colgroup>\n${head}` +
    `<tbody>\n${rows(table.bodyRows)}</tbody>\n</table>\n</div>\n`
  );
}

/** Widths in percent: a table in millimetres would be cut off on paper narrower than its own. */
function sharesOf(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round((width / whole) * 1e5) / 1e3);
}

function renderCell(tableId: string, cell: TableCell, page: PageSettings): string {
  const id = (key: string) => escapeHtml(`${tableId}-${key}`);
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.colSpan > 1 ? ` colspan="${cell.colSpan}"` : '');
  const text = escapeHtml(cell.text);
  if (cell.kind === 'head') {
    const start = cell.align === 'start' ? ' class="start"' : '';
    return `<th id="${id(cell.key)}" scope="${cell.scope}"${spans}${start}>${text}</th>`;
  }
  const size = cell.sizePt === page.tablePt ? '' : ` class="${sizeClass(cell.sizePt)}"`;
  return `<td headers="${cell.heads.map(id).join(' ')}"${spans}${size}>${text}</td>`;
}

/** `pt-8-5`: numbers too long for their column are set smaller. */
export function sizeClass(sizePt: number): string {
  return `pt-${String(sizePt).replace('.', '-')}`;
}

/** The sizes a document's numbers are set in. */
export function sizesOf(tables: readonly TableBlock[]): readonly number[] {
  const cells = tables.flatMap((table) => table.bodyRows.flatMap((row) => row.cells));
  return [...new Set(cells.flatMap((cell) => (cell.kind === 'value' ? [cell.sizePt] : [])))];
}
