import { isEntry, isLabelIn } from '../clipboard/index.ts';
import type { Table } from '../form/index.ts';
import { expandSpans } from '../markup/index.ts';
import type { FoundByRows } from './by-rows.ts';
import type { BlockAt } from './place-table.ts';
import type { Places } from './place-words.ts';
import type { LeftOut } from './reading.ts';

/** Numbers in the tables of a stretch that went into no cell and are asked of none, row by row. */
export function leftOverOf(
  table: Table,
  blocks: readonly BlockAt[],
  found: FoundByRows,
  places: Places,
): readonly LeftOut[] {
  const rowOf = (block: number, row: number | null) => `${String(block)}/${String(row)}`;
  const taken = new Set(
    found.placed.map(({ place }) => `${rowOf(place.block, place.row)}/${String(place.column)}`),
  );
  const asked = new Set(
    [...found.asked, ...found.groups].map(({ place }) => rowOf(place.block, place.row)),
  );
  return blocks.flatMap(({ block, content }): readonly LeftOut[] => {
    if (content.kind === 'line') return [];
    return expandSpans(content.rows).flatMap((line, row): readonly LeftOut[] => {
      if (asked.has(rowOf(block, row))) return [];
      const lost = line.flatMap(({ text, covered }, column) => {
        const isTaken = taken.has(`${rowOf(block, row)}/${String(column)}`);
        const isNumber = /\d/.test(text) && isEntry(text) && !isLabelIn(table, text);
        return !isTaken && isNumber && !covered ? [{ text: text.trim(), column }] : [];
      });
      const [first] = lost;
      if (first === undefined) return [];
      const label = line
        .map(({ text }) => text.trim())
        .filter((text) => text !== '' && !isEntry(text));
      const numbers = lost.map(({ text }) => text);
      const why = '这个版本的表里没有这一处，没有带入';
      const place = places.cell(block, row, first.column);
      return [{ text: [...label, ...numbers].join(' '), why, place }];
    });
  });
}
