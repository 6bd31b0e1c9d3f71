import { groupedBy } from '../../form/index.ts';
import { readCell, type RecentChange } from '../../report/index.ts';
import type { CheckContext } from '../context.ts';
import type { Model } from './model.ts';
import type { Candidate, CountChange } from './slip.ts';

/** What was typed last, changed back: each number alone, and all that one step changed together. */
export function recentCandidates(
  { beside: { recent } }: CheckContext,
  model: Model,
): readonly Candidate[] {
  const steps = groupedBy(recent, ({ ago }) => ago);
  return [...steps.values()].flatMap((step): readonly Candidate[] => {
    const changes = step.flatMap((change) => changedBack(model, change) ?? []);
    const isFresh = step.some((change) => change.isFresh);
    const made = (some: readonly CountChange[]): Candidate => ({
      slip: 'justChanged',
      changes: some,
      isFresh,
    });
    const isWhole = changes.length > 1 && changes.length === step.length;
    return [...changes.map((one) => made([one])), ...(isWhole ? [made(changes)] : [])];
  });
}

/** Null where no count stood there before, or none does now. */
function changedBack(model: Model, { at, before }: RecentChange): CountChange | null {
  const index = model.indexOf.get(at);
  const count = model.counts[index ?? -1];
  if (index === undefined || count === undefined || before === null) return null;
  const value = readCell(count.cell, before);
  if (value.state !== 'number' || typeof value.value !== 'number') return null;
  return value.value === count.value ? null : { index, meant: value.value, typed: before };
}
