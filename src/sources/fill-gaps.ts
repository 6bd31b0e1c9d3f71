import type { RowMatch } from './match-rows.ts';
import type { Target } from './targets.ts';

/**
 * Rows whose words name none, between two that are named: they are the printed rows between those,
 * where there are exactly as many of them as wide, and no word speaks against it.
 */
export function fillGaps(
  matches: readonly RowMatch[],
  targets: readonly Target[],
  fits: (match: RowMatch, target: Target) => boolean,
): readonly RowMatch[] {
  const filled = [...matches];
  let from = -1;
  let place = -1;
  for (let at = 0; at <= matches.length; at += 1) {
    const match = matches[at];
    const next = at === matches.length ? targets.length : placeOf(match, targets);
    if (next === -1) continue;
    if (next > place) {
      const gap = matches.map((_, index) => index).slice(from + 1, at);
      const open = gap.filter((index) => isOpen(matches[index], targets, fits));
      const between = targets.slice(place + 1, next);
      if (open.length === between.length) {
        open.forEach((index, n) => {
          const [own, target] = [matches[index], between[n]];
          if (own === undefined || target === undefined || !fits(own, target)) return;
          if (own.among !== null && !own.among.includes(target)) return;
          filled[index] = { ...own, target, isNamed: false };
        });
      }
    }
    [from, place] = [at, next];
  }
  return filled;
}

function placeOf(match: RowMatch | undefined, targets: readonly Target[]): number {
  const target = match?.target ?? null;
  return target === null ? -1 : targets.indexOf(target);
}

/** Not named, and as wide as a row of the form: numbers here and there are none. */
function isOpen(
  match: RowMatch | undefined,
  targets: readonly Target[],
  fits: (match: RowMatch, target: Target) => boolean,
): boolean {
  if (match?.target !== null || match.group !== null) return false;
  if (match.row.values.every(({ text }) => text === '')) return false;
  return targets.some((target) => fits(match, target));
}
