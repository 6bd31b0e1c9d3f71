import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf } from '../form/index.ts';
import { everyEdition } from './testing/every-edition.ts';

describe.each(everyEdition)('the columns of “$id”', (format) => {
  const cells = tablesOf(format).flatMap(cellsOf);

  it('sum only what can be added up, and one unit with itself', () => {
    const byId = new Map(cells.map((cell) => [cell.id, cell]));
    const sums = cells.flatMap(({ id, value, unit, terms }) =>
      (terms ?? []).map((term) => ({ id, value, unit, term: byId.get(term) })),
    );
    const wrong = sums.filter(
      ({ value, unit, term }) =>
        value === 'openAmount' || term?.value !== value || term.unit !== unit,
    );
    expect(wrong).toEqual([]);
  });

  it('name a unit, but where it is typed with the number', () => {
    expect(cells.filter(({ value, unit }) => (value === 'openAmount') === (unit !== ''))).toEqual(
      [],
    );
  });
});
