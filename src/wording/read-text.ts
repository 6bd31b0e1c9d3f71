import type { Topic } from '../form/index.ts';
import {
  certaintyOf,
  coverOf,
  isForOneReason,
  scopeIn,
  scopeLeft,
  scopeOpened,
  worse,
} from './certainty.ts';
import { toClauses, type Clause, type Group, type Item } from './clauses.ts';
import type { Scope } from './coverage.ts';
import type { ParserState, StatementCandidate } from './statement-candidates.ts';
import { resetAtBoundary, initialState, type ParserStart } from './parser-state.ts';
import { keepNoun, readCount } from './read-count.ts';
import { readNumberlessClause } from './read-numberless-clause.ts';
import { hasAny, hasAnyOf, type Mark } from './marks.ts';
import { marksOf } from './senses.ts';
import { withYearWords } from './report-year.ts';
import type { CountToken, CountWindow, Token, WordToken } from './tokens.ts';
import { topicOf, type ClauseTopic } from './topic-of.ts';

/** Reads a plain text clause by clause; the candidates stand in the order they were read. */
export function readText(
  text: string,
  tokens: readonly Token[],
  start: ParserStart,
): { readonly candidates: readonly StatementCandidate[]; readonly unreadIn: ReadonlySet<number> } {
  const { reportYear } = start;
  const state = initialState(text, tokens, start);
  let paragraphStart = 0;
  for (const clause of toClauses(withYearWords(tokens, reportYear), text.length)) {
    resetAtBoundary(clause, state, clause.start - paragraphStart);
    if (clause.after === 'paragraph') paragraphStart = clause.start;
    readClause(clause, [], state);
  }
  return state;
}

/** Reads a clause, then asks what the words that stated nothing leave of its numbers. */
function readClause(clause: Clause, lead: readonly WordToken[], state: ParserState): void {
  const from = state.candidates.length;
  const topic = topicOf([...lead, ...clause.items.filter(isWord)], state);
  readWords(clause, lead, topic, state);
  const isAside = topic.topic?.slots.length === 0;
  const about = isAside ? state.topic : topic.topic;
  if (state.candidates.length === from) {
    state.leads.push({ clause, topic: about });
    return;
  }
  const made = state.candidates.slice(from);
  const words = state.text.slice(clause.start, clause.end);
  const cover = coverOf(clause.items, clause, about, state);
  const opened = scopeOfLeads(state);
  if (opened !== 'none') state.scope = opened;
  const marks = marksOf(clause.items.filter(isWord));
  const goesOn = state.breakdown !== null || marks.has('all');
  const isListed = goesOn || clause.after === 'item';
  const isNamed = !isListed && hasAnyOf(marks, topic.topic?.nouns ?? []);
  state.scope = scopeIn(words, state.scope, isNamed, opened !== 'none');
  const past = isOfAnotherYear(marks);
  const [first] = clause.items;
  const beginsPast = past && first?.kind === 'word' && isOfAnotherYear(new Set(first.marks));
  const isPast = ({ topic: { within }, wording, lastYear }: StatementCandidate) =>
    past &&
    !lastYear &&
    (within === undefined || beginsPast) &&
    (wording === 'zero' || marks.has('yearBefore'));
  if (isForOneReason(words, topic.topic, state)) state.scope = 'quantity';
  const isOther = state.scope !== 'none';
  const said = certaintyOf(cover, words);
  if (!goesOn) state.doubt = said === 'probable';
  const own = isOther ? 'another' : worse(said, goesOn && state.doubt ? 'probable' : said);
  const isHeld = hasAny(marks, ['includes', 'ofWhich']);
  for (const candidate of made) {
    if (isHeld || state.breakdown === candidate.topic) candidate.apart = false;
    candidate.certainty = worse(candidate.certainty, isPast(candidate) ? 'another' : own);
  }
  const left =
    made.some(isPast) || (beginsPast && made.every(({ lastYear }) => lastYear))
      ? 'quantity'
      : scopeLeft(words, cover);
  if (state.scope === 'none' || left === 'quantity') state.scope = left;
}

