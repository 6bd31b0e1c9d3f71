import { groupedBy, type SlotSum } from '../form/index.ts';
import type { StatementDraft } from './drafts.ts';
import { settleShares } from './settle-shares.ts';

/** What a text says of the values of one slot, the other slots being equal. */
type Known = (value: string) => number | undefined;

type Verdict = 'fits' | 'clashes' | 'open';

/**
 * Decides by arithmetic what numbers with several meanings mean (处理 N 件: new and carried-over
 * cases, or those closed), and marks a total that leaves out what is listed beside it as unsure.
 * Where numbers beside a draft were not read (`isRead` is false), sums decide nothing of it: what is
 * missing might. Changes the drafts.
 */
export function settle(
  drafts: readonly StatementDraft[],
  isRead: (draft: StatementDraft) => boolean,
): void {
  const near = neighbourhoods(drafts);
  for (const draft of drafts) {
    if (draft.meanings.length < 2) continue;
    const { meanings } = draft;
    decide(draft, near(draft));
    if (!isRead(draft)) draft.meanings = [...new Set([...draft.meanings, ...meanings])];
  }
  settleShares(drafts, near);
  for (const draft of drafts) {
    if (!isRead(draft) && (draft.shares !== null || isListed(draft))) draft.ambiguous = true;
  }
  for (const draft of drafts) if (leavesOut(draft, near(draft))) draft.ambiguous = true;
}

/** A total whose parts texts list, some of them or all. */
function isListed({ topic, slots }: StatementDraft): boolean {
  const wholes = (topic.sums ?? []).filter((sum) => sum.mayMiss?.length === sum.parts.length);
  return wholes.some(({ slot, whole }) => slots[slot] === whole);
}

/** Sentences on either side that belong to one account of numbers. */
const REACH = 6;
/** No account has more numbers than this; it keeps the time in proportion to the text. */
const MOST = 200;

/** The drafts of the sentences around a draft, in its paragraph. */
function neighbourhoods(drafts: readonly StatementDraft[]) {
  const bySentence = groupedBy(drafts, ({ sentence }) => sentence);
  const made = new Map<number, readonly StatementDraft[]>();
  return ({ sentence, paragraph }: StatementDraft): readonly StatementDraft[] => {
    const known = made.get(sentence);
    if (known !== undefined) return known;
    const near: StatementDraft[] = [];
    for (let number = sentence - REACH; number <= sentence + REACH; number += 1) {
      for (const one of bySentence.get(number) ?? []) {
        if (one.paragraph === paragraph && near.length < MOST) near.push(one);
      }
    }
    made.set(sentence, near);
    return near;
  };
}

function decide(draft: StatementDraft, drafts: readonly StatementDraft[]): void {
  const slot = draft.openSlot;
  if (slot === null) return;
  const sums = sumsOf(draft);
  const stated = statedBeside(draft, slot, drafts);
  const known = rolledUp(draft, stated);
  const verdictOn = (value: string, assume: boolean) =>
    judge(sums, (one) => (one === value ? draft.value : known(one)), assume);
  const whole = standsAlone(draft, slot, drafts);
  const preferred = inOrder(draft).filter((value) => {
    if (value === whole) return false;
    const number = stated.get(value);
    return number === undefined || number === draft.value;
  });
  const possible = preferred.filter((value) => verdictOn(value, false) !== 'clashes');
  const fitting = possible.filter((value) => verdictOn(value, true) === 'fits');
  const fresh = fitting.filter((value) => !stated.has(value));
  const [best] = [fresh, fitting, possible].filter((one) => one.length > 0);
  // Where nothing fits, the text contradicts itself: the plain meaning stands.
  set(draft, slot, best ?? inOrder(draft).slice(0, 1));
}

/** 收到 33 件，结转上年 2 件: beside another part of a whole a part is never that whole. */
function standsAlone(
  draft: StatementDraft,
  slot: string,
  drafts: readonly StatementDraft[],
): string | null {
  const own = draft.sense?.value ?? '';
  const sum = sumsOf(draft).find(
    ({ whole, parts }) => parts.includes(own) && draft.sense?.including === whole,
  );
  const isNamed = drafts.some(
    (one) =>
      one.sentence === draft.sentence &&
      one.apart &&
      one !== draft &&
      isBeside(one, draft, slot) &&
      one.slots[slot] !== own &&
      sum?.parts.includes(one.slots[slot] ?? '') === true,
  );
  return isNamed && !draft.includes ? (sum?.whole ?? null) : null;
}

function inOrder(draft: StatementDraft): readonly string[] {
  const including = draft.includes ? draft.sense?.including : undefined;
  return including === undefined ? draft.meanings : [...new Set([including, ...draft.meanings])];
}

function set(draft: StatementDraft, slot: string, meanings: readonly string[]): void {
  draft.slots = { ...draft.slots, [slot]: meanings[0] ?? '' };
  draft.meanings = meanings;
}

function sumsOf(draft: StatementDraft): readonly SlotSum[] {
  return (draft.topic.sums ?? []).filter((sum) => sum.slot === draft.openSlot);
}

/** Numbers stated for sure in the same paragraph about the same thing but for this slot. */
function statedBeside(
  draft: StatementDraft,
  slot: string,
  drafts: readonly StatementDraft[],
): ReadonlyMap<string, number> {
  const stated = new Map<string, number>();
  for (const one of drafts) {
    const settled = one.meanings.length < 2 || one.sense?.opening === undefined;
    const value = one.slots[slot];
    if (one === draft || !settled || value === undefined || !isBeside(one, draft, slot)) continue;
    if (!stated.has(value)) stated.set(value, one.value);
  }
  return stated;
}

function isBeside(one: StatementDraft, draft: StatementDraft, slot: string): boolean {
  return (
    one.topic === draft.topic &&
    one.lastYear === draft.lastYear &&
    Object.keys(draft.slots).every((key) => key === slot || one.slots[key] === draft.slots[key])
  );
}

/** A part's value is what is stated, else the sum of what is stated of its own parts. */
function rolledUp(draft: StatementDraft, stated: ReadonlyMap<string, number>): Known {
  const sums = draft.topic.sums ?? [];
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
function leavesOut(draft: StatementDraft, drafts: readonly StatementDraft[]): boolean {
  if (draft.topic.sums === undefined) return false;
  for (const slot of draft.topic.slots) {
    const value = draft.slots[slot.id] ?? '';
    const sums = (draft.topic.sums ?? []).filter((sum) => sum.slot === slot.id);
    const own = sums.find((sum) => sum.whole === value && sum.mayMiss?.length === sum.parts.length);
    if (own === undefined || draft.wording !== 'number') continue;
    const known = rolledUp(draft, statedBeside(draft, slot.id, drafts));
    const trial =
      (number: number): Known =>
      (one) =>
        one === value ? number : known(one);
    if (judge(sums, trial(draft.value), true) !== 'clashes') continue;
    const listed = drafts.filter(
      (one) =>
        isBeside(one, draft, slot.id) &&
        isPart(sums, one.slots[slot.id] ?? '', own) &&
        one.value > 0,
    );
    const total = listed.reduce((sum, one) => sum + one.value, 0);
    const extras = [total, ...listed.map((one) => one.value)];
    if (extras.some((extra) => judge(sums, trial(draft.value + extra), true) === 'fits'))
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
