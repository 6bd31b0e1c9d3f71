import type { ReviewFormat, SlotSum, Topic } from '../../form/index.ts';
import type { Statement } from '../statement.ts';

/** Statements of a text that can't all be true. */
export interface Contradiction {
  /** The same twice, a sum that fails, 全部办结 beside a carried-over number, 均维持 beside a pending one. */
  readonly kind: 'twice' | 'sum' | 'allButSome';
  readonly statements: readonly Statement[];
}

/** Compares what a text states with itself. Only statements a reader is sure of are compared. */
export function findContradictions(
  format: ReviewFormat,
  statements: readonly Statement[],
): readonly Contradiction[] {
  const sure = statements.filter(
    (one) => !one.ambiguous && !one.approximate && !one.fact.startsWith('lastYear.'),
  );
  const single = sure.filter((one) => one.alternatives.length === 0);
  return [
    ...statedTwice(single),
    ...format.wording.topics.flatMap((topic) => [
      ...brokenSums(format, topic, sure),
      ...allButSome(format, topic, sure),
    ]),
  ];
}

function statedTwice(sure: readonly Statement[]): readonly Contradiction[] {
  return sure.flatMap((one, index) => {
    const other = sure.slice(0, index).find(({ fact }) => fact === one.fact);
    return other === undefined || other.value === one.value
      ? []
      : [{ kind: 'twice' as const, statements: [other, one] }];
  });
}

/** Wholes that come from two sums of stated parts, or are stated themselves, and differ. */
function brokenSums(
  format: ReviewFormat,
  topic: Topic,
  sure: readonly Statement[],
): readonly Contradiction[] {
  const sums = topic.sums ?? [];
  return [...new Set(sums.map((sum) => sum.whole))].flatMap((whole) => {
    const sides = sums
      .filter((sum) => sum.whole === whole)
      .map((sum) => partsStated(format, topic, sum, sure))
      .filter((side) => side !== null);
    const own = sure.find((one) => isPlainFact(format, topic, one, whole) !== null);
    const all = own === undefined ? sides : [[own], ...sides];
    const totals = all.map((side) => side.reduce((sum, one) => sum + one.value, 0));
    const uncertain = all.flat().some((one) => one.alternatives.length > 0);
    return new Set(totals).size > 1 && !uncertain
      ? [{ kind: 'sum' as const, statements: all.flat() }]
      : [];
  });
}

function partsStated(
  format: ReviewFormat,
  topic: Topic,
  sum: SlotSum,
  sure: readonly Statement[],
): readonly Statement[] | null {
  const found = sum.parts.map((part) =>
    sure.find((one) => one.wording !== 'all' && isPlainFact(format, topic, one, part) !== null),
  );
  const stated = found.filter((one) => one !== undefined);
  return stated.length === sum.parts.length ? stated : null;
}

/** The slot whose value a statement gives, all other slots left at their default; null for other facts. */
function isPlainFact(
  format: ReviewFormat,
  topic: Topic,
  statement: Statement,
  value: string,
): string | null {
  const fact = format.facts.find((one) => one.id === statement.fact);
  if (fact?.topic !== topic.id) return null;
  const slot = topic.slots.find(({ id }) => fact.slots[id] === value);
  if (slot === undefined) return null;
  const rest = topic.slots.every(
    ({ id, otherwise }) =>
      id === slot.id || otherwise === undefined || fact.slots[id] === otherwise,
  );
  return rest ? slot.id : null;
}

/** 均 over a number of which a part is stated to be something else. */
function allButSome(
  format: ReviewFormat,
  topic: Topic,
  sure: readonly Statement[],
): readonly Contradiction[] {
  return sure
    .filter((one) => one.wording === 'all' && one.value > 0)
    .flatMap((all) => {
      const others = sure.filter(
        (one) => one.wording === 'number' && one.value > 0 && excludes(format, topic, all, one),
      );
      return others.length === 0
        ? []
        : [{ kind: 'allButSome' as const, statements: [all, ...others] }];
    });
}

/** True where two facts differ in one slot only, by values that share no case. */
function excludes(format: ReviewFormat, topic: Topic, all: Statement, one: Statement): boolean {
  const [a, b] = [all, one].map(({ fact }) => format.facts.find(({ id }) => id === fact));
  if (a === undefined || b === undefined || a.topic !== topic.id || b.topic !== topic.id)
    return false;
  const differing = topic.slots.filter(({ id }) => a.slots[id] !== b.slots[id]);
  const [slot] = differing;
  if (slot === undefined || differing.length > 1) return false;
  const [mine, other] = [a.slots[slot.id] ?? '', b.slots[slot.id] ?? ''];
  if (slot.otherwise === mine || slot.otherwise === other) return false;
  if (slot.otherwise !== undefined) return !a.cells.some((cell) => b.cells.includes(cell));
  // 全部办结 leaves nothing to carry over; two results of one whole may stand side by side.
  return (topic.sums ?? []).some(
    (sum) =>
      sum.parts.includes(mine) &&
      sum.parts.includes(other) &&
      sum.mayMiss?.includes(other) === true &&
      sum.mayMiss.length < sum.parts.length,
  );
}
