import type { Topic } from '../form/index.ts';
import {
  candidatesHere,
  isWhole,
  lastWhole,
  plainCandidate,
  type ParserState,
  type StatementCandidate,
} from './statement-candidates.ts';
import { hasAny, hasAnyOf } from './marks.ts';
import { marksOf, sayings, type Said } from './senses.ts';
import type { WordToken } from './tokens.ts';
import { hasWholes, type ClauseTopic } from './topic-of.ts';

/** Reads words without a number of their own: nothing of the kind, all of those, or 1 件，正在审理. */
export function readNumberlessClause(
  words: readonly WordToken[],
  clause: ClauseTopic,
  state: ParserState,
): readonly StatementCandidate[] {
  const zero = words.findIndex((word) => word.marks.includes('zero'));
  if (zero !== -1) return readZero(words, zero, clause, state);
  const goesOn = stillZero(words, clause, state);
  if (goesOn.length > 0) return goesOn;
  const marks = marksOf(words);
  if (hasAny(marks, ['andOthers', 'difference', 'fault', 'compare'])) return [];
  const all = words.findIndex((word) => word.marks.includes('all'));
  if (all !== -1) return readAll(words, all, clause, state);
  return state.justCounted ? readImplied(words, clause, state) : [];
}

function readZero(
  words: readonly WordToken[],
  zero: number,
  clause: ClauseTopic,
  state: ParserState,
): readonly StatementCandidate[] {
  const word = words[zero];
  if (word === undefined) return [];
  const behind = words.slice(zero + 1);
  const isNamed = (list: readonly WordToken[]) => zeroTopics(list, clause, state).length > 0;
  const scope = isNamed(behind) ? behind : words;
  const isAboutFaultsOrChange = hasAny(marksOf(scope), ['fault', 'compare', 'difference']);
  return zeroTopics(scope, clause, state)
    .filter((topic) => !isAboutFaultsOrChange || topic.within !== undefined)
    .flatMap((topic) =>
      combinations(topic, sayings(topic, scope)).map((slots) => ({
        ...plainCandidate(topic, slots, state),
        value: 0,
        start: word.start,
        end: word.end,
        wording: 'zero' as const,
      })),
    );
}

/** 无…产生行政复议，提起行政诉讼情况发生: the comma does not end what did not happen. */
function stillZero(
  words: readonly WordToken[],
  clause: ClauseTopic,
  state: ParserState,
): readonly StatementCandidate[] {
  const { topic } = clause;
  const zero = state.zeroAt;
  if (topic === null || zero?.topic !== topic || topic.within === undefined) return [];
  if (!hasAnyOf(marksOf(words), topic.nouns)) return [];
  return combinations(topic, sayings(topic, words)).map((slots) => ({ ...zero, slots }));
}

/** Every topic the words name, without those that only say where its cases arose from. */
function zeroTopics(
  words: readonly WordToken[],
  clause: ClauseTopic,
  state: ParserState,
): readonly Topic[] {
  const marks = marksOf(words);
  const named = state.topics.filter((topic) => hasAnyOf(marks, topic.nouns));
  const context = named.flatMap((topic) => topic.within ?? []);
  const own = named.filter((topic) => !context.includes(topic.id) && topic.slots.length > 0);
  if (named.length > 0) return own;
  const { topic } = clause;
  if (topic === null) return [];
  const said = sayings(topic, words).filter(({ senses }) => senses[0]?.weak !== true);
  const hinted = hasAnyOf(marks, topic.weakNouns ?? []);
  return hinted || said.some(({ slot }) => slot.otherwise === undefined) ? [topic] : [];
}

