import { describe, expect, it } from 'vitest';
import { cellsOf, tablesOf } from '../form/index.ts';
import { earlierToy, laterToy } from '../form/testing/toy-editions.ts';
import { toyFormat } from '../form/testing/toy-format.ts';
import { everyEdition, invented, withInvented } from '../formats/testing/every-edition.ts';
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
    expect(toNextYear(toyFormat, { ...draft, waivers: [balance] }).draft).toEqual({
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
    expect(toNextYear(toyFormat, draftOf(toyFormat, typed)).draft.entries).toEqual({
      'visits.arrived.children': '1.5',
    });
  });

  it('continues a report of 2000 in the edition of 2001, and tells what that one does not take', () => {
    const draft = draftOf(earlierToy, {
      year: '2000',
      'story.morning': '早。',
      'visits.departed.adults': '5',
      'visits.guests.adults': '4',
    });
    const { draft: next, withoutPlace } = toNextYear(earlierToy, draft, laterToy);
    expect(next).toEqual({
      ...draftOf(laterToy, {
        year: '2001',
        'story.morning': '早。',
        'visits.arrived.adults': '5',
      }),
      unconfirmed: ['story.morning', 'visits.arrived.adults'],
    });
    expect(withoutPlace.map(({ at }) => at)).toEqual(['visits.guests.adults']);
  });

  it('carries nothing into an edition that knows nothing of the one before', () => {
    const draft = draftOf(toyFormat, { 'visits.departed.adults': '5' });
    expect(toNextYear(toyFormat, draft, earlierToy).draft.entries).toEqual({});
  });

  it('carries into an edition with other columns what both of them have', () => {
    const [before] = withInvented.filter(({ id }) => id === invented.succession?.from);
    if (before === undefined) throw new Error('Nothing is before it');
    const typed = {
      'requests.carriedOver.naturalPerson': '2',
      'requests.carriedOver.business': '1',
      'disclosure.licensing.decisions': '7',
      'requests.internalAffairs.naturalPerson': '3',
    };
    const next = toNextYear(before, draftOf(before, typed), invented);
    expect(next.draft.entries).toEqual({ 'requests.carriedIn.naturalPerson': '2' });
    const left = ['disclosure.licensing.decisions', 'requests.carriedOver.business'];
    expect(next.withoutPlace.map(({ at }) => at)).toEqual(left);
  });

  it.each(everyEdition)('fills no computed cell of $id', (format) => {
    const ids = Object.keys(toNextYear(format, zeroDraft(format)).draft.entries);
    const computed = tablesOf(format)
      .flatMap(cellsOf)
      .filter(({ terms }) => terms !== null);
    expect(computed.filter(({ id }) => ids.includes(id))).toEqual([]);
    expect(ids.length).toBeGreaterThan(4);
  });
});
