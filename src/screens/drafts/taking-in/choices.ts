import { sectionOfEntry, type Format } from '../../../form/index.ts';
import type { Difference } from '../../../importers/index.ts';

/** Which side a place is taken from: what one reads, or the data in the file. */
export type Side = 'document' | 'data';

/** A difference with its number in the list it came in. */
interface Listed {
  readonly index: number;
  readonly difference: Difference;
}

export interface DifferenceGroup {
  /** The heading in the form; empty for what belongs to the whole. */
  readonly heading: string;
  readonly differences: readonly Listed[];
}

/** Differences by the sections they stand in, in the order they came in. */
export function inGroups(
  format: Format,
  differences: readonly Difference[],
): readonly DifferenceGroup[] {
  const groups = new Map<string, Listed[]>();
  for (const [index, difference] of differences.entries()) {
    const { at, section } = difference;
    const own = at === null ? undefined : sectionOfEntry(format, at)?.heading;
    const heading = section ?? own ?? '';
    groups.set(heading, [...(groups.get(heading) ?? []), { index, difference }]);
  }
  return [...groups].map(([heading, listed]) => ({ heading, differences: listed }));
}

/** Whether one may choose: the rest is there to be seen. */
export function isChoice({ at, entry }: Difference): boolean {
  return at !== null && entry !== null;
}

/** Which side each place is taken from: those chosen one by one, and what holds for the rest. */
export interface Sides {
  readonly rest: Side | 'usual';
  readonly single: ReadonlyMap<number, Side>;
}

/** What one reads is what was signed; but nothing is emptied unless somebody says so. */
export function sideOf({ rest, single }: Sides, index: number, difference: Difference): Side {
  const usual = difference.inDocument.trim() === '' ? 'data' : 'document';
  return single.get(index) ?? (rest === 'usual' ? usual : rest);
}

/** The differences whose side is the document. */
export function chosenOf(differences: readonly Difference[], sides: Sides): readonly Difference[] {
  return differences.filter(
    (difference, index) => isChoice(difference) && sideOf(sides, index, difference) === 'document',
  );
}
