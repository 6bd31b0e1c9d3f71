import { isEntry, isLabelIn } from '../clipboard/index.ts';
import { tablesOf, type Format } from '../form/index.ts';
import type { SourceBlock } from './block.ts';
import { isHeading } from './sections.ts';

/** A cell with so much text is a paragraph. */
const PROSE = 40;

/**
 * Tables that hold more than a table (a whole report on one sheet, a page laid out by a table) are cut
 * where a row is nothing but a heading or a paragraph.
 */
export function cutTables(
  formats: readonly Format[],
  blocks: readonly SourceBlock[],
): readonly SourceBlock[] {
  return blocks.flatMap((block): readonly SourceBlock[] => {
    if (block.kind === 'line') return [block];
    const parts: SourceBlock[] = [];
    let from = 0;
    const flush = (to: number) => {
      const rows = block.rows.slice(from, to);
      const { sheet } = block;
      if (rows.some((row) => row.some(({ text }) => text.trim() !== ''))) {
        const moved = sheet && { sheet: { ...sheet, firstRow: sheet.firstRow + from } };
        parts.push({ kind: 'table', rows, ...moved });
      }
      from = to + 1;
    };
    block.rows.forEach((row, index) => {
      const texts = row.map(({ text }) => text.trim()).filter((text) => text !== '');
      const [text = ''] = texts;
      const isRemark = block.sheet !== undefined && isNoWord(formats, text);
      if (texts.length !== 1 || !(isRemark || isApart(formats, text))) return;
      flush(index);
      parts.push(...text.split('\n').map((line) => ({ kind: 'line', text: line }) as const));
    });
    flush(block.rows.length);
    return parts;
  });
}

/** In a sheet titles and notes stand in cells, too. */
function isNoWord(formats: readonly Format[], text: string): boolean {
  const tables = formats.flatMap(tablesOf);
  return !isEntry(text) && !tables.some((table) => isLabelIn(table, text));
}

function isApart(formats: readonly Format[], text: string): boolean {
  const isProse = text.length > PROSE && /[。；]/.test(text);
  return isProse || formats.some((format) => isHeading(format, text));
}
