import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOf, isTyped, type GridMap, type Place } from './grid-map.ts';
import { enterTarget, stepFrom, tabTarget, type Direction, type Step } from './moves.ts';
import { MAPS, mapWith, placeAt } from './testing/maps.ts';

/** Where a step leads from a cell, in the table's short ids; null where nowhere. */
function step(from: string, how: Step, goal?: number): string | null {
  const place = placeAt(from);
  const to = stepFrom(mapWith(from), place, how, goal ?? place.from);
  return to === null ? null : idOf(to).replace(/^\w+\./, '');
}

const by = (direction: Direction): Step => ({ by: 'cell', direction });
const toEdge = (direction: Direction): Step => ({ by: 'block', direction });

describe('stepFrom to a neighbour', () => {
  it.each([
    ['requests.received.naturalPerson', 'right', 'received.business'],
    ['requests.received.otherOrganization', 'right', 'received.total'],
    ['requests.received.total', 'right', null],
    ['requests.received.naturalPerson', 'left', null],
    ['requests.received.total', 'left', 'received.otherOrganization'],
    ['requests.other.research', 'down', 'handled.research'],
    ['requests.handled.research', 'down', 'carriedOver.research'],
    ['requests.carriedOver.research', 'down', null],
    ['requests.received.research', 'up', null],
    ['challenges.reconsideration.total', 'right', 'directLitigation.upheld'],
    ['challenges.directLitigation.upheld', 'left', 'reconsideration.total'],
    ['visits.arrived.children', 'right', 'arrived.total'],
    ['visits.arrived.children', 'down', 'departed.children'],
  ] as const)('from %s goes %s to %s', (from, direction, to) => {
    expect(step(from, by(direction))).toBe(to);
  });

  it('keeps the printed column through cells that span it', () => {
    const goal = placeAt('disclosure.normativeDocuments.inForce').from;
    expect(step('disclosure.normativeDocuments.inForce', by('down'), goal)).toBe(
      'licensing.decisions',
    );
    expect(step('disclosure.licensing.decisions', by('up'), goal)).toBe(
      'normativeDocuments.inForce',
    );
    expect(step('disclosure.licensing.decisions', by('up'))).toBe('normativeDocuments.issued');
  });
});

describe('stepFrom to the edge of a block', () => {
  it.each([
    ['requests.granted.naturalPerson', 'right', 'granted.total'],
    ['requests.granted.research', 'left', 'granted.naturalPerson'],
    ['requests.granted.research', 'down', 'carriedOver.research'],
    ['requests.granted.research', 'up', 'received.research'],
    ['disclosure.governmentRules.repealed', 'down', 'normativeDocuments.repealed'],
    ['disclosure.governmentRules.issued', 'right', 'governmentRules.inForce'],
    ['challenges.reconsideration.upheld', 'right', 'reconsideration.total'],
    ['challenges.directLitigation.pending', 'left', 'directLitigation.upheld'],
    ['visits.arrived.adults', 'right', 'arrived.total'],
  ] as const)('from %s goes %s to %s', (from, direction, to) => {
    expect(step(from, toEdge(direction))).toBe(to);
  });

  it('goes on into the next block from the edge, and nowhere from the edge of the table', () => {
    expect(step('challenges.reconsideration.total', toEdge('right'))).toBe(
      'directLitigation.upheld',
    );
    expect(step('disclosure.normativeDocuments.issued', toEdge('down'))).toBe(
      'licensing.decisions',
    );
    expect(step('disclosure.fees.amount', toEdge('down'))).toBeNull();
    expect(step('requests.received.total', toEdge('right'))).toBeNull();
  });
});

