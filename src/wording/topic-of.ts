import type { Topic } from '../form/index.ts';
import type { ParserState } from './statement-candidates.ts';
import { hasAnyOf } from './marks.ts';
import { marksOf } from './senses.ts';
import type { WordToken } from './tokens.ts';

/** The topic of a clause, and whether the clause names it or takes it over. */
export interface ClauseTopic {
  readonly topic: Topic | null;
  readonly said: boolean;
  /** Only a weak noun says so, and nothing before did. */
  readonly faint: boolean;
  /** A clause in the breakdown of another topic's number. */
  readonly aside: boolean;
}

export function topicOf(words: readonly WordToken[], state: ParserState): ClauseTopic {
  const marks = marksOf(words);
  const { topics, topic: current } = state;
  const rankOf = (topic: Topic) => topics.indexOf(topic);
  const named = topics.find((topic) => hasAnyOf(marks, topic.nouns));
  if (named !== undefined) {
    const around = state.breakdown ?? (marks.has('unrelated') ? current : null);
    if (around === null || around === named || rankOf(named) < rankOf(around)) {
      const { breakdown } = state;
      const aside = breakdown !== null && breakdown !== named && !hasWholes(breakdown);
      return { topic: named, said: true, faint: false, aside };
    }
    // 其中涉及行政处罚 1 件: an application about penalties is no penalty.
    return { topic: hasWholes(around) ? null : named, said: true, faint: false, aside: true };
  }
  const hinted = topics.find((topic) => hasAnyOf(marks, topic.weakNouns ?? []));
  if (hinted !== undefined && hinted !== current) {
    const nouns = (hinted.weakNouns ?? []).filter((noun) => hasAnyOf(marks, [noun]));
    const currentRank = current === null ? Infinity : rankOf(current);
    const outranks = rankOf(hinted) < currentRank && marks.has('receive');
    if (current === null || outranks || nouns.length > 1) {
      return { topic: hinted, said: true, faint: true, aside: false };
    }
  }
  return { topic: current, said: hinted === current, faint: false, aside: false };
}

export function hasWholes(topic: Topic): boolean {
  return topic.slots.some((slot) => slot.wholes !== undefined);
}
