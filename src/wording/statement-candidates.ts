import type { Sense, Topic } from '../form/index.ts';
import type { Clause } from './clauses.ts';
import type { Certainty, Coverage, Scope } from './coverage.ts';
import type { CountToken } from './tokens.ts';

/** A statement while it is read: slots instead of a fact, meanings still open. */
export interface StatementCandidate {
  readonly topic: Topic;
  /** One value a slot. */
  slots: Readonly<Record<string, string>>;
  /** The sense that gave the deciding slot, and that slot; null where it was taken over. */
  readonly sense: Sense | null;
  openSlot: string | null;
  /** Meanings still possible for `openSlot`, the likeliest first. */
  meanings: readonly string[];
  /** The candidate whose row this one shares: its applicants, its shares. */
  readonly shares: StatementCandidate | null;
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly wording: 'number' | 'zero' | 'all';
  readonly approximate: boolean;
  readonly lastYear: boolean;
  ambiguous: boolean;
  certainty: Certainty;
  /** Stated for itself, not as what another number holds: 其中, 含, in a bracket. */
  apart: boolean;
  /** A bracket behind it says that it includes another number: 含上年结转. */
  includes: boolean;
  /** Running numbers of sentence and paragraph. */
  readonly sentence: number;
  readonly paragraph: number;
}

/** A candidate of no number yet. */
export function plainCandidate(
  topic: Topic,
  slots: StatementCandidate['slots'],
  { sentence, paragraph }: Pick<ParserState, 'sentence' | 'paragraph'>,
): StatementCandidate {
  return {
    ...{ topic, slots, sense: null, openSlot: null, meanings: [], shares: null },
    ...{ value: 0, start: 0, end: 0, wording: 'zero' },
    ...{ approximate: false, lastYear: false, ambiguous: false, certainty: 'understood' },
    ...{ includes: false, apart: true, sentence, paragraph },
  };
}

/** True where the candidate's number is the whole that shares and 均 refer to. */
export function isWhole(candidate: StatementCandidate): boolean {
  return (
    !candidate.lastYear &&
    candidate.topic.slots.every((slot) => {
      const value = candidate.slots[slot.id];
      if (value === undefined) return false;
      return slot.wholes === undefined
        ? slot.otherwise === undefined || slot.otherwise === value
        : slot.wholes.includes(value);
    })
  );
}

/** What the reader knows while it goes through a text. */
export interface ParserState {
  /** The plain text that is read. */
  readonly text: string;
  readonly topics: readonly Topic[];
  /** The topic the field is on where nothing else is said. */
  readonly home: Topic | null;
  readonly reportYear: number | null;
  readonly coverage: Coverage;
  /** What may stand between a word and its number; what makes numbers those of one reason. */
  readonly fillers: RegExp;
  readonly oneReason: RegExp;
  /** The report's own year stands in the text. */
  readonly yearSaid: boolean;
  readonly candidates: StatementCandidate[];
  topic: Topic | null;
  /** Slots last said, by topic. */
  readonly lastSlots: Map<string, Readonly<Record<string, string>>>;
  /** The topic whose number is being broken down in this sentence. */
  breakdown: Topic | null;
  /** Values of a slot still to be given out, in order: 分别为. */
  queue: {
    topic: Topic;
    slots: Readonly<Record<string, string>>;
    slot: string;
    values: string[];
  } | null;
  /** What clauses before left to the rest of their sentence. */
  scope: Scope;
  /** What is broken down in this sentence is only probable, and so are its parts. */
  doubt: boolean;
  /** Clauses of this sentence without numbers since the last that had some. */
  leads: { readonly clause: Clause; readonly topic: Topic | null }[];
  /** The clause before held a number that was read. */
  justCounted: boolean;
  /** The last number of this sentence, where it is of no fact: what follows may speak of it. */
  unread: CountToken | null;
  /** Sentences with a number of a topic's unit that nothing was made of. */
  readonly unreadIn: Set<number>;
  /** That number is what is left of a whole: 其余 27 件均已答复. */
  unreadIsRest: boolean;
  /** The clause before said that nothing of the kind happened. */
  zeroAt: StatementCandidate | null;
  sentence: number;
  paragraph: number;
}

/** Numbers back that still matter; it keeps the time in proportion to the text. */
const FAR = 100;

/** What was read so far in the sentence that is being read. */
export function candidatesHere({
  candidates,
  sentence,
}: ParserState): readonly StatementCandidate[] {
  let from = candidates.length;
  while (candidates.length - from < FAR && candidates[from - 1]?.sentence === sentence) from -= 1;
  return candidates.slice(from);
}

/** The last whole of a topic in this paragraph; null where nothing near enough is one. */
export function lastWhole(state: ParserState, topic: Topic): StatementCandidate | null {
  const { length } = state.candidates;
  for (let index = length - 1; index >= Math.max(0, length - FAR); index -= 1) {
    const candidate = state.candidates[index];
    if (candidate?.paragraph !== state.paragraph) return null;
    if (candidate.topic === topic && isWhole(candidate)) return candidate;
  }
  return null;
}
