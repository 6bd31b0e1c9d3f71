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
  let [left, right] = [0, 0];
  const fill = (leftEnd: number, rightEnd: number) => {
    while (left < leftEnd && right < rightEnd) {
      pairs.push({ own: left, other: right });
      left += 1;
      right += 1;
    }
    for (; left < leftEnd; left += 1) pairs.push({ own: left, other: null });
    for (; right < rightEnd; right += 1) pairs.push({ own: null, other: right });
  };
  for (const [ownAt, otherAt] of longestCommon(own, others)) {
    fill(ownAt, otherAt);
    pairs.push({ own: ownAt, other: otherAt });
    left = ownAt + 1;
    right = otherAt + 1;
  }
  fill(own.length, others.length);
  return pairs;
}

/** The longest common subsequence, as pairs of places. */
function longestCommon(
  own: readonly string[],
  others: readonly string[],
): readonly (readonly [number, number])[] {
  const width = others.length + 1;
  const lengths = new Uint16Array((own.length + 1) * width);
  const lengthAt = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = own.length - 1; row >= 0; row -= 1) {
    for (let column = others.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        own[row] === others[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  let [row, column] = [0, 0];
  while (row < own.length && column < others.length) {
    if (own[row] === others[column]) {
      pairs.push([row, column]);
      row += 1;
      column += 1;
    } else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}
