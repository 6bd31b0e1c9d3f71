import type { Candidate } from './candidates.ts';
import type { Claim, Model } from './model.ts';
import { SLIPS } from './slip.ts';

/** A correction after which all sums it touches are right and no text contradicts it. */
export interface Repair extends Candidate {
  /** Equations that hold only then. */
  readonly balances: readonly number[];
  /** Statements that hold only then: texts that speak for it. */
  readonly supports: readonly number[];
}

/** What is left of the candidates, the likeliest first. */
export function judge(model: Model, candidates: readonly Candidate[]): readonly Repair[] {
  const held = model.claims.map((claim) => holds(claim, null));
  const repairs = candidates.flatMap((candidate): Repair[] => {
    const balances = balancesThen(model, candidate);
    if (balances === null) return [];
    const supports = supportsThen(model, candidate, held);
    if (supports === null || balances.length + supports.length === 0) return [];
    return [{ ...candidate, balances, supports }];
  });
  return repairs.sort((a, b) => compareRepairs(model, a, b));
}

/** What the text supports first, then what explains more, then what needs no coincidence. */
function compareRepairs(model: Model, a: Repair, b: Repair): number {
  return (
    b.supports.length - a.supports.length ||
    b.balances.length - a.balances.length ||
    SLIPS.indexOf(a.slip) - SLIPS.indexOf(b.slip) ||
    a.changes.length - b.changes.length ||
    unlikeliness(model, a) - unlikeliness(model, b)
  );
}

/** A cell where nothing was typed but 0 is seldom the wrong one; then the form's order decides. */
function unlikeliness(model: Model, repair: Repair): number {
  const [first] = repair.changes;
  const typed = model.counts[first?.index ?? 0]?.value ?? 0;
  return (typed === 0 ? model.counts.length : 0) + (first?.index ?? 0);
}

/** Equations that come right; null where one that is touched would not hold. */
function balancesThen(model: Model, { changes }: Candidate): readonly number[] | null {
  const shifts = new Map<number, number>();
  for (const { index, meant } of changes) {
    const count = model.counts[index];
    for (const part of count?.equations ?? []) {
      const shift = part.factor * (meant - (count?.value ?? 0));
      shifts.set(part.index, (shifts.get(part.index) ?? 0) + shift);
    }
  }
  const righted: number[] = [];
  for (const [index, shift] of shifts) {
    const gap = model.equations[index]?.gap ?? 0;
    if (gap + shift !== 0) return null;
    if (gap !== 0) righted.push(index);
  }
  return righted;
}

/** Statements that come right; null where one that is touched would be contradicted. */
function supportsThen(
  model: Model,
  { changes }: Candidate,
  held: readonly boolean[],
): readonly number[] | null {
  const touched = new Map<number, Map<number, number>>();
  for (const { index, meant } of changes) {
    const count = model.counts[index];
    for (const part of count?.claims ?? []) {
      const shifts = touched.get(part.index) ?? new Map<number, number>();
      const shift = part.factor * (meant - (count?.value ?? 0));
      shifts.set(part.reading, (shifts.get(part.reading) ?? 0) + shift);
      touched.set(part.index, shifts);
    }
  }
  const supports: number[] = [];
  for (const [index, shifts] of touched) {
    const claim = model.claims[index];
    if (claim === undefined || isUntouched(shifts)) continue;
    const then = holds(claim, shifts);
    if (!then && !claim.ambiguous) return null;
    if (then && held[index] === false) supports.push(index);
  }
  return supports;
}

function isUntouched(shifts: ReadonlyMap<number, number>): boolean {
  for (const shift of shifts.values()) if (shift !== 0) return false;
  return true;
}

function holds(claim: Claim, shifts: ReadonlyMap<number, number> | null): boolean {
  return claim.readings.some(
    ({ gap }, reading) => Math.abs(gap + (shifts?.get(reading) ?? 0)) <= claim.tolerance,
  );
}
