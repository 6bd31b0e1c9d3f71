import { toLabel, type Label } from '../clipboard/index.ts';
import { editDistance } from './edit-distance.ts';

/** A thing that labels may mean, in all its wordings. */
interface Named {
  readonly names: readonly Label[];
}

/** Longer ones are prose. */
const LONGEST = 80;

/**
 * The one thing that a misspelt label means: at most a quarter of its signs are wrong, no other is
 * nearly as like, and no two numbers contradict each other. Undefined where nobody can tell.
 */
export function nearest<T extends Named>(text: string, among: readonly T[]): T | undefined {
  const label = toLabel(text.slice(0, LONGEST * 2));
  if (label.body.length < 3 || label.body.length > LONGEST) return undefined;
  const ranked = among
    .map((one) => ({ one, wrong: wrongIn(label, one.names) }))
    .sort((a, b) => a.wrong - b.wrong);
  const [best, next] = ranked;
  if (best === undefined || best.wrong > Math.max(1, Math.floor(label.body.length / 4))) {
    return undefined;
  }
  return next !== undefined && next.wrong - best.wrong < 2 ? undefined : best.one;
}

function wrongIn(label: Label, names: readonly Label[]): number {
  const fitting = names.filter(
    ({ ordinal }) => ordinal === '' || label.ordinal === '' || ordinal === label.ordinal,
  );
  return Math.min(Infinity, ...fitting.map(({ body }) => editDistance(label.body, body)));
}
