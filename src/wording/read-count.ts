import { type Topic, oncePer } from '../form/index.ts';
import {
  candidatesHere,
  isWhole,
  lastWhole,
  type ParserState,
  type StatementCandidate,
} from './statement-candidates.ts';
import { baseCandidate, fromQueue, toCandidates, type Full } from './make-candidates.ts';
import { worse } from './certainty.ts';
import { hasAny, hasAnyOf, marksOfData, type Mark } from './marks.ts';
import { marksOf, needs, sayings, type Said } from './senses.ts';
import type { CountWindow, WordToken } from './tokens.ts';
import { hasWholes, type ClauseTopic } from './topic-of.ts';

/** Reads a number; gives the candidates it makes, and whether it took the words behind it. */
export function readCount(
  window: CountWindow,
  clause: ClauseTopic,
  state: ParserState,
): { readonly candidates: readonly StatementCandidate[]; readonly tookAfter: boolean } {
  const nothing = { candidates: [], tookAfter: false };
  const { topic } = clause;
  if (topic === null) return nothing;
  const unit = topic.units.find(({ forms }) => forms.includes(window.count.unit));
  if (unit === undefined && (window.count.unit !== '' || window.before.length === 0))
    return nothing;
  const queued = fromQueue(window, topic, state, unit?.scale ?? 1);
  if (queued !== null) return { candidates: [queued], tookAfter: false };
  const beforeMarks = marksOf(window.before);
  if (beforeMarks.has('difference')) return nothing;
  const unitMarks = [...marksOfData(unit?.mark === undefined ? [] : [unit.mark])];
  if (window.count.value === 0) unitMarks.push('nil');
  const own = ownSayings(window, topic, unitMarks, state.text);
  const total = own.said.length === 0 ? sumSaid(window, topic, state) : null;
  if (total !== null) return { candidates: [total], tookAfter: false };
  const past = isPast(window, own.said, topic, state);
  const full = withInherited(own.said, topic, state, past);
  if (full === null) keepPart(own.said, topic, state);
  if (full === null || isSuspicious(window, clause, own, state)) return nothing;
  const made = toCandidates(
    window,
    { ...full, said: own.said, past, aside: clause.aside },
    topic,
    state,
  );
  const isSure = !leavesWords(window.before, own.said, topic);
  const scaled = made.map((candidate) => ({
    ...candidate,
    value: candidate.value / (unit?.scale ?? 1),
    certainty: isSure ? candidate.certainty : worse(candidate.certainty, 'probable'),
  }));
  return { candidates: scaled, tookAfter: own.tookAfter };
}

/** A word of the topic that nothing was made of: 作出予以公开答复 is no 答复 of any kind. */
function leavesWords(words: readonly WordToken[], said: readonly Said[], topic: Topic): boolean {
  const weak = weakMarksOf(topic);
  return words.some(
    ({ marks }) =>
      marks.some((mark) => weak.has(mark)) &&
      !said.some(({ senses }) =>
        senses.some(({ all }) => marks.some((mark) => all.includes(mark))),
      ),
  );
}

/** Marks that say something of a number where nothing better does, and don't name the topic. */
const weakMarksOf = oncePer((topic: Topic): ReadonlySet<string> => {
  const senses = topic.slots.flatMap(({ ranks }) => ranks.flat()).filter(({ weak }) => weak);
  const names = [...topic.nouns, ...(topic.weakNouns ?? [])];
  return new Set(senses.flatMap(({ all }) => all).filter((mark) => !names.includes(mark)));
});

const ALTOGETHER = /(?:共|共计|合计|总计|总共|一共|合共)(?:有|为|是)?$/;

