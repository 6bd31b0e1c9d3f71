import type { Claim, Model } from './model.ts';
import { SLIPS, type Candidate } from './slip.ts';

/** A correction after which all sums it touches are right and no text contradicts it. */
export interface Repair extends Candidate {
  /** A case would go from one column to another: the sum of one rises and that of another falls. */
  readonly isMove: boolean;
  /** Equations that hold only then. */
  readonly balances: readonly number[];
  /** Statements that hold only then: texts that speak for it. */
  readonly supports: readonly number[];
}

/** What is left of the candidates, the likeliest first. */
export function judge(model: Model, candidates: readonly Candidate[]): readonly Repair[] {
  const held = model.claims.map((claim) => holds(claim, null));
  const repairs = candidates.flatMap((candidate): Repair[] => {
    if (crossesOpenColumn(model, candidate)) return [];
    const balances = balancesThen(model, candidate);
    if (balances === null) return [];
    const supports = supportsThen(model, candidate, held);
    if (supports === null || balances.length + supports.length === 0) return [];
    return [{ ...candidate, balances, supports, isMove: movesCases(model, candidate) }];
  });
  // What was changed last was found first: of two that do the same it stays.
  const seen = new Set<string>();
  const distinct = repairs.filter(({ changes }) => {
    const key = changes
      .map(({ index, meant }) => `${String(index)} ${String(meant)}`)
      .sort()
      .join();
    return !seen.has(key) && seen.add(key);
  });
  return distinct.sort((a, b) => compareRepairs(model, a, b));
}

/** What a column holds is not known while an entry of it is blank or can't be read. */
function crossesOpenColumn(model: Model, { changes }: Candidate): boolean {
  return changes.some(({ index }) => model.counts[index]?.column?.isOpen === true);
}

function movesCases(model: Model, { changes }: Candidate): boolean {
  const shifts = new Map<string, number>();
  for (const { index, meant } of changes) {
    const count = model.counts[index];
    const column = count?.column?.id;
    if (count === undefined || column === undefined) continue;
    shifts.set(column, (shifts.get(column) ?? 0) + meant - count.value);
  }
  const all = [...shifts.values()];
  return all.some((shift) => shift > 0) && all.some((shift) => shift < 0);
}

/**
 * What was changed last first, cases moved to another column at the end; then what the text
 * supports, what explains more, what needs no coincidence.
 */
function compareRepairs(model: Model, a: Repair, b: Repair): number {
  return (
    Number(a.isMove) - Number(b.isMove) ||
    Number(b.slip === 'justChanged') - Number(a.slip === 'justChanged') ||
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
  { slip, changes }: Candidate,
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
    if (claim === undefined) continue;
    const then = holds(claim, shifts);
    // Undoing the last change brings back what was there: a text that was wrong all along is no witness.
    const isWitness = !claim.ambiguous && (slip !== 'justChanged' || held[index] === true);
    if (!then && isWitness) return null;
    if (then && held[index] === false) supports.push(index);
  }
  return supports;
}

function holds(claim: Claim, shifts: ReadonlyMap<number, number> | null): boolean {
  return claim.readings.some(
    ({ gap }, reading) => Math.abs(gap + (shifts?.get(reading) ?? 0)) <= claim.tolerance,
  );
}
