import { idOf, isTyped, type GridMap, type Place } from './grid-map.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** A move the keyboard asks for: to a neighbour, to the edge of a block, to an end. */
export type Step =
  | { readonly by: 'cell' | 'block'; readonly direction: Direction }
  | { readonly by: 'row' | 'table'; readonly end: 'first' | 'last' };

/**
 * Where a step leads; null where there is nothing that way. Up and down keep to the printed column
 * `goal`, also through cells that span more than it.
 */
export function stepFrom(map: GridMap, from: Place, step: Step, goal: number): Place | null {
  switch (step.by) {
    case 'cell':
      return neighbour(map, from, step.direction, goal);
    case 'block':
      return blockEdge(map, from, step.direction, goal);
    case 'row': {
      const line = map.lines[from.line] ?? [];
      return endOf(line.some(isTyped) ? line.filter(isTyped) : line, step.end);
    }
    case 'table':
      return endOf(map.places.filter(isTyped), step.end);
  }
}

/** The next typed cell in reading order: the way of Tab. */
export function tabTarget(map: GridMap, cellId: string, backwards: boolean): string | null {
  return nextTyped(map.places, cellId, backwards);
}

/** The next typed cell down the column; from a total after which no column comes, as Tab goes. */
export function enterTarget(map: GridMap, cellId: string, backwards: boolean): string | null {
  const below = nextTyped(map.byColumn, cellId, backwards);
  const place = map.placeOf(cellId);
  if (below !== null || place === null || isTyped(place)) return below;
  return tabTarget(map, cellId, backwards);
}

function nextTyped(order: readonly Place[], cellId: string, backwards: boolean): string | null {
  const index = order.findIndex((place) => idOf(place) === cellId);
  if (index === -1) return null;
  const ahead = backwards ? order.slice(0, index).reverse() : order.slice(index + 1);
  const next = ahead.find(isTyped);
  return next === undefined ? null : idOf(next);
}

function neighbour(map: GridMap, from: Place, direction: Direction, goal: number): Place | null {
  const line = map.lines[from.line] ?? [];
  if (direction === 'right') return line.find((place) => place.from >= from.to) ?? null;
  if (direction === 'left') {
    return endOf(
      line.filter((place) => place.to <= from.from),
      'last',
    );
  }
  const lines =
    direction === 'down' ? map.lines.slice(from.line + 1) : map.lines.slice(0, from.line).reverse();
  for (const candidates of lines) {
    const met = candidates.find((place) => place.from <= goal && goal < place.to);
    if (met !== undefined) return met;
  }
  return null;
}

/** The last cell of the block that way; from there, the first of the next block. */
function blockEdge(map: GridMap, from: Place, direction: Direction, goal: number): Place | null {
  const next = neighbour(map, from, direction, goal);
  let edge = next;
  for (let ahead = next; ahead !== null && ahead.block === from.block;) {
    edge = ahead;
    ahead = neighbour(map, ahead, direction, goal);
  }
  return edge;
}

function endOf(places: readonly Place[], end: 'first' | 'last'): Place | null {
  return places[end === 'first' ? 0 : places.length - 1] ?? null;
}
