import { describe, expect, it } from 'vitest';
import type { NarrativeSection, ReviewFormat } from '../../../form/index.ts';
import { toyFormat } from '../../../form/testing/toy-format.ts';
import { official } from '../../../formats/testing/official.ts';
import { zeroDraft } from '../../../report/testing/drafts.ts';
import { factValuesOf } from './fact-values.ts';
import { offeredSentences } from './offered-sentences.ts';

function sectionOf(format: ReviewFormat, id: string): NarrativeSection {
  const section = format.sections.find((one) => one.id === id);
  if (section?.kind !== 'narrative') throw new Error(`No texts “${id}”`);
  return section;
}

function offeredIn(
  format: ReviewFormat,
  section: string,
  entries: Readonly<Record<string, string>>,
  texts: Readonly<Record<string, string>> = {},
) {
  const values = factValuesOf(format, zeroDraft(format, entries));
  const context = { year: 2023, agencyWord: '我局', texts };
  return offeredSentences({ format, section: sectionOf(format, section), values, ...context });
}

describe('factValuesOf', () => {
  it('adds cells up and knows nothing of a sum with a blank or unreadable entry behind it', () => {
    const values = (entries: Readonly<Record<string, string>>) =>
      factValuesOf(toyFormat, zeroDraft(toyFormat, entries))('visits.arrived.total');
    expect(values({ 'visits.arrived.adults': '３', 'visits.arrived.children': '4' })).toBe(7);
    expect(values({ 'visits.arrived.adults': '' })).toBeNull();
    expect(values({ 'visits.arrived.adults': '三' })).toBeNull();
    expect(factValuesOf(toyFormat, zeroDraft(toyFormat))('no such fact')).toBeNull();
  });
});

describe('offeredSentences', () => {
  it('offers the sentences of each text of the section, in the order of the form', () => {
    const offered = offeredIn(official, 'overview', { 'requests.received.naturalPerson': '3' });
    expect(offered.map(({ field }) => field)).toEqual([
      'overview.proactive',
      'overview.onRequest',
      'overview.management',
    ]);
    expect(offered[1]?.sentences[0]?.text).toBe(
      '2023年，我局新收政府信息公开申请3件，均为自然人申请；无上年结转申请。',
    );
    expect(offered.flatMap(({ tables }) => tables)).toEqual([]);
  });

  it('names the table with a blank and offers nothing that would need it', () => {
    const offered = offeredIn(official, 'overview', { 'requests.received.research': '' });
    const onRequest = offered.find(({ field }) => field === 'overview.onRequest');
    expect(onRequest?.tables).toEqual(['表三']);
    expect(onRequest?.sentences.map(({ template }) => template)).toEqual(['noChallenges']);
  });

  it('asks for the numbers no table holds, whether they are known or not', () => {
    const [offered] = offeredIn(official, 'otherMatters', {});
    expect(offered?.asides.map(({ unit }) => unit)).toEqual(['件', '件', '元']);
    expect(offered?.sentences).toEqual([]);
  });

  it('tells which text says so already, in whatever words, and which says otherwise', () => {
    const numbers = {
      'requests.received.naturalPerson': '3',
      'requests.granted.naturalPerson': '3',
    };
    const saidOf = (texts: Readonly<Record<string, string>>) =>
      offeredIn(official, 'overview', numbers, texts)
        .flatMap(({ sentences }) => sentences)
        .flatMap(({ template, said }) => (said === null ? [] : [[template, said.at, said.alike]]));
    expect(saidOf({})).toEqual([]);
    const text = '全年没有上年结转的申请，新收申请3件，均为自然人申请。';
    expect(saidOf({ 'overview.onRequest': text })).toEqual([
      ['received', 'overview.onRequest', true],
    ]);
    // A part of it is not all of it.
    expect(saidOf({ 'overview.onRequest': '新收政府信息公开申请3件。' })).toEqual([]);
    expect(saidOf({ otherMatters: '本年未收到政府信息公开申请，没有行政事业性收费。' })).toEqual([
      ['noFees', 'otherMatters', true],
      ['received', 'otherMatters', false],
    ]);
  });

  it('offers nothing for texts without templates', () => {
    expect(offeredIn(official, 'problems', {})).toEqual([]);
    expect(offeredIn(toyFormat, 'story', {}).map(({ field }) => field)).toEqual(['story.morning']);
  });
});
