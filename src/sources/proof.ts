import type { Table } from '../form/index.ts';
import { sameQuantity, type Quantity } from '../report/index.ts';
import { printedRowsOf, type Judged, type SeenValues } from './checks.ts';

/**
 * The cells whose numbers are proven: each equation that a number takes part in holds, at least one
 * does so with numbers the source prints, and none of the accidents an equation can notice would
 * have gone unnoticed: neither another digit, nor two numbers of a printed row in each other's place.
 * Two numbers that only ever stand in one sum together can change places unseen: they are not proven.
 */
export function provenCells(
  table: Table,
  seen: SeenValues,
  judged: readonly Judged[],
): ReadonlySet<string> {
  const heard = judged.filter(({ verdict }) => verdict !== 'silent');
  const proven = new Set<string>();
  for (const row of printedRowsOf(table)) {
    for (const id of row) {
      const value = seen.get(id) ?? null;
      if (value === null) continue;
      const own = heard.filter((equation) => signIn(equation, id) !== 0);
      if (own.length === 0 || own.some(({ verdict }) => verdict !== 'holds')) continue;
      if (row.every((other) => isSafeFrom(other, { id, value, seen, heard }))) proven.add(id);
    }
  }
  return proven;
}

interface Held {
  readonly id: string;
  readonly value: Quantity;
  readonly seen: SeenValues;
  readonly heard: readonly Judged[];
}

/** Whether the two cells would not hold what they do if they had changed places. */
function isSafeFrom(other: string, { id, value, seen, heard }: Held): boolean {
  if (other === id || !seen.has(other)) return true;
  if (sameQuantity(value, seen.get(other) ?? null)) return true;
  return heard.some(
    (equation) => equation.verdict === 'holds' && signIn(equation, id) !== signIn(equation, other),
  );
}

function signIn({ left, right }: Judged, id: string): number {
  if (left.includes(id)) return 1;
  return right.includes(id) ? -1 : 0;
}