/** One set of slots for each of the values said; none where a slot that must be said is open. */
function combinations(topic: Topic, said: readonly Said[]): readonly Record<string, string>[] {
  if (said.length === 0) return [];
  let sets: readonly Record<string, string>[] = [{}];
  for (const slot of topic.slots) {
    const own = said.find((one) => one.slot === slot);
    const values = own?.senses.map((sense) => sense.value) ?? [slot.otherwise];
    sets = sets.flatMap((set) =>
      values.flatMap((value) => (value === undefined ? [] : [{ ...set, [slot.id]: value }])),
    );
  }
  return sets;
}

function readAll(
  words: readonly WordToken[],
  all: number,
  clause: ClauseTopic,
  state: ParserState,
): readonly StatementCandidate[] {
  const word = words[all];
  const { topic } = clause;
  if (word === undefined || topic === null) return [];
  const behind = words.slice(all);
  const said = sayings(topic, behind).length > 0 ? sayings(topic, behind) : sayings(topic, words);
  return wholesFor(topic, said, state).map((whole) => ({
    ...shareOf(whole, said, state),
    ...ofUnread(whole, state),
    value: (ofUnread(whole, state).value ?? whole.value) + addedTo(whole, said, state),
    start: word.start,
    end: word.end,
  }));
}

/** 复议 3 件，已审结 2 件，均为维持: 均 is rather said of the 2, for which there is no fact. */
function ofUnread(
  whole: StatementCandidate,
  { unread, unreadIsRest }: ParserState,
): { readonly ambiguous?: boolean; readonly value?: number } {
  if (unread === null || unread.start < whole.start) return {};
  const isAll = hasWholes(whole.topic) && !unreadIsRest;
  return isAll ? { ambiguous: true } : { ambiguous: true, value: unread.value };
}

/** 收到 6 件，上年结转 1 件，均已办结: what is closed are all 7. */
function addedTo(whole: StatementCandidate, said: readonly Said[], state: ParserState): number {
  const row = said.find(({ slot }) => slot.wholes !== undefined);
  if (row === undefined || !isWholeValue(whole.topic, row.senses[0]?.value ?? '')) return 0;
  const own = whole.slots[row.slot.id] ?? '';
  const others = (whole.topic.sums ?? [])
    .filter((sum) => sum.parts.includes(own) && !sum.parts.includes(row.senses[0]?.value ?? ''))
    .flatMap((sum) => sum.parts.filter((part) => part !== own));
  return candidatesHere(state)
    .filter((candidate) => candidate.topic === whole.topic)
    .filter((candidate) => others.includes(candidate.slots[row.slot.id] ?? ''))
    .reduce((sum, candidate) => sum + candidate.value, 0);
}

/** 收到申请 1 件，为内部事务信息: sure for a single case, else only likely. */
function readImplied(
  words: readonly WordToken[],
  clause: ClauseTopic,
  state: ParserState,
): readonly StatementCandidate[] {
  const { topic } = clause;
  if (topic === null) return [];
  const done = marksOf(words).has('done');
  const said = sayings(topic, words).filter(
    ({ slot, senses }) =>
      (slot.implied === true || (slot.implied === 'alone' && words.length === 1)) &&
      senses.length === 1 &&
      senses[0]?.weak !== true &&
      (done || slot.wholes?.includes(senses[0]?.value ?? '') !== true),
  );
  const first = words[0];
  const last = words[words.length - 1];
  if (first === undefined || last === undefined) return [];
  return wholesFor(topic, said, state).map((whole) => ({
    ...shareOf(whole, said, state),
    ambiguous: whole.value !== 1 || said.some(({ senses }) => senses[0]?.ambiguous === true),
    start: first.start,
    end: last.end,
  }));
}

