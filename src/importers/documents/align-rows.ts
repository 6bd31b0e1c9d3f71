import { diffArrays } from 'diff';

/** A row of ours and the row of the document it stands for; null on one side where it has none. */
export interface RowPair {
  readonly own: number | null;
  readonly other: number | null;
}

/**
 * Rows matched by what names them: those with the same name in the same order, and between them, in
 * order, those whose name was changed. What is then left over was taken out or added.
 */
export function alignRows(own: readonly string[], others: readonly string[]): readonly RowPair[] {
  const pairs: RowPair[] = [];
  let [ownEnd, otherEnd, left, right] = [0, 0, 0, 0];
  const pairUp = () => {
    while (left < ownEnd || right < otherEnd) {
      pairs.push({
        own: left < ownEnd ? left++ : null,
        other: right < otherEnd ? right++ : null,
      });
    }
  };
  for (const { added, removed, count } of diffArrays([...own], [...others])) {
    // What was taken out and what was added in its place come one after the other.
    if (!added && !removed) pairUp();
    if (!added) ownEnd += count;
    if (!removed) otherEnd += count;
    if (!added && !removed) pairUp();
  }
  pairUp();
  return pairs;
}
