import { describe, expect, it } from 'vitest';
import type { Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { entryIdsOf, placeOf, progressOf } from './progress.ts';
import { draftOf, zeroDraft } from './testing/drafts.ts';

const editions: readonly Format[] = [...formats, toyFormat];

describe('progressOf', () => {
  it('misses 2 particulars, 3 texts and 4 cells in an empty draft of the toy format', () => {
    expect(progressOf(toyFormat, draftOf(toyFormat))).toEqual({
      total: 9,
      missing: 9,
      unreadable: 0,
      info: { total: 2, missing: 2, unreadable: 0 },
      sections: {
        story: { total: 2, missing: 2, unreadable: 0 },
        visits: { total: 4, missing: 4, unreadable: 0 },
        closingRemarks: { total: 1, missing: 1, unreadable: 0 },
      },
    });
  });

  it('asks for 175 entries in the 2021 edition: 2 particulars, 7 texts, 166 cells', () => {
    const format = formats.find(({ id }) => id === '2021') ?? toyFormat;
    const { total, missing, sections } = progressOf(format, draftOf(format));
    expect([total, missing]).toEqual([175, 175]);
    const totals = Object.entries(sections).map(([id, progress]) => [id, progress.total]);
    expect(Object.fromEntries(totals)).toEqual({
      overview: 5,
      disclosure: 10,
      requests: 144,
      challenges: 12,
      problems: 1,
      otherMatters: 1,
    });
  });

  it.each(editions)('misses nothing in a complete draft of $id, where 0 is an answer', (format) => {
    expect(progressOf(format, zeroDraft(format))).toMatchObject({ missing: 0, unreadable: 0 });
  });

  it('takes blanks for nothing and an unreadable entry for missing', () => {
    const draft = zeroDraft(toyFormat, {
      'agency.name': '\u3000',
      year: '今年',
      'story.morning': ' \n',
      'visits.arrived.adults': '1.5',
      'visits.arrived.children': ' ',
    });
    expect(progressOf(toyFormat, draft)).toMatchObject({
      total: 9,
      missing: 5,
      unreadable: 2,
      info: { missing: 2, unreadable: 1 },
      sections: {
        story: { missing: 1, unreadable: 0 },
        visits: { missing: 2, unreadable: 1 },
      },
    });
  });

  it('asks for no date, but counts one that cannot be read', () => {
    const progress = (date: string) => progressOf(toyFormat, zeroDraft(toyFormat, { date })).info;
    expect(progress('')).toEqual({ total: 2, missing: 0, unreadable: 0 });
    expect(progress('2004-01-25')).toEqual({ total: 2, missing: 0, unreadable: 0 });
    expect(progress('2004-02-30')).toEqual({ total: 3, missing: 1, unreadable: 1 });
  });
});

describe('entryIdsOf', () => {
  it.each(editions)('lists each entry of $id once', (format) => {
    const ids = entryIdsOf(format);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lists 7 particulars, 3 texts and 4 cells of the toy format', () => {
    expect(entryIdsOf(toyFormat)).toEqual([
      ...['agency.name', 'agency.kind', 'agency.level', 'year', 'date', 'contact', 'preamble'],
      ...['story.morning', 'story.evening', 'closingRemarks'],
      ...['visits.arrived.adults', 'visits.arrived.children'],
      ...['visits.departed.adults', 'visits.departed.children'],
    ]);
  });
});

describe('placeOf', () => {
  it.each([
    ['visits.arrived.adults', 'visits'],
    ['story.evening', 'story'],
    ['closingRemarks', 'closingRemarks'],
    ['year', 'info'],
    ['preamble', 'info'],
  ])('finds %s in the step %s', (entryId, step) => {
    expect(placeOf(toyFormat, entryId)).toBe(step);
  });
});