/** The candidates of this sentence whose whole number a phrase speaks of. */
function wholesFor(
  topic: Topic,
  said: readonly Said[],
  state: ParserState,
): readonly StatementCandidate[] {
  const row = said.find(({ slot }) => slot.wholes !== undefined);
  const value = row?.senses[0]?.value ?? '';
  if (said.length === 0 || said.some(({ senses }) => senses.length > 1)) return [];
  const here = candidatesHere(state).filter(
    (candidate) => candidate.topic === topic && !candidate.lastYear,
  );
  if (!topic.slots.some((slot) => slot.wholes !== undefined)) {
    const lastShare = here.map(isWhole).lastIndexOf(false);
    const kinds = said.filter(({ slot }) => slot.otherwise === undefined);
    const wholes = here.slice(kinds.length === said.length ? 0 : lastShare + 1).filter(isWhole);
    return wholes
      .filter((candidate, at) => !wholes.slice(at + 1).some((later) => isKindOf(later, candidate)))
      .filter((candidate) => kinds.every((kind) => isOfKind(candidate, kind, said)));
  }
  if (row !== undefined && !canBeShare(row, here)) return [];
  const group = here.find((candidate) =>
    groupOf(topic, value).includes(candidate.slots[row?.slot.id ?? ''] ?? ''),
  );
  const whole = group ?? lastWhole(state, topic);
  return whole !== null && whole.sentence === state.sentence ? [whole] : [];
}

/** 诉讼 5 件，均为复议后起诉，结果均维持: what is said next is said of that kind. */
function isKindOf(later: StatementCandidate, { topic, slots }: StatementCandidate): boolean {
  return (
    later.wording === 'all' &&
    topic.slots.some(({ id }) => isPartOf(topic, slots[id] ?? '', later.slots[id] ?? ''))
  );
}

/** 均为复议后起诉: one kind of what was counted, or that kind itself with an outcome. */
function isOfKind(
  { topic, slots }: StatementCandidate,
  kind: Said,
  said: readonly Said[],
): boolean {
  const own = slots[kind.slot.id] ?? '';
  const value = kind.senses[0]?.value ?? '';
  return isPartOf(topic, own, value) || (own === value && said.length > 1);
}

function isPartOf({ sums = [] }: Topic, whole: string, part: string): boolean {
  return sums.some((sum) => sum.whole === whole && sum.parts.includes(part));
}

/** A weak verb, or what was already counted, says nothing new: 办结 40 件，均按时答复. */
function canBeShare(row: Said, here: readonly StatementCandidate[]): boolean {
  const sense = row.senses[0];
  if (
    sense === undefined ||
    sense.weak === true ||
    (sense.or !== undefined && sense.opening !== undefined)
  ) {
    return false;
  }
  if (row.slot.wholes?.[0] === sense.value) return false;
  return !here.some((candidate) => candidate.slots[row.slot.id] === sense.value);
}

/** Values of which this one is a part, by the topic's sums. */
function groupOf(topic: Topic, value: string): readonly string[] {
  const sums = topic.sums ?? [];
  return sums.flatMap((sum) =>
    sum.parts.includes(value) && !isWholeValue(topic, sum.whole) ? [sum.whole] : [],
  );
}

function isWholeValue(topic: Topic, value: string): boolean {
  return topic.slots.some((slot) => slot.wholes?.includes(value) === true);
}

function shareOf(
  whole: StatementCandidate,
  said: readonly Said[],
  state: ParserState,
): StatementCandidate {
  const slots = { ...whole.slots };
  for (const { slot, senses } of said) slots[slot.id] = senses[0]?.value ?? '';
  const row = said.some(({ slot }) => slot.wholes !== undefined);
  return {
    ...plainCandidate(whole.topic, slots, state),
    shares: row ? null : whole,
    meanings: said.flatMap(({ senses }) =>
      senses.flatMap((sense) => (sense.or === undefined ? [] : [sense.value, ...sense.or])),
    ),
    openSlot: said.find(({ senses }) => senses[0]?.or !== undefined)?.slot.id ?? null,
    value: whole.value,
    approximate: whole.approximate,
    certainty: whole.certainty,
    ambiguous: said.some(({ senses }) => senses[0]?.ambiguous === true),
    wording: 'all',
  };
}
