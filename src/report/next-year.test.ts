import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { formats } from '../formats/index.ts';
import { toNextYear } from './next-year.ts';
import { draftOf, zeroDraft } from './testing/drafts.ts';

const balance = {
  rule: 'visits.balance',
  at: 'visits.arrived.adults',
  reason: '已核',
  values: [1],
};

describe('toNextYear', () => {
  it('keeps agency and texts, counts the year on, and leaves each number blank but the carried', () => {
    const draft = zeroDraft(toyFormat, {
      contact: '张三',
      date: '2002-01-25',
      preamble: '自拟',
      'story.evening': ' ',
      'visits.arrived.adults': '7',
      'visits.departed.adults': '５',
      'visits.departed.children': '',
      'visits.departed.total': '5',
    });
    expect(toNextYear(toyFormat, { ...draft, waivers: [balance] })).toEqual({
      formatId: 'toy',
      entries: {
        'agency.name': '洪泽区人民政府',
        'agency.kind': 'government',
        'agency.level': 'county',
        contact: '张三',
        year: '2002',
        'story.morning': '无。',
        closingRemarks: '无。',
        'visits.arrived.adults': '５',
      },
      waivers: [],
      remarks: [],
      unconfirmed: ['story.morning', 'closingRemarks', 'visits.arrived.adults'],
    });
  });

  it('carries an unreadable number on as it was typed, and no year that cannot be read', () => {
    const typed = { year: '今年', 'visits.departed.children': '1.5' };
    expect(toNextYear(toyFormat, draftOf(toyFormat, typed)).entries).toEqual({
      'visits.arrived.children': '1.5',
    });
  });

  it.each(formats)('fills no computed cell of $id', (format) => {
    const ids = Object.keys(toNextYear(format, zeroDraft(format)).entries);
    expect(ids.filter((id) => id.endsWith('.total'))).toEqual([]);
    expect(ids.length).toBeGreaterThan(4);
  });
});
