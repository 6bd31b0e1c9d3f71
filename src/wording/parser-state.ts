import type { Clause } from './clauses.ts';
import type { ParserState } from './statement-candidates.ts';
import { hasAnyOf } from './marks.ts';
import { marksOf } from './senses.ts';
import type { Token } from './tokens.ts';

/** A heading of its own line hands its topic on to the paragraph below. */
const HEADING_LENGTH = 30;

/** What a reader is told before it begins. */
export type ParserStart = Pick<
  ParserState,
  'topics' | 'home' | 'reportYear' | 'coverage' | 'fillers' | 'oneReason'
>;

/** What a reader knows of a text before its first clause. */
export function initialState(
  text: string,
  tokens: readonly Token[],
  start: ParserStart,
): ParserState {
  return {
    ...start,
    text,
    yearSaid: tokens.some((token) => token.kind === 'year' && token.value === start.reportYear),
    candidates: [],
    topic: start.home,
    lastSlots: new Map(),
    breakdown: null,
    queue: null,
    scope: 'none',
    doubt: false,
    leads: [],
    justCounted: false,
    unread: null,
    unreadIn: new Set(),
    unreadIsRest: false,
    zeroAt: null,
    sentence: 0,
    paragraph: 0,
  };
}

/** What a semicolon, a full stop and a new line make the reader forget; a comma, nothing. */
export function resetAtBoundary(clause: Clause, state: ParserState, paragraphLength: number): void {
  if (clause.after === 'semicolon') {
    state.leads = [];
    if (namesTopic(clause, state)) state.breakdown = null;
  }
  if (clause.after === 'sentence' || clause.after === 'paragraph') {
    state.sentence += 1;
    state.justCounted = false;
    state.scope = 'none';
    state.doubt = false;
    state.leads = [];
    state.unread = null;
    state.zeroAt = null;
    state.queue = null;
    state.breakdown = null;
    const { topic } = state;
    if (topic !== null && topic.sums === undefined && topic.within === undefined) {
      state.lastSlots.delete(topic.id);
      if (topic.slots.length === 0) state.topic = state.home;
    }
  }
  if (clause.after === 'paragraph' && paragraphLength > HEADING_LENGTH) {
    state.paragraph += 1;
    state.topic = state.home;
    state.lastSlots.clear();
  }
}

function namesTopic(clause: Clause, state: ParserState): boolean {
  const marks = marksOf(clause.items.filter((item) => item.kind === 'word'));
  return state.topics.some((topic) => topic !== state.breakdown && hasAnyOf(marks, topic.nouns));
}
