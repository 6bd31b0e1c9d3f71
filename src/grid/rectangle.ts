import { idOf, type GridMap, type Place } from './grid-map.ts';

/** A rectangle of printed positions: body lines and printed columns, `to` and `below` not included. */
export interface Rectangle {
  readonly above: number;
  readonly below: number;
  readonly from: number;
  readonly to: number;
}

/** The smallest rectangle around cells that cuts no cell; null around nothing. */
export function rectangleAround(map: GridMap, places: readonly Place[]): Rectangle | null {
  if (places.length === 0) return null;
  const bounds = {
    above: Math.min(...places.map((place) => place.line)),
    below: Math.max(...places.map((place) => place.line)) + 1,
    from: Math.min(...places.map((place) => place.from)),
    to: Math.max(...places.map((place) => place.to)),
  };
  const inside = placesIn(map, bounds);
  const grown = inside.some((place) => place.from < bounds.from || place.to > bounds.to);
  return grown ? rectangleAround(map, inside) : bounds;
}

/** The cells a rectangle meets, in reading order. */
export function placesIn(map: GridMap, rectangle: Rectangle): readonly Place[] {
  return map.lines
    .slice(rectangle.above, rectangle.below)
    .flatMap((line) => line.filter((one) => one.from < rectangle.to && one.to > rectangle.from));
}

/** The same by printed line; lines without a cell are left out. */
export function rowsIn(map: GridMap, rectangle: Rectangle): readonly (readonly string[])[] {
  const rows = new Map<number, string[]>();
  for (const place of placesIn(map, rectangle)) {
    rows.set(place.line, [...(rows.get(place.line) ?? []), idOf(place)]);
  }
  return [...rows.values()];
}

/** All cells of the lines a rectangle meets. */
export function wholeLines(map: GridMap, { above, below }: Rectangle): readonly Place[] {
  return map.lines.slice(above, below).flat();
}

/** All cells of its columns, as far as the blocks reach that it meets. */
export function wholeColumns(map: GridMap, rectangle: Rectangle): readonly Place[] {
  const blocks = new Set(placesIn(map, rectangle).map((place) => place.block));
  return map.places.filter(
    (place) => blocks.has(place.block) && place.from < rectangle.to && place.to > rectangle.from,
  );
}

/** The cells of a rectangle with the sides of it they lie at: `top right bottom left`, or some. */
export function sidesIn(
  map: GridMap,
  rectangle: Rectangle,
): readonly { readonly cellId: string; readonly sides: string }[] {
  const places = placesIn(map, rectangle);
  const top = places[0]?.line;
  const bottom = places[places.length - 1]?.line;
  return places.map((place) => {
    const sides = [
      place.line === top ? 'top' : '',
      place.to === rectangle.to ? 'right' : '',
      place.line === bottom ? 'bottom' : '',
      place.from === rectangle.from ? 'left' : '',
    ];
    return { cellId: idOf(place), sides: sides.filter((side) => side !== '').join(' ') };
  });
}
