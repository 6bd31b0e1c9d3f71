import { groupedBy } from '../form/index.ts';
import { isWhole, type StatementCandidate } from './statement-candidates.ts';

/**
 * Decides of which number shares (自然人 5 件、企业 2 件, 均为自然人) are shares: of the one they add
 * up to, else of the nearest before them. It changes its input: the slots, `openSlot` and `meanings` of
 * the candidates.
 */
export function resolveShareTotals(
  candidates: readonly StatementCandidate[],
  near: (candidate: StatementCandidate) => readonly StatementCandidate[],
): void {
  for (const [whole, shares] of groupedBy(candidates, (candidate) => candidate.shares)) {
    const slot = whole?.topic.slots.find(({ wholes }) => wholes !== undefined)?.id;
    if (whole === null || slot === undefined) continue;
    const beside = near(whole);
    const numbers = shares.filter(({ wording }) => wording === 'number');
    const sum = numbers.reduce((all, { value }) => all + value, 0) || whole.value;
    const row = rowOf(whole, slot, sum, beside);
    const others = candidatesFor(whole, slot, beside).map((one) => one.slots[slot] ?? '');
    for (const share of shares) {
      share.slots = { ...share.slots, [slot]: row ?? whole.slots[slot] ?? '' };
      if (row === null && others.length > 1) {
        share.openSlot = slot;
        share.meanings = [...new Set(others)];
      }
    }
  }
}

/** The row whose number the shares add up to: stated, or the sum of what is stated. */
function rowOf(
  whole: StatementCandidate,
  slot: string,
  sum: number,
  candidates: readonly StatementCandidate[],
): string | null {
  const same = candidatesFor(whole, slot, candidates).find(({ value }) => value === sum);
  if (same !== undefined) return same.slots[slot] ?? null;
  const stated = (row: string) =>
    candidates.find(
      (one) =>
        one.sentence === whole.sentence &&
        one.topic === whole.topic &&
        one.shares === null &&
        one.slots[slot] === row,
    )?.value;
  const added = (whole.topic.sums ?? []).find((one) => {
    const values = one.parts.map(stated);
    const total = values.reduce<number>((all, value) => all + (value ?? NaN), 0);
    return one.slot === slot && total === sum;
  });
  return added?.whole ?? null;
}

/** Wholes of the same sentence, in the order they are stated. */
function candidatesFor(
  whole: StatementCandidate,
  slot: string,
  candidates: readonly StatementCandidate[],
): readonly StatementCandidate[] {
  return candidates.filter(
    (one) =>
      one.sentence === whole.sentence &&
      one.topic === whole.topic &&
      one.shares === null &&
      one.slots[slot] !== undefined &&
      isWhole(one),
  );
}
