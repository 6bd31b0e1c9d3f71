import type { Table } from '../form/index.ts';
import { sameQuantity, balancesOf, valuesOf } from '../report/index.ts';
import { toEntryText } from './entry-text.ts';
import type { PlacedTexts } from './placement.ts';
import { statedTotals } from './stated-totals.ts';

/**
 * A block without labels that is as long as what one types from there on may hold the lines of
 * totals or leave them out. It is read as printed, totals among its lines, unless that clearly
 * contradicts: not one of its totals is right, and read the other way no identity is broken.
 * The better reading first.
 */
export function inBestOrder(
  table: Table,
  printed: PlacedTexts,
  typed: PlacedTexts,
): readonly [PlacedTexts, PlacedTexts] {
  // Totals that are read the same either way tell nothing.
  const shared = new Set(typed.computed.map(({ cellId, text }) => `${cellId} ${text}`));
  const own = printed.computed.filter(({ cellId, text }) => !shared.has(`${cellId} ${text}`));
  const isContradicted =
    contradicts(table, { ...printed, computed: own }) && !breaksIdentity(table, typed);
  return isContradicted ? [typed, printed] : [printed, typed];
}

function contradicts(table: Table, placed: PlacedTexts): boolean {
  const totals = statedTotals(table, placed).filter(({ stated, sum }) => {
    if (sum === null) return false;
    // A line of zeros is one nobody has added up.
    return stated !== null && !(sameQuantity(stated, 0) && sameQuantity(sum, 0));
  });
  const isRight = ({ stated, sum }: (typeof totals)[number]) =>
    stated !== null && sum !== null && sameQuantity(stated, sum);
  const isAnyAbove0 = totals.some(({ stated }) => stated !== null && !sameQuantity(stated, 0));
  return isAnyAbove0 && !totals.some(isRight);
}

function breaksIdentity(table: Table, placed: PlacedTexts): boolean {
  const texts = new Map(placed.entries.map(({ cellId, text }) => [cellId, toEntryText(text)]));
  const values = valuesOf(table, (id) => texts.get(id) ?? '');
  return balancesOf(table, values).some((balance) => balance.state === 'broken');
}
