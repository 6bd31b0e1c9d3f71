import { describe, expect, it } from 'vitest';
import { cellsOf } from './cells.ts';
import { cellsBefore, sameCells } from './same-cells.ts';
import { tablesOf } from './sections.ts';
import { earlierToy, laterToy } from './testing/toy-editions.ts';
import { toyFormat } from './testing/toy-format.ts';

const SAME = ['arrived', 'departed'].flatMap((row) =>
  ['adults', 'children', 'total'].map((column) => `visits.${row}.${column}`),
);

describe('sameCells', () => {
  it('are those the succession names and both editions have, in both directions', () => {
    expect([...sameCells(earlierToy, laterToy)]).toEqual(SAME);
    expect([...sameCells(laterToy, earlierToy)]).toEqual(SAME);
  });

  it('are all within one edition, and none where neither follows the other', () => {
    expect(sameCells(laterToy, laterToy).size).toBe(tablesOf(laterToy).flatMap(cellsOf).length);
    expect([...sameCells(toyFormat, earlierToy)]).toEqual([]);
  });

  it('hold no cell of another kind of number, though it bears the same id', () => {
    const inYuan = structuredClone(earlierToy);
    const [adults] = tablesOf(inYuan)[0]?.blocks[0]?.columns ?? [];
    Object.assign(adults ?? {}, { value: 'amount', unit: '万元' });
    expect([...sameCells(inYuan, laterToy)].filter((id) => id.endsWith('.adults'))).toEqual([]);
  });
});

describe('cellsBefore', () => {
  it.each([
    [['visits.arrived.adults'], ['visits.arrived.adults']],
    [['visits.friends.adults', 'visits.strangers.adults'], ['visits.guests.adults']],
    [
      ['visits.strangers.total', 'visits.arrived.total', 'visits.friends.total'],
      ['visits.arrived.total', 'visits.guests.total'],
    ],
    [['visits.friends.adults'], null],
    [['visits.friends.adults', 'visits.strangers.children'], null],
    [['visits.meals.adults'], null],
  ])('%j is compared with %j', (cells, before) => {
    expect(cellsBefore(laterToy, earlierToy, cells)).toEqual(before);
  });
});
