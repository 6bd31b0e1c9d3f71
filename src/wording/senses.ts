import {
  type CommonMark,
  type Sense,
  type Slot,
  type Topic,
  groupedBy,
  oncePer,
} from '../form/index.ts';
import { hasAnyOf, type Mark } from './marks.ts';
import type { WordToken } from './tokens.ts';

/** What words say for one slot: one sense, or several that no rank could decide between. */
export interface Said {
  readonly slot: Slot;
  readonly senses: readonly Sense[];
}

export function marksOf(words: readonly WordToken[]): Set<Mark> {
  const marks = new Set<Mark>();
  for (const word of words) for (const mark of word.marks) marks.add(mark);
  return marks;
}

/** True where a sense holds only beside this mark. */
export function needs({ all }: Sense, mark: CommonMark): boolean {
  return all.includes(mark);
}

/** What words (and the unit's mark) say about a number on this topic, slot by slot. */
export function sayings(
  topic: Topic,
  words: readonly WordToken[],
  more: readonly Mark[] = [],
): readonly Said[] {
  const marks = new Set([...marksOf(words), ...more]);
  return topic.slots.flatMap((slot) => {
    const said = sayingFor(slot, marks, words);
    return said === null ? [] : [said];
  });
}

interface RankedSense {
  readonly sense: Sense;
  readonly rank: number;
}

/** Senses of a slot by the first mark they need: of some seventy, few words bring up two or three. */
const indexOf = oncePer(({ ranks }: Slot): ReadonlyMap<string, readonly RankedSense[]> => {
  const ranked = ranks.flatMap((senses, rank) => senses.map((sense) => ({ sense, rank })));
  return groupedBy(ranked, ({ sense }) => sense.all[0] ?? '');
});

function sayingFor(
  slot: Slot,
  marks: ReadonlySet<string>,
  words: readonly WordToken[],
): Said | null {
  const index = indexOf(slot);
  const fitting: RankedSense[] = [];
  for (const mark of marks) {
    for (const one of index.get(mark) ?? []) if (fits(one.sense, marks)) fitting.push(one);
  }
  fitting.sort((a, b) => a.rank - b.rank);
  let undecided: Said | null = null;
  for (let at = 0; at < fitting.length;) {
    const rank = fitting[at]?.rank ?? 0;
    const senses = distinct(fitting.filter((one) => one.rank === rank).map(({ sense }) => sense));
    if (senses.length === 1 && (undecided === null || senses[0]?.weak !== true)) {
      return { slot, senses };
    }
    if (senses.length > 1) undecided ??= { slot, senses: inTextOrder(senses, words) };
    while (fitting[at]?.rank === rank) at += 1;
  }
  return undecided;
}

function fits(sense: Sense, marks: ReadonlySet<string>): boolean {
  return sense.all.every((mark) => marks.has(mark)) && !hasAnyOf(marks, sense.none ?? []);
}

function distinct(senses: readonly Sense[]): readonly Sense[] {
  return senses.filter(
    (sense, index) => senses.findIndex((one) => one.value === sense.value) === index,
  );
}

function inTextOrder(senses: readonly Sense[], words: readonly WordToken[]): readonly Sense[] {
  const placeOf = (sense: Sense) =>
    words.findIndex(({ marks }) => marks.some((mark) => mark === sense.all[0]));
  return [...senses].sort((a, b) => placeOf(a) - placeOf(b));
}
