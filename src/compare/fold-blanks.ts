import { groupedBy } from '../form/index.ts';
import type { EntryDifference } from './compare-drafts.ts';

/** Cells that were blank and now hold the same number, or the other way round. */
export interface FoldedDifferences {
  readonly kind: 'folded';
  /** As typed; empty where blank. */
  readonly before: string;
  readonly after: string;
  readonly differences: readonly EntryDifference[];
}

type Line = EntryDifference | FoldedDifferences;

/** Fewer are read at a glance, each with its place. */
const FOLDED_FROM = 4;

/**
 * Puts what was done to many blank cells at once into one line, in the place of the first. A number
 * that gave way to another is always told by itself.
 */
export function foldBlanks(differences: readonly EntryDifference[]): readonly Line[] {
  const groups = groupedBy(differences, keyOf);
  return differences.flatMap((difference): readonly Line[] => {
    const key = keyOf(difference);
    const group = key === null ? [] : (groups.get(key) ?? []);
    if (group.length < FOLDED_FROM) return [difference];
    if (group[0] !== difference) return [];
    const [before, after] = [difference.before.trim(), difference.after.trim()];
    return [{ kind: 'folded', before, after, differences: group }];
  });
}

/** `144 格由空白改为 0`. */
export function foldedWords({ before, after, differences }: FoldedDifferences): string {
  const [from, to] = [before === '' ? '空白' : ` ${before} `, after === '' ? '空白' : ` ${after}`];
  return `${String(differences.length)} 格由${from}改为${to}`;
}

/** The same for cells that are told together; null for what is told by itself. */
function keyOf({ kind, before, after }: EntryDifference): string | null {
  const sides = [before.trim(), after.trim()];
  return kind === 'number' && sides.includes('') ? sides.join('→') : null;
}
