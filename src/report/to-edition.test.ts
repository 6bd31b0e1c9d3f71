import { describe, expect, it } from 'vitest';
import { earlierToy, laterToy } from '../form/testing/toy-editions.ts';
import { draftOf, zeroDraft } from './testing/drafts.ts';
import { toEdition } from './to-edition.ts';
import { toRemark } from './remark.ts';

const typed = {
  'agency.name': '甲局',
  year: '2001',
  'story.morning': '早。',
  'visits.arrived.adults': ' 约3 ',
  'visits.guests.adults': '4',
  'visits.teas.children': '5',
  'visits.luggage.adults': '-6',
  'visits.luggage.children': ' ',
};

describe('toEdition', () => {
  it('takes particulars, texts and what means the same, as typed', () => {
    const { draft, placed } = toEdition(draftOf(earlierToy, typed), earlierToy, laterToy);
    expect(draft).toEqual(
      draftOf(laterToy, {
        'agency.name': '甲局',
        year: '2001',
        'story.morning': '早。',
        'visits.arrived.adults': ' 约3 ',
      }),
    );
    expect(placed).toEqual(['story.morning', 'visits.arrived.adults']);
  });

  it('fills neither what was divided nor what is only alike, and says what has no place', () => {
    const { hints, withoutPlace } = toEdition(draftOf(earlierToy, typed), earlierToy, laterToy);
    expect(hints).toEqual([{ at: 'visits.teas.children', typed: '5', why: '茶点不等于用餐' }]);
    expect(withoutPlace).toEqual([
      { at: 'visits.guests.adults', typed: '4', why: '客人现分两行填写' },
      { at: 'visits.luggage.adults', typed: '-6', why: '行李现不填报' },
    ]);
  });

  it('goes back by the same cells', () => {
    const typedLater = { 'visits.departed.children': '1', 'visits.friends.adults': '2' };
    const back = toEdition(draftOf(laterToy, typedLater), laterToy, earlierToy);
    expect(back.draft).toEqual(draftOf(earlierToy, { 'visits.departed.children': '1' }));
    expect(back.withoutPlace).toEqual([{ at: 'visits.friends.adults', typed: '2', why: null }]);
  });

  it('leaves annotations where their place is, and counts remarks that lose theirs', () => {
    const waiver = { rule: 'r', reason: '已核', values: [] };
    const draft = {
      ...draftOf(earlierToy, { ...typed, preamble: '自拟' }),
      remarks: ['visits.teas.adults', 'contact'].map((at) => toRemark(at, '核对')),
      waivers: ['visits.guests.adults', 'visits.arrived.total'].map((at) => ({ ...waiver, at })),
      unconfirmed: ['visits.luggage.adults', 'story.morning'],
    };
    const { draft: after, remarks } = toEdition(draft, earlierToy, laterToy);
    expect(after.remarks.map(({ at }) => at)).toEqual(['contact']);
    expect(after.waivers.map(({ at }) => at)).toEqual(['visits.arrived.total']);
    expect(after.unconfirmed).toEqual(['story.morning', 'preamble']);
    expect(remarks).toBe(1);
  });

  it('changes nothing within one edition', () => {
    const draft = zeroDraft(laterToy);
    expect(toEdition(draft, laterToy, laterToy)).toMatchObject({ draft, withoutPlace: [] });
  });
});
