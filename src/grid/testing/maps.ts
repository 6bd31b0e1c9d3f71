import { layoutOf, tablesOf, type Table } from '../../form/index.ts';
import { toyFormat } from '../../form/testing/toy-format.ts';
import { official } from '../../formats/testing/official.ts';
import { toGridMap, type GridMap, type Place } from '../grid-map.ts';

export function mapOf(table: Table): GridMap {
  return toGridMap(table, layoutOf(table));
}

/** The tables of the official form and of the toy. */
export const MAPS: readonly GridMap[] = [official, toyFormat].flatMap(tablesOf).map(mapOf);

/** The map of the table a cell's id begins with. */
export function mapWith(cellId: string): GridMap {
  const map = MAPS.find((candidate) => candidate.placeOf(cellId) !== null);
  if (map === undefined) throw new Error(`No table has a cell “${cellId}”`);
  return map;
}

export function placeAt(cellId: string): Place {
  const place = mapWith(cellId).placeOf(cellId);
  if (place === null) throw new Error(`No cell “${cellId}”`);
  return place;
}
