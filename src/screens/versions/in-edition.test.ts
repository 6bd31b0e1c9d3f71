import { describe, expect, it } from 'vitest';
import { earlierToy, laterToy } from '../../form/testing/toy-editions.ts';
import { draftOf } from '../../report/testing/drafts.ts';
import { inEdition } from './in-edition.ts';

const live = { format: laterToy, formats: [laterToy, earlierToy] };

describe('inEdition', () => {
  it('leaves a version of the edition of now as it is', () => {
    const draft = draftOf(laterToy, { 'visits.arrived.adults': '1' });
    expect(inEdition(live, draft)).toEqual({ draft, note: null, isKnown: true });
  });

  it('gives of one of the edition before what has a place, and says how much has none', () => {
    const version = draftOf(earlierToy, {
      ...{ 'visits.arrived.adults': '1', 'visits.luggage.adults': '2', 'visits.teas.adults': '3' },
    });
    const { draft, note } = inEdition(live, version);
    expect(draft).toEqual(draftOf(laterToy, { 'visits.arrived.adults': '1' }));
    expect(note).toContain('其中 2 处');
  });

  it('names an edition nobody knows', () => {
    const { note, isKnown } = inEdition(live, { ...draftOf(laterToy), formatId: '2099' });
    expect(note).toContain('本软件没有的格式（2099）');
    expect(isKnown).toBe(false);
  });
});