describe('stepFrom to an end', () => {
  it('goes to the first and the last typed cell of the row, past the total', () => {
    expect(step('requests.granted.research', { by: 'row', end: 'first' })).toBe(
      'granted.naturalPerson',
    );
    expect(step('requests.granted.total', { by: 'row', end: 'last' })).toBe(
      'granted.otherOrganization',
    );
    expect(step('challenges.reconsideration.upheld', { by: 'row', end: 'last' })).toBe(
      'litigationAfterReconsideration.pending',
    );
  });

  it('goes to the first and the last total where a row is computed', () => {
    expect(step('requests.handled.research', { by: 'row', end: 'first' })).toBe(
      'handled.naturalPerson',
    );
    expect(step('requests.handled.research', { by: 'row', end: 'last' })).toBe('handled.total');
  });

  it('goes to the first and the last typed cell of the table', () => {
    expect(step('requests.handled.research', { by: 'table', end: 'first' })).toBe(
      'received.naturalPerson',
    );
    expect(step('requests.handled.research', { by: 'table', end: 'last' })).toBe(
      'carriedOver.otherOrganization',
    );
    expect(step('visits.arrived.adults', { by: 'table', end: 'last' })).toBe('departed.children');
  });
});

describe('tabTarget', () => {
  it('goes from typed cell to typed cell in reading order, past totals, and ends', () => {
    const next = (id: string, backwards = false) => tabTarget(mapWith(id), id, backwards);
    expect(next('requests.received.otherOrganization')).toBe('requests.carriedIn.naturalPerson');
    expect(next('requests.carriedIn.naturalPerson', true)).toBe(
      'requests.received.otherOrganization',
    );
    expect(next('requests.handled.business')).toBe('requests.carriedOver.naturalPerson');
    expect(next('requests.carriedOver.otherOrganization')).toBeNull();
    expect(next('requests.received.naturalPerson', true)).toBeNull();
  });
});

describe('enterTarget', () => {
  const next = (id: string, backwards = false) => enterTarget(mapWith(id), id, backwards);

  it.each([
    ['requests.other.business', false, 'requests.carriedOver.business'],
    ['requests.carriedOver.naturalPerson', false, 'requests.received.business'],
    ['requests.received.business', true, 'requests.carriedOver.naturalPerson'],
    ['requests.carriedOver.otherOrganization', false, null],
    ['requests.received.naturalPerson', true, null],
    ['disclosure.normativeDocuments.issued', false, 'disclosure.licensing.decisions'],
    ['disclosure.fees.amount', false, 'disclosure.governmentRules.repealed'],
    ['challenges.reconsideration.pending', false, 'challenges.directLitigation.upheld'],
    ['visits.departed.adults', false, 'visits.arrived.children'],
  ])('from %s, backwards %s, goes to %s', (from, backwards, to) => {
    expect(next(from, backwards)).toBe(to);
  });

  it('goes from a total down its column, and on where no column comes after it', () => {
    expect(next('requests.handled.research')).toBe('requests.carriedOver.research');
    expect(next('requests.handled.research', true)).toBe('requests.other.research');
    expect(next('requests.received.total')).toBe('requests.carriedIn.naturalPerson');
    expect(next('requests.received.total', true)).toBe('requests.carriedOver.otherOrganization');
  });
});

describe('on any table', () => {
  const mapAndPlace = fc
    .constantFrom(...MAPS)
    .chain((map) => fc.tuple(fc.constant(map), fc.constantFrom(...map.places)));

  it('a step and its opposite lead back', () => {
    const opposites = [
      ['up', 'down'],
      ['down', 'up'],
      ['left', 'right'],
      ['right', 'left'],
    ] as const;
    fc.assert(
      fc.property(mapAndPlace, fc.constantFrom(...opposites), ([map, from], [there, back]) => {
        const to = stepFrom(map, from, by(there), from.from);
        if (to !== null) expect(stepFrom(map, to, by(back), from.from)).toBe(from);
      }),
    );
  });

  it('Tab and Enter visit each typed cell once', () => {
    const visited = (map: GridMap, target: typeof tabTarget, first: Place | undefined) => {
      const ids = first === undefined ? [] : [idOf(first)];
      for (let id = ids[0] ?? null; id !== null;) {
        id = target(map, id, false);
        if (id !== null) ids.push(id);
      }
      return ids;
    };
    for (const map of MAPS) {
      const typed = map.places.filter(isTyped).map(idOf);
      expect(visited(map, tabTarget, map.places.find(isTyped))).toEqual(typed);
      expect([...visited(map, enterTarget, map.byColumn.find(isTyped))].sort()).toEqual(
        [...typed].sort(),
      );
    }
  });
});