/** What the clauses before without numbers say of this one; most are never asked. */
function scopeOfLeads(state: ParserState): Scope {
  const scopes = state.leads.map(({ clause, topic }): Scope => {
    if (isElsewhen(clause)) return 'quantity';
    const words = state.text.slice(clause.start, clause.end);
    const cover = coverOf(clause.items, clause, topic, state);
    // 均为复议后起诉，其中…: all of them are something nobody knows.
    if (cover.left > 0 && marksOf(clause.items.filter(isWord)).has('all')) state.doubt = true;
    return scopeOpened(words, clause, cover, topic);
  });
  state.leads = [];
  return scopes.find((scope) => scope !== 'none') ?? 'none';
}

/** 去年，…: the sentence goes on about that year. */
function isElsewhen({ items }: Clause): boolean {
  const marks = marksOf(items.filter(isWord));
  const isOther = hasAny(marks, ['lastYear', 'yearBefore', 'yearAfter', 'nextYear']);
  return isOther && !hasAny(marks, ['carry', 'compare', 'difference', 'zero', 'all']);
}

/** 其中2022年收到的3件: not compared with, nor carried over from there. */
function isOfAnotherYear(marks: ReadonlySet<Mark>): boolean {
  const isOther = hasAny(marks, ['yearBefore', 'lastYear']);
  return isOther && !hasAny(marks, ['carry', 'compare', 'difference']);
}

function readWords(
  clause: Clause,
  lead: readonly WordToken[],
  topic: ClauseTopic,
  state: ParserState,
): void {
  const words = clause.items.filter(isWord);
  const counts = clause.items.filter(isCount);
  // 经审查 says nothing new; 审查 12 件 does.
  const idle = counts.length === 0 && topic.topic?.slots.length === 0;
  if (
    topic.said &&
    topic.topic !== null &&
    !idle &&
    !(topic.aside && topic.topic !== state.topic)
  ) {
    state.topic = topic.topic;
  }
  if (hasAny(marksOf(words), ['ofWhich'])) state.breakdown = state.topic;
  if (counts.length === 0) {
    readGroupsIn(clause.items, state);
    const said = idle ? { ...topic, topic: state.topic } : topic;
    const read = readNumberlessClause(words, said, state);
    state.zeroAt = read.find((candidate) => candidate.wording === 'zero') ?? null;
    if (read.length === 0 && topic.said && topic.topic !== null)
      keepNoun(words, topic.topic, state);
    state.candidates.push(...read);
    remember(read, state);
    return;
  }
  state.zeroAt = null;
  readCounts(clause.items, lead, topic, state);
}

/** Goes through a clause with numbers: number by number, brackets where they stand. */
function readCounts(
  items: readonly Item[],
  lead: readonly WordToken[],
  topic: ClauseTopic,
  state: ParserState,
): void {
  let before: WordToken[] = [...lead];
  let taken = false;
  items.forEach((item, index) => {
    if (item.kind === 'word') {
      if (!taken) before.push(item);
    } else if (item.kind === 'percent') before = [];
    else if (item.kind === 'group') readGroup(item, before, state);
    else {
      // Only as far as the next number: the rest of a long clause would be copied for each of them.
      let end = index + 1;
      for (let at = items[end]; at !== undefined && !isCount(at); at = items[end]) end += 1;
      const until = items.slice(index + 1, end);
      const isLast = end === items.length;
      if (isLast && isRestOfAll(before, until)) {
        state.unread = item;
        state.unreadIsRest = true;
        readTail(until, windowOf(item, before, until, false).after, topic, state);
        return;
      }
      const window = windowOf(item, before, until, !isLast);
      const read = readCount(window, topic, state);
      state.candidates.push(...read.candidates);
      remember(read.candidates, state);
      state.justCounted = read.candidates.length > 0;
      state.unread = read.candidates.length > 0 ? null : item;
      if (read.candidates.length === 0 && isOfUnit(item, topic.topic))
        state.unreadIn.add(state.sentence);
      state.unreadIsRest = false;
      // 1人2次: a number of something else right before one takes no words.
      const passed =
        read.candidates.length === 0 && until.length === 0 && isRightBehind(item, items[end]);
      if (!passed) before = [];
      if (isLast) readTail(until, read.tookAfter ? [] : window.after, topic, state);
      taken = read.tookAfter;
    }
  });
}

