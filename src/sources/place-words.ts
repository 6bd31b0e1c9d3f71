import { addressOf } from '../document/index.ts';
import type { SourceBlock, SourcePlace, TableBlock } from './block.ts';

/** Places in the blocks of a source, in words: `第 12 行`, `第 2 个表格第 5 行`, `工作表“申请”C7`. */
export interface Places {
  readonly line: (block: number) => SourcePlace;
  readonly cell: (block: number, row: number, column: number) => SourcePlace;
}

export function placesIn(blocks: readonly SourceBlock[]): Places {
  let [lines, tables] = [0, 0];
  const numbers = blocks.map(({ kind }) => (kind === 'line' ? (lines += 1) : (tables += 1)));
  return {
    line: (block) => ({
      words: `第 ${String(numbers[block] ?? 0)} 行`,
      block,
      row: null,
      column: null,
    }),
    cell: (block, row, column) => ({
      words: wordsOfCell(blocks[block], numbers[block] ?? 0, { row, column }),
      ...{ block, row, column },
    }),
  };
}

function wordsOfCell(
  block: SourceBlock | undefined,
  number: number,
  { row, column }: { readonly row: number; readonly column: number },
): string {
  const sheet: TableBlock['sheet'] = block?.kind === 'table' ? block.sheet : undefined;
  if (sheet === undefined) {
    return `第 ${String(number)} 个表格第 ${String(row + 1)} 行第 ${String(column + 1)} 格`;
  }
  return `工作表“${sheet.name}”${addressOf({ row: sheet.firstRow + row, column })}`;
}