/** 新收 9 件，上年结转 1 件，共计 10 件: the sum of what the sentence has stated. */
function sumSaid(
  { count, before }: CountWindow,
  topic: Topic,
  state: ParserState,
): StatementCandidate | null {
  if (before.some(({ marks }) => marks.includes('nothing'))) return null;
  if (!ALTOGETHER.test(state.text.slice(Math.max(0, count.start - 4), count.start))) return null;
  const here = candidatesHere(state).filter((one) => one.topic === topic && !one.lastYear);
  for (const { slot, whole, parts } of topic.sums ?? []) {
    const stated = parts.flatMap((part) => here.find(({ slots }) => slots[slot] === part) ?? []);
    const [first] = stated;
    if (first === undefined || stated.length < parts.length) continue;
    const full = { slots: { ...first.slots, [slot]: whole }, shares: null };
    return baseCandidate(count, { ...full, said: [], past: false, aside: false }, topic, state);
  }
  return null;
}

interface Own {
  readonly said: readonly Said[];
  readonly tookAfter: boolean;
}

/** What is said before the number, else behind it; slots that must be said may come from either. */
function ownSayings(
  window: CountWindow,
  topic: Topic,
  unitMarks: readonly Mark[],
  text: string,
): Own {
  const { before: wordsBefore, after: wordsAfter, count } = window;
  const before = wordsBefore.length === 0 ? [] : sayings(topic, wordsBefore, unitMarks);
  const after = sayings(topic, wordsAfter, unitMarks);
  if (before.length === 0) return { said: after, tookAfter: after.length > 0 };
  const adjacent = wordsAfter[0]?.start === count.stop;
  // 复议案件中2件维持: the words before only say out of which.
  const within = /中[有,:]?$/.test(
    text.slice(wordsBefore[wordsBefore.length - 1]?.end, count.start),
  );
  const missing = after.filter(
    ({ slot }) =>
      !before.some((one) => one.slot === slot) &&
      (within || mayFollow(slot, adjacent ? wordsAfter : [], window.followed)),
  );
  const better = after.filter(({ slot, senses }) => {
    const mine = before.find((one) => one.slot === slot);
    const weak = mine?.senses[0]?.weak === true && senses[0]?.weak !== true;
    return weak && !window.followed;
  });
  // 新收申请中有2件转下年办理: what they are of these is said behind.
  const of = within ? after.filter(({ senses }) => senses.length === 1) : [];
  const kept = before.filter(({ slot }) => ![...better, ...of].some((one) => one.slot === slot));
  const both =
    missing.length === 0 ? [] : sayings(topic, [...wordsBefore, ...wordsAfter], unitMarks);
  const added = missing.map((one) => both.find(({ slot }) => slot === one.slot) ?? one);
  return {
    said: [...kept, ...new Set([...of, ...better, ...added])],
    tookAfter: better.length > 0 || missing.length > 0 || of.length > 0,
  };
}

/**
 * A slot that must be said may be said behind the number, where no other number claims the words;
 * one with a default only right there: 5件自然人申请.
 */
function mayFollow(slot: Said['slot'], after: readonly WordToken[], followed: boolean): boolean {
  if (slot.otherwise === undefined) return !followed;
  const first = after[0];
  const says = slot.ranks.flat().some(({ all }) => first?.marks.some((mark) => mark === all[0]));
  return slot.follows === true && says;
}

/** What an incomplete sentence said is kept for the numbers in its bracket: 规章13件(含新制定5件). */
function keepPart(said: readonly Said[], topic: Topic, state: ParserState): void {
  const part = said.flatMap(({ slot, senses }) =>
    senses.length === 1 ? [[slot.id, senses[0]?.value ?? ''] as const] : [],
  );
  const last = state.lastSlots.get(topic.id);
  if (part.length > 0) state.lastSlots.set(topic.id, { ...last, ...Object.fromEntries(part) });
}

/** What a clause without numbers is about, for those to come: 做好规范性文件清理，废止 2 件. */
export function keepNoun(words: readonly WordToken[], topic: Topic, state: ParserState): void {
  if (topic.sums !== undefined || topic.within !== undefined) return;
  keepPart(sayings(topic, words), topic, state);
}

