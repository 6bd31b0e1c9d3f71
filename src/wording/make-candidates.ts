import type { Topic } from '../form/index.ts';
import {
  isWhole,
  lastWhole,
  plainCandidate,
  type ParserState,
  type StatementCandidate,
} from './statement-candidates.ts';
import { hasAny } from './marks.ts';
import { marksOf, sayings, type Said } from './senses.ts';
import type { CountToken, CountWindow } from './tokens.ts';
import { hasWholes } from './topic-of.ts';

/** The slots a number fills, and the whole it shares them with. */
export interface Full {
  readonly slots: Readonly<Record<string, string>>;
  readonly shares: StatementCandidate | null;
}

export interface Made extends Full {
  readonly said: readonly Said[];
  readonly past: boolean;
  readonly aside: boolean;
}

/** One candidate, or one for each noun where the number is over several of them (各, 均). */
export function toCandidates(
  window: CountWindow,
  made: Made,
  topic: Topic,
  state: ParserState,
): readonly StatementCandidate[] {
  const several = made.said.find(({ senses }) => senses.length > 1);
  const marks = marksOf(window.before);
  const base = baseCandidate(window.count, made, topic, state);
  if (marks.has('unrelated') && hasWholes(topic) && isWhole(base)) base.ambiguous = true;
  if (several === undefined) return withAlso(base, made.said);
  const values = several.senses.map((sense) => sense.value);
  const withValue = (value: string) => ({
    ...base,
    slots: { ...base.slots, [several.slot.id]: value },
  });
  if (marks.has('respectively')) {
    const [first = '', ...rest] = values;
    state.queue = { topic, slots: base.slots, slot: several.slot.id, values: rest };
    return [withValue(first)];
  }
  if (hasAny(marks, ['each', 'all']) || window.count.value === 0) return values.map(withValue);
  // 复议、诉讼共 9 件: of both together.
  const both = topic.sums?.find(
    ({ slot, parts }) =>
      slot === several.slot.id &&
      parts.length === values.length &&
      parts.every((part) => values.includes(part)),
  );
  return both === undefined ? [] : [withValue(both.whole)];
}

export function baseCandidate(
  count: CountToken,
  made: Made,
  topic: Topic,
  state: ParserState,
): StatementCandidate {
  const [open] = made.said.filter(({ senses }) => senses[0]?.or !== undefined).reverse();
  const sense = open?.senses[0] ?? null;
  const first = lastWhole(state, topic) === null;
  const meanings =
    sense === null
      ? []
      : [
          ...new Set([
            (first ? sense.opening : undefined) ?? sense.value,
            sense.value,
            ...(sense.or ?? []),
          ]),
        ];
  return {
    ...plainCandidate(topic, made.slots, state),
    sense,
    openSlot: open?.slot.id ?? null,
    meanings,
    shares: made.shares,
    value: count.value,
    start: count.start,
    end: count.end,
    wording: 'number',
    approximate: count.approximate,
    lastYear: made.past,
    ambiguous: made.aside || made.said.some(({ senses }) => senses[0]?.ambiguous === true),
    certainty: made.shares?.certainty ?? 'understood',
  };
}

function withAlso(
  candidate: StatementCandidate,
  said: readonly Said[],
): readonly StatementCandidate[] {
  return [
    candidate,
    ...said.flatMap(({ slot, senses }) =>
      (senses[0]?.also ?? []).map((value) => ({
        ...candidate,
        slots: { ...candidate.slots, [slot.id]: value },
        ambiguous: true,
      })),
    ),
  ];
}

export function fromQueue(
  window: CountWindow,
  topic: Topic,
  state: ParserState,
  scale: number,
): StatementCandidate | null {
  const { queue } = state;
  if (queue?.topic !== topic) return null;
  const value = queue.values.shift();
  if (value === undefined || sayings(topic, window.before).length > 0) {
    state.queue = null;
    return null;
  }
  const slots = { ...queue.slots, [queue.slot]: value };
  const made = { slots, shares: null, said: [], past: false, aside: false };
  const candidate = baseCandidate(window.count, made, topic, state);
  return { ...candidate, value: candidate.value / scale };
}
