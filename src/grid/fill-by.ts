import { isReadOnly, type Grid } from './grid-elements.ts';
import { withParts } from './load-parts.ts';

const NOT_FILLED = '没有填入：所需的程序没有取到。请检查网络后再试一次。';

export type FillKind = 'adopt' | 'fillDown' | 'fillSelected';

/** Fills cells by what stands in others, or by the readings of what can't be read. */
export function fillBy(grid: Grid, kind: FillKind): void {
  if (isReadOnly(grid.element)) return;
  withParts(grid.onSay, NOT_FILLED, (parts) => {
    if (kind === 'adopt') parts.adoptReadings(grid);
    else if (kind === 'fillDown') parts.fillDownSelected(grid);
    else parts.fillSelected(grid);
  });
}
