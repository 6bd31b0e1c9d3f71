import { groupedBy, type SlotSum } from '../form/index.ts';
import type { StatementCandidate } from './statement-candidates.ts';
import { resolveShareTotals } from './resolve-share-totals.ts';

/** What a text says of the values of one slot, the other slots being equal. */
type Known = (value: string) => number | undefined;

type Verdict = 'fits' | 'clashes' | 'open';

/**
 * Decides by arithmetic what numbers with several meanings mean (处理 N 件: new and carried-over
 * cases, or those closed), and marks a total that leaves out what is listed beside it as unsure.
 * Where numbers beside a candidate were not read (`isRead` is false), sums decide nothing of it: what is
 * missing might. Changes the candidates.
 */
export function settle(
  candidates: readonly StatementCandidate[],
  isRead: (candidate: StatementCandidate) => boolean,
): void {
  const near = neighbourhoods(candidates);
  for (const candidate of candidates) {
    if (candidate.meanings.length < 2) continue;
    const { meanings } = candidate;
    decide(candidate, near(candidate));
    if (!isRead(candidate)) candidate.meanings = [...new Set([...candidate.meanings, ...meanings])];
  }
  resolveShareTotals(candidates, near);
  for (const candidate of candidates) {
    if (!isRead(candidate) && (candidate.shares !== null || isListed(candidate)))
      candidate.ambiguous = true;
  }
  for (const candidate of candidates)
    if (leavesOut(candidate, near(candidate))) candidate.ambiguous = true;
}

/** A total whose parts texts list, some of them or all. */
function isListed({ topic, slots }: StatementCandidate): boolean {
  const wholes = (topic.sums ?? []).filter((sum) => sum.mayMiss?.length === sum.parts.length);
  return wholes.some(({ slot, whole }) => slots[slot] === whole);
}

/** Sentences on either side that belong to one account of numbers. */
const REACH = 6;
/** No account has more numbers than this; it keeps the time in proportion to the text. */
const MOST = 200;

/** The candidates of the sentences around a candidate, in its paragraph. */
function neighbourhoods(candidates: readonly StatementCandidate[]) {
  const bySentence = groupedBy(candidates, ({ sentence }) => sentence);
  const made = new Map<number, readonly StatementCandidate[]>();
  return ({ sentence, paragraph }: StatementCandidate): readonly StatementCandidate[] => {
    const known = made.get(sentence);
    if (known !== undefined) return known;
    const near: StatementCandidate[] = [];
    for (let number = sentence - REACH; number <= sentence + REACH; number += 1) {
      for (const one of bySentence.get(number) ?? []) {
        if (one.paragraph === paragraph && near.length < MOST) near.push(one);
      }
    }
    made.set(sentence, near);
    return near;
  };
}

function decide(candidate: StatementCandidate, candidates: readonly StatementCandidate[]): void {
  const slot = candidate.openSlot;
  if (slot === null) return;
  const sums = sumsOf(candidate);
  const stated = statedBeside(candidate, slot, candidates);
  const known = rolledUp(candidate, stated);
  const verdictOn = (value: string, assume: boolean) =>
    judge(sums, (one) => (one === value ? candidate.value : known(one)), assume);
  const whole = standsAlone(candidate, slot, candidates);
  const preferred = inOrder(candidate).filter((value) => {
    if (value === whole) return false;
    const number = stated.get(value);
    return number === undefined || number === candidate.value;
  });
  const possible = preferred.filter((value) => verdictOn(value, false) !== 'clashes');
  const fitting = possible.filter((value) => verdictOn(value, true) === 'fits');
  const fresh = fitting.filter((value) => !stated.has(value));
  const [best] = [fresh, fitting, possible].filter((one) => one.length > 0);
  // Where nothing fits, the text contradicts itself: the plain meaning stands.
  set(candidate, slot, best ?? inOrder(candidate).slice(0, 1));
}

/** 收到 33 件，结转上年 2 件: beside another part of a whole a part is never that whole. */
function standsAlone(
  candidate: StatementCandidate,
  slot: string,
  candidates: readonly StatementCandidate[],
): string | null {
  const own = candidate.sense?.value ?? '';
  const sum = sumsOf(candidate).find(
    ({ whole, parts }) => parts.includes(own) && candidate.sense?.including === whole,
  );
  const isNamed = candidates.some(
    (one) =>
      one.sentence === candidate.sentence &&
      one.apart &&
      one !== candidate &&
      isBeside(one, candidate, slot) &&
      one.slots[slot] !== own &&
      sum?.parts.includes(one.slots[slot] ?? '') === true,
  );
  return isNamed && !candidate.includes ? (sum?.whole ?? null) : null;
}

function inOrder(candidate: StatementCandidate): readonly string[] {
  const including = candidate.includes ? candidate.sense?.including : undefined;
  return including === undefined
    ? candidate.meanings
    : [...new Set([including, ...candidate.meanings])];
}

