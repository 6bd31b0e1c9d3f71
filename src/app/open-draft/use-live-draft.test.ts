import { describe, expect, it } from 'vitest';
import { official as format } from '../../formats/testing/official.ts';
import { emptyDraft, inverseOf, toEdit, type Draft } from '../../report/index.ts';
import { toEntries, toFormValues, type FormValues } from './form-values.ts';
import { toLiveDraft } from './use-live-draft.ts';

/** What react-hook-form does with values, without a screen. */
function opened(entries: Draft['entries']) {
  const texts: Record<string, string> = { ...entries };
  const values = (): FormValues => toFormValues(texts);
  const { live, typed } = toLiveDraft(
    format,
    { ...emptyDraft(format.id), entries },
    {
      getValues: (() => values()) as never,
      setValue: (at: string, text: unknown) => {
        if (typeof text === 'string') texts[at] = text;
        else Reflect.deleteProperty(texts, at);
      },
    },
  );
  const type = (at: string, text: string) => {
    texts[at] = text;
    typed(at, text);
  };
  return { live, type };
}

describe('toFormValues', () => {
  it('nests entries by their words, and toEntries gives them back', () => {
    const entries = { 'agency.name': '甲', year: '2023', 'requests.received.total': '1' };
    expect(toFormValues(entries)).toEqual({
      agency: { name: '甲' },
      year: '2023',
      requests: { received: { total: '1' } },
    });
    expect(toEntries(toFormValues(entries))).toEqual(entries);
  });
});

describe('toLiveDraft', () => {
  it('follows each keystroke, and drops an entry that was emptied', () => {
    const { live, type } = opened({ problems: '旧' });
    type('requests.received.naturalPerson', '1');
    type('problems', '');
    expect(live.current().entries).toEqual({ 'requests.received.naturalPerson': '1' });
  });

  it('tells of an edit of 3 entries once, and its inverse gives back the entries of before', () => {
    const { live } = opened({ problems: '旧', year: '2023' });
    const before = live.current().entries;
    let told = 0;
    live.watch(() => (told += 1));
    const edit = toEdit(before, { problems: '新', year: '2024', otherMatters: '无。' });
    live.apply(edit);
    expect(told).toBe(1);
    expect(live.current().entries).toEqual({ problems: '新', year: '2024', otherMatters: '无。' });
    live.apply(inverseOf(edit));
    expect(live.current().entries).toEqual(before);
  });

  it('keeps an emptied opening paragraph apart from one that follows agency and year', () => {
    const { live } = opened({});
    live.apply({ changes: [{ at: 'preamble', before: null, after: '' }] });
    expect(live.current().entries).toEqual({ preamble: '' });
    live.apply({ changes: [{ at: 'preamble', before: '', after: null }] });
    expect(live.current().entries).toEqual({});
  });
});
