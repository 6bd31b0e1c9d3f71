import { describe, expect, it } from 'vitest';
import type { Format } from '../form/index.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { everyEdition } from '../formats/testing/every-edition.ts';
import { stepIdOf, progressOf } from './progress.ts';
import { draftOf, zeroDraft } from './testing/drafts.ts';

const editions: readonly Format[] = everyEdition;

describe('progressOf', () => {
  it('misses 2 particulars, a text for each of 2 sections and 4 cells in an empty toy draft', () => {
    expect(progressOf(toyFormat, draftOf(toyFormat))).toEqual({
      total: 8,
      missing: 8,
      info: { total: 2, missing: 2 },
      sections: {
        story: { total: 1, missing: 1 },
        visits: { total: 4, missing: 4 },
        closingRemarks: { total: 1, missing: 1 },
      },
    });
  });

  it('asks for 171 entries in the 2021 edition: 2 particulars, 3 texts, 166 cells', () => {
    const format = formats.find(({ id }) => id === '2021') ?? toyFormat;
    const { total, missing, sections } = progressOf(format, draftOf(format));
    expect([total, missing]).toEqual([171, 171]);
    const totals = Object.entries(sections).map(([id, progress]) => [id, progress.total]);
    expect(Object.fromEntries(totals)).toEqual({
      overview: 1,
      disclosure: 10,
      requests: 144,
      challenges: 12,
      problems: 1,
      otherMatters: 1,
    });
  });

  it.each(editions)('misses nothing in a complete draft of $id, where 0 is an answer', (format) => {
    expect(progressOf(format, zeroDraft(format)).missing).toBe(0);
  });

  it('takes blanks for nothing, and what can not be read for something', () => {
    const draft = zeroDraft(toyFormat, {
      'agency.name': '\u3000',
      year: '今年',
      'story.morning': ' \n',
      'visits.arrived.adults': '1.5',
      'visits.arrived.children': ' ',
    });
    expect(progressOf(toyFormat, draft)).toMatchObject({
      total: 8,
      missing: 2,
      info: { missing: 1 },
      sections: { story: { missing: 0 }, visits: { missing: 1 } },
    });
  });
});

describe('stepIdOf', () => {
  it.each([
    ['visits.arrived.adults', 'visits'],
    ['story.evening', 'story'],
    ['closingRemarks', 'closingRemarks'],
    ['year', 'info'],
    ['preamble', 'info'],
  ])('finds %s in the step %s', (entryId, step) => {
    expect(stepIdOf(toyFormat, entryId)).toBe(step);
  });
});
