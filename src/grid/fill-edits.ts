import type { Cell } from '../form/index.ts';
import { toEdit, typedAt, type Draft, type Edit } from '../report/index.ts';
import { idOf, isTyped, type GridMap, type Place } from './grid-map.ts';
import { stepFrom } from './moves.ts';
import { placesIn, type Rectangle } from './rectangle.ts';

/** The edit that writes one text into typed cells. */
export function fillCells(cells: readonly Cell[], text: string, draft: Draft): Edit {
  const typed = cells.filter((cell) => cell.terms === null);
  return toEdit(draft.entries, Object.fromEntries(typed.map(({ id }) => [id, text])));
}

/**
 * The edit that copies the entries of a rectangle's first line down over the others; of one line
 * alone, those of the line above. Blanks and totals are not copied: to fill takes nothing away.
 */
export function fillDown(map: GridMap, rectangle: Rectangle, draft: Draft): Edit {
  const places = placesIn(map, rectangle);
  const first = places[0]?.line;
  const isOneLine = places.every(({ line }) => line === first);
  const sourceOf = (place: Place): Place | null | undefined =>
    isOneLine
      ? stepFrom(map, place, { by: 'cell', direction: 'up' }, place.from)
      : places.find(({ line, from, to }) => {
          return line === first && from <= place.from && place.from < to;
        });
  const texts = places.filter(isTyped).flatMap((place): [string, string][] => {
    const source = sourceOf(place) ?? null;
    const text = source === null || !isTyped(source) ? '' : typedAt(draft, idOf(source));
    return text === '' ? [] : [[idOf(place), text]];
  });
  return toEdit(draft.entries, Object.fromEntries(texts));
}