/** Completes the slots: by default, or by what was last said; null where one stays open. */
function withInherited(
  said: readonly Said[],
  topic: Topic,
  state: ParserState,
  past: boolean,
): Full | null {
  const last = state.lastSlots.get(topic.id) ?? {};
  if (said.length === 0 && !past) return null;
  if (said.length === 0 && !candidatesHere(state).some((candidate) => candidate.topic === topic))
    return null;
  const slots: Record<string, string> = {};
  let shares: StatementCandidate | null = null;
  for (const slot of topic.slots) {
    const own = said.find((one) => one.slot === slot);
    let value = own?.senses[0]?.value;
    if (value === undefined && slot.wholes !== undefined && said.length > 0) {
      shares = lastWhole(state, topic);
      value = shares?.slots[slot.id];
    }
    value ??= slot.otherwise ?? last[slot.id] ?? slot.wholes?.[0];
    if (value === undefined) return null;
    slots[slot.id] = value;
  }
  return { slots, shares };
}

/** True where the number is another year's: 比2022年(31起), 上年同期5件. */
function isPast(
  window: CountWindow,
  said: readonly Said[],
  topic: Topic,
  state: ParserState,
): boolean {
  const marks = marksOf(withoutCause(window.before, topic, state));
  const carried = said.some(({ senses }) => senses.some((sense) => needs(sense, 'carry')));
  if (carried) return false;
  const other = marks.has('yearBefore');
  if (marks.has('compare')) return other || marks.has('lastYear');
  if (marks.has('lastYear')) return true;
  return other && window.before[0]?.marks.includes('yearBefore') === true && state.yearSaid;
}

/** Words without those up to what the topic's cases arose from: 因上年度申请引发的行政诉讼. */
function withoutCause(
  words: readonly WordToken[],
  topic: Topic,
  state: ParserState,
): readonly WordToken[] {
  const causes = state.topics.filter(({ id }) => topic.within?.includes(id) === true);
  const nouns = causes.flatMap((cause) => [...cause.nouns, ...(cause.weakNouns ?? [])]);
  const cause = words.findIndex((word) => hasAnyOf(new Set(word.marks), nouns));
  return words.slice(cause + 1);
}

/** Numbers of something else: 处理问题 3 件, or a share of a whole by what no table asks. */
function isSuspicious(
  window: CountWindow,
  clause: ClauseTopic,
  own: Own,
  state: ParserState,
): boolean {
  const { topic } = clause;
  if (topic === null) return true;
  const speaking = own.tookAfter ? [...window.before, ...window.after] : window.before;
  const marks = marksOf(speaking);
  const nearest = window.before[window.before.length - 1];
  if (nearest?.marks.includes('aside') === true) return true;
  if (own.tookAfter && window.after[0]?.marks.includes('aside') === true) return true;
  const whole = own.said.some(({ slot, senses }) =>
    senses.some((sense) => slot.wholes?.includes(sense.value) === true),
  );
  if (whole && hasAny(marks, ['unrelated']) && governed(state, topic)) return true;
  const kinds = own.tookAfter && topic.kindUnits?.includes(window.count.unit) === true;
  if (kinds || (clause.faint && gapsIn(window, state) > 2)) return true;
  if (!hasWholes(topic) || clause.said || own.tookAfter || nearest === undefined) return false;
  const between = withoutFillers(state, nearest.end, window.count.start);
  return between.length > 1;
}

/** Characters between known words and the number: what a sentence with one weak noun is about. */
function gapsIn({ before, count }: CountWindow, state: ParserState): number {
  const gaps = before.map((word, index) =>
    withoutFillers(state, word.end, before[index + 1]?.start ?? count.start),
  );
  return gaps.join('').length;
}

/** A stretch of the text without what changes nothing between a word and its number. */
function withoutFillers({ text, fillers }: ParserState, from: number, to: number): string {
  return text.slice(from, to).replace(fillers, '');
}

function governed(state: ParserState, topic: Topic): boolean {
  return (
    state.breakdown === topic ||
    candidatesHere(state).some((candidate) => candidate.topic === topic && isWhole(candidate))
  );
}
