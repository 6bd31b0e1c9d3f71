import type { Grid } from './grid-elements.ts';
import { isZero } from '../report/index.ts';
import { together } from '../ui/index.ts';
import { idOf, isTyped } from './grid-map.ts';
import type { LiveValues } from './live-values.ts';

/**
 * Tells 0 and a number apart at a glance (a blank says so itself, an unreadable entry is marked with
 * its reason); returns a function that ends it. Past React, since a paste changes most cells of a table.
 */
export function markReadings({ map, focusable }: Grid, values: LiveValues): () => void {
  const leave = map.places.filter(isTyped).map((place) => {
    const id = idOf(place);
    const mark = () => {
      const value = values.valueAt(id);
      const reading = value?.state !== 'number' ? null : isZero(value.value) ? 'zero' : 'number';
      const input = focusable(id);
      if (reading === null) input?.removeAttribute('data-reading');
      else if (input !== null) input.dataset['reading'] = reading;
    };
    mark();
    return values.watch(id, mark);
  });
  return together(...leave);
}
