import type { ReviewFormat } from '../../form/index.ts';
import type { Entries } from '../../report/index.ts';
import { typedCells } from './generated-reports.ts';
import type { Random } from './random.ts';

const HOLES = ['', '约3', '1.5', '2件'];

/** One to three blank or unreadable entries in columns that hold none of these cells. */
export function seedHoles(
  format: ReviewFormat,
  besides: readonly string[],
  random: Random,
): Entries {
  const cells = typedCells(format, 'requests');
  const taken = cells.filter(({ id }) => besides.includes(id)).map(({ column }) => column);
  const free = cells.filter(({ column }) => !taken.includes(column));
  const count = 1 + random.below(3);
  return Object.fromEntries(
    Array.from({ length: count }, () => [random.pick(free).id, random.pick(HOLES)]),
  );
}
