import type { LeftBehind } from '../../../report/index.ts';

interface ReasonGroup {
  readonly why: string | null;
  readonly told: readonly LeftBehind[];
  /** How many of them hold a plain 0. */
  readonly zeros: number;
}

/** In the order in which the reasons come up. */
export function groupByReason(left: readonly LeftBehind[]): readonly ReasonGroup[] {
  return [...new Set(left.map(({ why }) => why))].map((why) => {
    const own = left.filter((one) => one.why === why);
    const told = own.filter(({ typed }) => typed.trim() !== '0');
    return { why, told, zeros: own.length - told.length };
  });
}