function isOfUnit({ unit }: CountToken, topic: Topic | null): boolean {
  return topic?.units.some(({ forms }) => forms.includes(unit)) === true;
}

/** 其余 27 件均已答复: what follows says what they are. */
function isRestOfAll(before: readonly WordToken[], until: readonly Item[]): boolean {
  const last = before[before.length - 1];
  const isRest = last?.marks.length === 1 && last.marks[0] === 'rest';
  return isRest && until.some((item) => isWord(item) && item.marks.includes('all'));
}

function isRightBehind(count: CountToken, next: Item | undefined): boolean {
  return next?.start === count.stop;
}

function windowOf(
  count: CountToken,
  before: readonly WordToken[],
  until: readonly Item[],
  followed: boolean,
): CountWindow {
  const words = until.filter(isWord);
  const cut = words.findIndex((word) => hasAny(new Set(word.marks), ['all', 'zero']));
  const after = cut === -1 ? words : words.slice(0, cut);
  return { count, before, after, followed };
}

/** Words behind the last number of a clause, where the number did not take them. */
function readTail(
  rest: readonly Item[],
  after: readonly WordToken[],
  topic: ClauseTopic,
  state: ParserState,
): void {
  const words = rest.filter(isWord);
  const cut = words.findIndex((word) => hasAny(new Set(word.marks), ['all', 'zero']));
  const tail = cut === -1 ? after : words.slice(cut);
  if (tail.length === 0) return;
  const read = readNumberlessClause(tail, topic, state);
  state.candidates.push(...read);
}

function readGroupsIn(items: readonly Item[], state: ParserState): void {
  items.forEach((item, index) => {
    if (item.kind !== 'group') return;
    const before = items.slice(0, index);
    const percent = before.map(({ kind }) => kind).lastIndexOf('percent');
    readGroup(item, before.slice(percent + 1).filter(isWord), state);
  });
}

/** A bracket speaks of the number before it, and leaves what the sentence is about as it was. */
function readGroup(group: Group, lead: readonly WordToken[], state: ParserState): void {
  const owner = state.candidates[state.candidates.length - 1];
  const { topic, breakdown, scope, leads } = state;
  state.leads = [];
  const from = state.candidates.length;
  group.clauses.forEach((clause, index) => {
    readClause(clause, index === 0 ? lead : [], state);
  });
  const included = group.clauses.some((clause) =>
    hasAny(marksOf(clause.items.filter(isWord)), ['includes']),
  );
  for (const candidate of state.candidates.slice(from)) candidate.apart = false;
  if (owner !== undefined && included && state.candidates.length > from) owner.includes = true;
  state.topic = topic;
  state.breakdown = breakdown;
  state.scope = scope;
  state.leads = leads;
}

/** Keeps what was said for the numbers to come. */
function remember(candidates: readonly StatementCandidate[], state: ParserState): void {
  const last = candidates[candidates.length - 1];
  if (last === undefined || last.lastYear) return;
  state.lastSlots.set(last.topic.id, last.slots);
}

function isWord(item: Item): item is WordToken {
  return item.kind === 'word';
}

function isCount(item: Item): item is CountToken {
  return item.kind === 'count';
}

export function topicOfField(topics: readonly Topic[], field: string): Topic | null {
  return topics.find((topic) => topic.fields?.includes(field) === true) ?? null;
}
