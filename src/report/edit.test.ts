import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toyFormat } from '../form/testing/toy-format.ts';
import { applyEdit, fitsDraft, inverseOf, takenBack, toEdit } from './edit.ts';
import { entryIdsOf } from './entries.ts';
import { arbitraryDraft } from './testing/arbitrary-draft.ts';
import { draftOf } from './testing/drafts.ts';

const anyDraft = arbitraryDraft(toyFormat);
const anyTexts = fc.dictionary(
  fc.constantFrom(...entryIdsOf(toyFormat)),
  fc.oneof(fc.string(), fc.constantFrom('', '0', '1.5')),
  { noNullPrototype: true },
);

describe('applyEdit', () => {
  it('writes the texts of an edit over those of the draft', () => {
    fc.assert(
      fc.property(anyDraft, anyTexts, (draft, texts) => {
        const edited = applyEdit(draft, toEdit(draft.entries, texts));
        expect(edited).toStrictEqual({ ...draft, entries: { ...draft.entries, ...texts } });
      }),
    );
  });

  it('gives back the draft when the inverse follows', () => {
    fc.assert(
      fc.property(anyDraft, anyTexts, (draft, texts) => {
        const edit = toEdit(draft.entries, texts);
        const before = structuredClone(draft);
        expect(applyEdit(applyEdit(draft, edit), inverseOf(edit))).toStrictEqual(before);
      }),
    );
  });

  it('undoes edits one after the other, last first, and redoes them', () => {
    fc.assert(
      fc.property(anyDraft, fc.array(anyTexts, { maxLength: 5 }), (draft, steps) => {
        let edited = draft;
        const history = steps.map((texts) => {
          const edit = toEdit(edited.entries, texts);
          edited = applyEdit(edited, edit);
          return edit;
        });
        const undone = [...history].reverse().map(inverseOf).reduce(applyEdit, edited);
        expect(undone).toStrictEqual(draft);
        expect(history.reduce(applyEdit, undone)).toStrictEqual(edited);
      }),
    );
  });

  it('takes an entry away where it was never typed before', () => {
    const draft = draftOf(toyFormat, { year: '2001' });
    const edit = toEdit(draft.entries, { preamble: '前言' });
    expect(edit).toEqual({ changes: [{ at: 'preamble', before: null, after: '前言' }] });
    const undone = applyEdit(applyEdit(draft, edit), inverseOf(edit));
    expect('preamble' in undone.entries).toBe(false);
  });
});

describe('inverseOf', () => {
  it('takes two changes of one entry back in turn', () => {
    const draft = draftOf(toyFormat, { year: '1' });
    const edit = {
      changes: [
        { at: 'year', before: '1', after: '2' },
        { at: 'year', before: '2', after: '3' },
      ],
    };
    expect(applyEdit(draft, edit).entries['year']).toBe('3');
    expect(applyEdit(applyEdit(draft, edit), inverseOf(edit))).toEqual(draft);
  });
});

describe('toEdit', () => {
  it('leaves out what would not change', () => {
    const entries = { year: '2001', 'visits.arrived.adults': '3' };
    expect(toEdit(entries, { ...entries, 'visits.arrived.adults': '4' })).toEqual({
      changes: [{ at: 'visits.arrived.adults', before: '3', after: '4' }],
    });
    expect(toEdit(entries, entries)).toEqual({ changes: [] });
  });
});

describe('fitsDraft', () => {
  it('holds for the draft an edit was made for, and not once one of its entries has changed', () => {
    const draft = draftOf(toyFormat, { 'visits.arrived.adults': '3' });
    const edit = toEdit(draft.entries, { 'visits.arrived.adults': '4', year: '2023' });
    expect(fitsDraft(edit, draft)).toBe(true);
    expect(fitsDraft(edit, applyEdit(draft, edit))).toBe(false);
    expect(fitsDraft(edit, draftOf(toyFormat, { ...draft.entries, year: '2' }))).toBe(false);
  });
});

describe('takenBack', () => {
  it('puts back what stands as the edit left it, and leaves what was changed since', () => {
    const before = draftOf(toyFormat, { a: '1', b: '2', c: '3' });
    const edit = toEdit(before.entries, { a: '10', b: '20', c: '' });
    const since = draftOf(toyFormat, { a: '10', b: '21' });
    expect(applyEdit(since, takenBack(edit, since)).entries).toEqual({ a: '1', b: '21', c: '3' });
  });
});
