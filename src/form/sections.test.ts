import { describe, expect, it } from 'vitest';
import { figureSectionsOf, routeOf, sectionOfEntry, tablesOf, textFieldsOf } from './sections.ts';
import { toyFormat } from './testing/toy-format.ts';

describe('sectionOfEntry', () => {
  it.each([
    ['story.evening', 'story'],
    ['visits.arrived.adults', 'visits'],
    ['visits.balance', 'visits'],
    ['closingRemarks', 'closingRemarks'],
    ['story', undefined],
    ['visitsOfOthers.arrived', undefined],
    ['agency.name', undefined],
    ['', undefined],
  ])('finds the section of “%s”: %s', (entryId, section) => {
    expect(sectionOfEntry(toyFormat, entryId)?.id).toBe(section);
  });
});

describe('routeOf', () => {
  it('is the id, or the shorter name where there is one', () => {
    expect(toyFormat.sections.map(routeOf)).toEqual(['story', 'visits', 'remarks']);
  });
});

describe('figureSectionsOf', () => {
  it('gives the sections figures may stand in, with their headings', () => {
    const found = figureSectionsOf(toyFormat);
    expect(found.map(({ heading }) => heading)).toEqual(['一、经过', '二、来访情况']);
  });
});

describe('tablesOf and textFieldsOf', () => {
  it('lists what a format asks for, in printed order', () => {
    expect(tablesOf(toyFormat).map((table) => table.id)).toEqual(['visits']);
    expect(textFieldsOf(toyFormat).map((field) => field.id)).toEqual([
      'story.morning',
      'story.evening',
      'closingRemarks',
    ]);
  });
});
