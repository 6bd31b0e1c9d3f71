import type {
  PageSettings,
  TableBlock,
  TableCell,
  TablePart,
  TableRow,
} from '../../document/index.ts';
import { escapeHtml } from './html-escape.ts';

/**
 * A statistical table, named by the heading it stands under. Values name their heads (`headers`),
 * because with several levels of heads `scope` alone leaves a screen reader guessing. A table no page
 * holds is several elements `table` with the same `data-table`, in the order of `data-part`.
 */
export function renderTable(table: TableBlock, page: PageSettings): string {
  return table.parts.map((part) => renderPart(table, part, page)).join('');
}

function renderPart(table: TableBlock, part: TablePart, page: PageSettings): string {
  const label = nameOf(table, part);
  // One group of columns: a head of several columns must lie in one to have the scope `colgroup`.
  const columns = sharesOf(table.columnWidthsMm)
    .map((share) => `<col style="width:${share}%">`)
    .join('');
  const renderRow = (row: TableRow) =>
    `<tr>${row.cells.map((cell) => renderCell(table.id, cell, page)).join('')}</tr>\n`;
  const rows = (some: readonly TableRow[]) => some.map(renderRow).join('');
  const head = part.headRows.length === 0 ? '' : `<thead>\n${rows(part.headRows)}</thead>\n`;
  const bodies = part.groups.map((group) => `<tbody>\n${rows(group)}</tbody>\n`).join('');
  const isSplit = table.parts.length > 1;
  const classes = part.groups.length > 1 ? `${table.spacing} groups` : table.spacing;
  return (
    `<div class="scroll${isSplit ? ' part' : ''}" role="region" tabindex="0" ${label}>\n` +
    `<table class="${classes}" data-table="${escapeHtml(table.id)}"` +
    `${isSplit ? ` data-part="${part.number}"` : ''} ${label}>\n` +
    `<colgroup>${columns}</colgroup>\n${head}${bodies}</table>\n</div>\n`
  );
}

/** Parts after the first say so: the heading stands above the first alone. */
function nameOf(table: TableBlock, part: TablePart): string {
  return part.number === 1
    ? `aria-labelledby="${escapeHtml(table.labelledBy)}"`
    : `aria-label="${escapeHtml(`${table.label}（续表${part.number - 1}）`)}"`;
}

/** Widths in percent: a table in millimetres would be cut off on paper narrower than its own. */
function sharesOf(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round((width / whole) * 1e5) / 1e3);
}

function renderCell(tableId: string, cell: TableCell, page: PageSettings): string {
  const id = (key: string) => escapeHtml(`${tableId}-${key}`);
  const spans = spansOf(cell);
  const text = escapeHtml(cell.text);
  if (cell.kind === 'head') {
    const start = cell.align === 'start' ? ' class="start"' : '';
    return `<th id="${id(cell.key)}" scope="${cell.scope}"${spans}${start}>${text}</th>`;
  }
  const classes = [
    ...(cell.sizePt === page.tablePt ? [] : [sizeClass(cell.sizePt)]),
    ...(cell.isUnreadable ? ['unreadable'] : []),
  ];
  const named = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
  return `<td headers="${cell.heads.map(id).join(' ')}"${spans}${named}>${text}</td>`;
}

/** The attributes of a cell of several rows or columns. */
export function spansOf({ rowSpan, colSpan }: TableCell): string {
  const down = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
  return colSpan > 1 ? `${down} colspan="${colSpan}"` : down;
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