function set(candidate: StatementCandidate, slot: string, meanings: readonly string[]): void {
  candidate.slots = { ...candidate.slots, [slot]: meanings[0] ?? '' };
  candidate.meanings = meanings;
}

function sumsOf(candidate: StatementCandidate): readonly SlotSum[] {
  return (candidate.topic.sums ?? []).filter((sum) => sum.slot === candidate.openSlot);
}

/** Numbers stated for sure in the same paragraph about the same thing but for this slot. */
function statedBeside(
  candidate: StatementCandidate,
  slot: string,
  candidates: readonly StatementCandidate[],
): ReadonlyMap<string, number> {
  const stated = new Map<string, number>();
  for (const one of candidates) {
    const settled = one.meanings.length < 2 || one.sense?.opening === undefined;
    const value = one.slots[slot];
    if (one === candidate || !settled || value === undefined || !isBeside(one, candidate, slot))
      continue;
    if (!stated.has(value)) stated.set(value, one.value);
  }
  return stated;
}

function isBeside(one: StatementCandidate, candidate: StatementCandidate, slot: string): boolean {
  return (
    one.topic === candidate.topic &&
    one.lastYear === candidate.lastYear &&
    Object.keys(candidate.slots).every(
      (key) => key === slot || one.slots[key] === candidate.slots[key],
    )
  );
}

/** A part's value is what is stated, else the sum of what is stated of its own parts. */
function rolledUp(candidate: StatementCandidate, stated: ReadonlyMap<string, number>): Known {
  const sums = candidate.topic.sums ?? [];
  return (value) => {
    const own = stated.get(value);
    if (own !== undefined) return own;
    const inner = sums.find(
      (sum) => sum.whole === value && sum.mayMiss?.length === sum.parts.length,
    );
    return sumOfKnown(
      inner?.parts ?? [],
      (part) => stated.get(part) ?? membersOf(sums, part, stated),
    );
  };
}

function membersOf(
  sums: readonly SlotSum[],
  group: string,
  stated: ReadonlyMap<string, number>,
): number | undefined {
  const members = sums.find((sum) => sum.whole === group)?.parts ?? [];
  return sumOfKnown(members, (member) => stated.get(member));
}

/** Undefined where none of them is known. */
function sumOfKnown(values: readonly string[], known: Known): number | undefined {
  const numbers = values.map(known).filter((number) => number !== undefined);
  return numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0);
}

/** Whether the sums with the same whole agree; `assume` takes parts that texts leave out as zero. */
function judge(sums: readonly SlotSum[], known: Known, assume: boolean): Verdict {
  let verdict: Verdict = 'open';
  for (const whole of new Set(sums.map((sum) => sum.whole))) {
    const sides = sums
      .filter((sum) => sum.whole === whole && sum.mayMiss?.length !== sum.parts.length)
      .map((sum) => sumOf(sum, known, assume));
    const numbers = [known(whole), ...sides].filter((number) => number !== undefined);
    if (numbers.length < 2) continue;
    if (new Set(numbers).size > 1) return 'clashes';
    if (sides.length > 0) verdict = 'fits';
  }
  return verdict;
}

function sumOf(sum: SlotSum, known: Known, assume: boolean): number | undefined {
  const numbers = sum.parts.map(
    (part) => known(part) ?? (assume && sum.mayMiss?.includes(part) === true ? 0 : undefined),
  );
  if (numbers.includes(undefined)) return undefined;
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}

/** 办结 40 件，逾期不补正 1 件: the 40 may or may not hold the 1. */
function leavesOut(
  candidate: StatementCandidate,
  candidates: readonly StatementCandidate[],
): boolean {
  if (candidate.topic.sums === undefined) return false;
  for (const slot of candidate.topic.slots) {
    const value = candidate.slots[slot.id] ?? '';
    const sums = (candidate.topic.sums ?? []).filter((sum) => sum.slot === slot.id);
    const own = sums.find((sum) => sum.whole === value && sum.mayMiss?.length === sum.parts.length);
    if (own === undefined || candidate.wording !== 'number') continue;
    const known = rolledUp(candidate, statedBeside(candidate, slot.id, candidates));
    const trial =
      (number: number): Known =>
      (one) =>
        one === value ? number : known(one);
    if (judge(sums, trial(candidate.value), true) !== 'clashes') continue;
    const listed = candidates.filter(
      (one) =>
        isBeside(one, candidate, slot.id) &&
        isPart(sums, one.slots[slot.id] ?? '', own) &&
        one.value > 0,
    );
    const total = listed.reduce((sum, one) => sum + one.value, 0);
    const extras = [total, ...listed.map((one) => one.value)];
    if (extras.some((extra) => judge(sums, trial(candidate.value + extra), true) === 'fits'))
      return true;
  }
  return false;
}

function isPart(sums: readonly SlotSum[], value: string, whole: SlotSum): boolean {
  return (
    whole.parts.includes(value) ||
    sums.some((sum) => whole.parts.includes(sum.whole) && sum.parts.includes(value))
  );
}
