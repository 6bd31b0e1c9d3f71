import { describe, expect, it } from 'vitest';
import { idOf, isTyped } from './grid-map.ts';
import { MAPS, mapWith, placeAt } from './testing/maps.ts';

const disclosure = mapWith('disclosure.fees.amount');
const requests = mapWith('requests.handled.total');
const challenges = mapWith('challenges.reconsideration.total');
const visits = mapWith('visits.arrived.total');

describe('toGridMap', () => {
  it('places a cell by its body line and printed columns, spans included', () => {
    expect(placeAt('requests.received.naturalPerson')).toMatchObject({ line: 0, from: 3, to: 4 });
    expect(placeAt('requests.carriedOver.total')).toMatchObject({ line: 24, from: 9, to: 10 });
    expect(placeAt('disclosure.licensing.decisions')).toMatchObject({ line: 6, from: 1, to: 4 });
    expect(placeAt('visits.departed.total')).toMatchObject({ line: 1, from: 3, to: 4, block: 0 });
  });

  it('knows the blocks, stacked in 表二 and side by side in 表四', () => {
    expect(placeAt('disclosure.compulsion.decisions').block).toBe(2);
    expect(placeAt('challenges.litigationAfterReconsideration.upheld').block).toBe(2);
    expect(new Set(requests.places.map((place) => place.block))).toEqual(new Set([0]));
  });

  it('has 144 typed of 175 cells in 表三', () => {
    expect(requests.places).toHaveLength(175);
    expect(requests.places.filter(isTyped)).toHaveLength(144);
  });

  it('goes by column down the computed row too, then to the next column', () => {
    expect(requests.byColumn.slice(22, 26).map(idOf)).toEqual([
      'requests.other.naturalPerson',
      'requests.handled.naturalPerson',
      'requests.carriedOver.naturalPerson',
      'requests.received.business',
    ]);
    expect(visits.byColumn.map(idOf)).toEqual([
      'visits.arrived.adults',
      'visits.departed.adults',
      'visits.arrived.children',
      'visits.departed.children',
      'visits.arrived.total',
      'visits.departed.total',
    ]);
  });

  it('knows no cell of another table', () => {
    expect(visits.placeOf('requests.handled.total')).toBeNull();
  });
});

describe('headedBy', () => {
  it('gives the cells of a column, a row, a group of rows and a group of columns', () => {
    expect(requests.headedBy('b0c3l1')).toHaveLength(25);
    expect(requests.headedBy('b0c4l1')).toHaveLength(125);
    expect(requests.headedBy('b0received')).toHaveLength(7);
    expect(requests.headedBy('b0refused')).toHaveLength(56);
    expect(challenges.headedBy('bc5l0')).toHaveLength(10);
  });

  it('gives all cells for a corner and those of its block for a band', () => {
    expect(requests.headedBy('b0corner')).toHaveLength(175);
    expect(visits.headedBy('b0corner')).toHaveLength(6);
    expect(disclosure.headedBy('b2corner')).toHaveLength(10);
    expect(disclosure.headedBy('b0band')).toHaveLength(6);
    expect(disclosure.headedBy('b2band')).toEqual([
      'disclosure.penalties.decisions',
      'disclosure.compulsion.decisions',
    ]);
    expect(disclosure.headedBy('b3band')).toEqual(['disclosure.fees.amount']);
  });

  it('gives nothing for a head that stands for no cell', () => {
    for (const map of MAPS) expect(map.headedBy('nothing')).toEqual([]);
  });
});
