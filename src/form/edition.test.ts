import { describe, expect, it } from 'vitest';
import { formatForYear } from './edition.ts';
import { toyFormat } from './testing/toy-format.ts';

const formats = [
  { ...toyFormat, id: 'new', firstYear: 2022, lastYear: null },
  { ...toyFormat, id: 'old', firstYear: 2019, lastYear: 2020 },
];

describe('formatForYear', () => {
  it.each([
    [2018, 'new'],
    [2019, 'old'],
    [2020, 'old'],
    [2021, 'new'],
    [2022, 'new'],
    [2099, 'new'],
  ])('takes for %i the edition %s, the newest where none is meant', (year, id) => {
    expect(formatForYear(formats, year)?.id).toBe(id);
  });

  it('finds none where there is none', () => {
    expect(formatForYear([], 2021)).toBeUndefined();
  });
});
