import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import type { Draft } from './draft.ts';
import { applyEdit } from './edit.ts';
import { findInTexts, replaceHits } from './find-text.ts';
import { arbitraryDraft } from './testing/arbitrary-draft.ts';
import { draftOf } from './testing/drafts.ts';

const find = (draft: Draft, words: string) => findInTexts(toyFormat, draft, words);

/** The draft with all these words replaced, also in an opening paragraph that follows. */
const replaceAll = (draft: Draft, words: string, replacement: string) =>
  applyEdit(draft, replaceHits(draft, find(draft, words), replacement));

const countOf = (draft: Draft, words: string) =>
  find(draft, words).reduce((sum, { hits }) => sum + hits.length, 0);

describe('findInTexts', () => {
  it('finds words in the opening, in each text and in the contact line, as they are printed', () => {
    const draft = draftOf(toyFormat, {
      preamble: '2022年',
      'story.morning': '自2022年起，比2022年多。',
      'story.evening': '2023年',
      closingRemarks: '二〇二二；2022',
      contact: '电话 2022',
      'agency.name': '2022局',
      'visits.arrived.adults': '2022',
    });
    expect(find(draft, '2022').map(({ at, hits }) => [at, hits.length])).toEqual([
      ['preamble', 1],
      ['story.morning', 2],
      ['closingRemarks', 1],
      ['contact', 1],
    ]);
  });

  it('finds nothing for no words, and takes signs of patterns as signs', () => {
    const draft = draftOf(toyFormat, { preamble: '', 'story.morning': 'a.b a+b ab $& 局' });
    expect(find(draft, '')).toEqual([]);
    expect(countOf(draft, 'a.b')).toBe(1);
    expect(countOf(draft, 'a+b')).toBe(1);
    expect(countOf(draft, '$&')).toBe(1);
    expect(countOf(draft, 'A')).toBe(0);
  });

  it('finds words that overlap themselves once, from left to right', () => {
    const draft = draftOf(toyFormat, { preamble: '', closingRemarks: '公公公' });
    expect(find(draft, '公公')[0]?.hits).toEqual([{ from: 0, to: 2, before: '', after: '公' }]);
  });

  it('tells the opening that follows from one somebody wrote', () => {
    const name = { 'agency.name': '甲局', year: '2001' };
    expect(find(draftOf(toyFormat, name), '甲局')).toMatchObject([
      { at: 'preamble', follows: true },
    ]);
    expect(find(draftOf(toyFormat, { ...name, preamble: '甲局的' }), '甲局')).toMatchObject([
      { at: 'preamble', follows: false, text: '甲局的' },
    ]);
  });

  it.each([
    ['甲2022乙', '甲', '乙'],
    ['上一行\n甲2022乙\n下一行', '甲', '乙'],
    [`${'前'.repeat(20)}2022${'后'.repeat(20)}`, `…${'前'.repeat(16)}`, `${'后'.repeat(16)}…`],
    [`${'前'.repeat(16)}2022${'后'.repeat(16)}`, '前'.repeat(16), '后'.repeat(16)],
    [`𠮷${'前'.repeat(15)}2022${'后'.repeat(15)}𠮷`, `…${'前'.repeat(15)}`, `${'后'.repeat(15)}…`],
  ])('shows the words of the line around a hit in %j', (text, before, after) => {
    const [found] = find(draftOf(toyFormat, { preamble: '', closingRemarks: text }), '2022');
    expect(found?.hits).toMatchObject([{ before, after }]);
  });
});

describe('replaceHits', () => {
  it('replaces the hits it is given, those alone, by the very words', () => {
    const draft = draftOf(toyFormat, { preamble: '', closingRemarks: '2022、2022、2022' });
    const chosen = find(draft, '2022').map((found) => ({
      ...found,
      hits: found.hits.filter((_, index) => index !== 1),
    }));
    expect(replaceHits(draft, chosen, "$&$1$'").changes).toEqual([
      { at: 'closingRemarks', before: '2022、2022、2022', after: "$&$1$'、2022、$&$1$'" },
    ]);
  });

  it('writes an opening that followed as one of its own, which can be taken back', () => {
    const draft = draftOf(toyFormat, { 'agency.name': '甲局', year: '2001' });
    const [change] = replaceHits(draft, find(draft, '甲局'), '乙局').changes;
    expect(change).toMatchObject({ at: 'preamble', before: null });
    expect(change?.after).toContain('乙局');
  });

  it('leaves out texts that stay as they are', () => {
    const draft = draftOf(toyFormat, { closingRemarks: '甲' });
    expect(replaceHits(draft, find(draft, '甲'), '甲').changes).toEqual([]);
    expect(replaceHits(draft, [], '乙').changes).toEqual([]);
  });

  it('may bring words together anew: 甲甲乙乙 without 甲乙 is 甲乙', () => {
    const draft = draftOf(toyFormat, { preamble: '', closingRemarks: '甲甲乙乙' });
    expect(replaceAll(draft, '甲乙', '').entries['closingRemarks']).toBe('甲乙');
  });
});

describe('find and replace', () => {
  const draft = arbitraryDraft(toyFormat);
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    fc.constantFrom('段', '\n', '{year}', '前后', ' '),
  );

  it('gives the same texts when words are replaced by themselves or by what is put back', () => {
    fc.assert(
      fc.property(draft, words, (before, query) => {
        expect(replaceAll(before, query, query)).toEqual(before);
        expect(applyEdit(before, replaceHits(before, [], query))).toEqual(before);
      }),
    );
  });

  // A replacement that shares no character with the words can't be part of them afterwards.
  it('finds no words any more after all were replaced by others', () => {
    const strange = fc.constantFrom('◇', '◇◆', '\u{1f680}');
    fc.assert(
      fc.property(draft, words, strange, (before, query, replacement) => {
        fc.pre(!Array.from(replacement).some((sign) => query.includes(sign)));
        const hits = countOf(before, query);
        const after = replaceAll(before, query, replacement);
        expect(countOf(after, query)).toBe(0);
        expect(countOf(after, replacement)).toBe(countOf(before, replacement) + hits);
      }),
    );
  });

  it('says the same as a split and a join', () => {
    fc.assert(
      fc.property(draft, words, fc.string({ maxLength: 3 }), (before, query, replacement) => {
        const after = replaceAll(before, query, replacement);
        for (const { at, text } of find(before, query)) {
          expect(after.entries[at]).toBe(text.split(query).join(replacement));
        }
      }),
    );
  });
});
