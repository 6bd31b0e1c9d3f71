import { groupedBy, type Table } from '../form/index.ts';
import type { SourceBlock } from './block.ts';
import { placeByHeads } from './by-heads.ts';
import { placeByRows, type FoundByRows } from './by-rows.ts';
import type { PlacedText } from './placed.ts';
import type { Places } from './place-words.ts';
import { splitRows } from './split-row.ts';

/** A block of a source with its index. */
export interface BlockAt {
  readonly block: number;
  readonly content: SourceBlock;
}

/**
 * What a stretch of a source holds for a table: by heads where they stand over the numbers, by whole
 * rows where that finds more of a row.
 */
export function placeTable(table: Table, blocks: readonly BlockAt[], places: Places): FoundByRows {
  const tables = blocks.flatMap(({ block, content }) =>
    content.kind === 'table' ? [{ block, table: content }] : [],
  );
  const byHeads = groupedBy(placeByHeads(table, tables, places), rowKeyOf);
  const byRows = placeByRows(table, splitRows(blocks, places));
  const rows = groupedBy(byRows.placed, rowKeyOf);
  const placed = [...new Set([...byHeads.keys(), ...rows.keys()])].flatMap((key) => {
    const [heads, row] = [byHeads.get(key) ?? [], rows.get(key) ?? []];
    return row.length > heads.length ? row : heads;
  });
  return {
    placed,
    asked: byRows.asked.filter((row) => !byHeads.has(rowKeyOf(row))),
    groups: byRows.groups.filter((row) => !byHeads.has(rowKeyOf(row))),
  };
}

function rowKeyOf({ place }: Pick<PlacedText, 'place'>): string {
  return `${String(place.block)}/${String(place.row)}`;
}
