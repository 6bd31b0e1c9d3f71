/** What thinning has to know of a version. */
export interface KeptVersion {
  readonly n: number;
  readonly at: number;
  /** Kept on purpose: it is never thinned out. */
  readonly isFixed: boolean;
}

/** So many that nobody asked for are kept of a draft. */
export const MOST_UNNAMED = 60;

/**
 * The numbers of the versions to give up, oldest first, where more than `most` stand that nobody
 * asked for. Given up is again and again the one whose absence shows least: what lies between its
 * neighbours against its age. So recent ones stay dense, older ones are spread ever wider. The first
 * and the last stay.
 */
export function versionsToForget(
  versions: readonly KeptVersion[],
  most: number = MOST_UNNAMED,
): readonly number[] {
  const kept = [...versions].sort((one, other) => one.n - other.n);
  const forgotten: number[] = [];
  let over = kept.filter(({ isFixed }) => !isFixed).length - most;
  for (; over > 0; over -= 1) {
    const index = leastMissed(kept);
    if (index === null) break;
    forgotten.push(...kept.splice(index, 1).map(({ n }) => n));
  }
  return forgotten.sort((one, other) => one - other);
}

/** Null where none may go. */
function leastMissed(kept: readonly KeptVersion[]): number | null {
  const last = kept[kept.length - 1];
  let least: { readonly index: number; readonly loss: number } | null = null;
  for (const [index, { n, at, isFixed }] of kept.entries()) {
    const [before, after] = [kept[index - 1], kept[index + 1]];
    if (isFixed || before === undefined || after === undefined || last === undefined) continue;
    // By number and by time: a burst of versions may not crowd out the weeks before it, and a clock
    // that was wrong once may not make all that follow look as if they lay at one moment.
    const loss =
      (after.n - before.n) / (last.n - n) +
      Math.min(1, Math.max(0, after.at - before.at) / Math.max(1, last.at - at));
    if (least === null || loss < least.loss) least = { index, loss };
  }
  return least?.index ?? null;
}
