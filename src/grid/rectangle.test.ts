import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf } from './grid-map.ts';
import {
  placesIn,
  rectangleAround,
  rowsIn,
  sidesIn,
  wholeColumns,
  wholeLines,
} from './rectangle.ts';
import { MAPS, mapWith, placeAt } from './testing/maps.ts';

function around(...cellIds: readonly string[]) {
  const map = mapWith(cellIds[0] ?? '');
  const rectangle = rectangleAround(map, cellIds.map(placeAt));
  if (rectangle === null) throw new Error('Nothing selected');
  return { map, rectangle };
}

function rows(...cellIds: readonly string[]) {
  const { map, rectangle } = around(...cellIds);
  return rowsIn(map, rectangle).map((row) => row.map((id) => id.replace(/^\w+\./, '')));
}

describe('rectangleAround', () => {
  it('is null around nothing', () => {
    const [map] = MAPS;
    expect(map === undefined ? null : rectangleAround(map, [])).toBeNull();
  });

  it('holds all cells between two corners, totals too, whichever comes first', () => {
    const expected = [
      ['arrived.children', 'arrived.total'],
      ['departed.children', 'departed.total'],
    ];
    expect(rows('visits.arrived.children', 'visits.departed.total')).toEqual(expected);
    expect(rows('visits.departed.total', 'visits.arrived.children')).toEqual(expected);
    expect(rows('visits.departed.children', 'visits.arrived.total')).toEqual(expected);
  });

  it('grows over a cell that spans more columns, which counts once', () => {
    expect(
      rows('disclosure.normativeDocuments.repealed', 'disclosure.licensing.decisions'),
    ).toEqual([
      ['normativeDocuments.issued', 'normativeDocuments.repealed', 'normativeDocuments.inForce'],
      ['licensing.decisions'],
    ]);
  });

  it('cuts no cell and leaves none of its corners out', () => {
    const mapAndPlaces = fc
      .constantFrom(...MAPS)
      .chain((map) =>
        fc.tuple(
          fc.constant(map),
          fc.array(fc.constantFrom(...map.places), { minLength: 1, maxLength: 4 }),
        ),
      );
    fc.assert(
      fc.property(mapAndPlaces, ([map, places]) => {
        const rectangle = rectangleAround(map, places);
        if (rectangle === null) throw new Error('No rectangle');
        const inside = placesIn(map, rectangle);
        for (const place of places) expect(inside).toContain(place);
        for (const place of inside) {
          expect(place.from).toBeGreaterThanOrEqual(rectangle.from);
          expect(place.to).toBeLessThanOrEqual(rectangle.to);
        }
        expect(rowsIn(map, rectangle).flat()).toEqual(inside.map(idOf));
        expect(rectangleAround(map, inside)).toEqual(rectangle);
      }),
    );
  });
});

describe('wholeLines and wholeColumns', () => {
  it('give the printed lines, in 表四 over all three blocks', () => {
    const { map, rectangle } = around('challenges.directLitigation.upheld');
    expect(wholeLines(map, rectangle)).toHaveLength(15);
    const two = around('requests.granted.research', 'requests.partiallyGranted.research');
    expect(wholeLines(two.map, two.rectangle)).toHaveLength(14);
  });

  it('give the columns as far as the block reaches', () => {
    const { map, rectangle } = around('disclosure.governmentRules.issued');
    expect(wholeColumns(map, rectangle).map(idOf)).toEqual([
      'disclosure.governmentRules.issued',
      'disclosure.normativeDocuments.issued',
    ]);
    const two = around('requests.granted.research', 'requests.granted.publicInterest');
    expect(wholeColumns(two.map, two.rectangle)).toHaveLength(50);
  });
});

describe('sidesIn', () => {
  it('names the sides of the whole that a cell lies at', () => {
    const { map, rectangle } = around('visits.arrived.adults', 'visits.departed.total');
    expect(sidesIn(map, rectangle)).toEqual([
      { cellId: 'visits.arrived.adults', sides: 'top left' },
      { cellId: 'visits.arrived.children', sides: 'top' },
      { cellId: 'visits.arrived.total', sides: 'top right' },
      { cellId: 'visits.departed.adults', sides: 'bottom left' },
      { cellId: 'visits.departed.children', sides: 'bottom' },
      { cellId: 'visits.departed.total', sides: 'right bottom' },
    ]);
  });
});
