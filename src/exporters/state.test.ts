import { describe, expect, it } from 'vitest';
import { toDocument } from '../document/index.ts';
import { fullDraft } from '../document/testing/full-draft.ts';
import { official as format } from '../formats/testing/official.ts';
import { toRemark, publishedJson, stateOf } from '../report/index.ts';
import { renderHtml } from './index.ts';

const draft = fullDraft(format);
const state = stateOf(format, draft);

describe('stateOf', () => {
  it('is 8 hex digits that follow each figure and each word', () => {
    expect(state).toMatch(/^[\da-f]{8}$/);
    const changed = [
      { 'requests.received.naturalPerson': '20230' },
      { problems: '改了一个字。' },
      { year: '2031' },
    ].map((entries) => stateOf(format, { ...draft, entries: { ...draft.entries, ...entries } }));
    expect(new Set([state, ...changed]).size).toBe(4);
  });

  it('is the same with other remarks and reasons, which are not published', () => {
    const remarks = [toRemark('problems', '问办公室')];
    const waivers = [{ rule: 'own-word', at: 'problems', reason: '属实', values: [] }];
    expect(stateOf(format, { ...draft, remarks, waivers, unconfirmed: ['problems'] })).toBe(state);
  });

  it('follows what is published alone: an entry that can not be read is a blank there', () => {
    const typed = (text: string) => ({ ...draft.entries, 'requests.received.research': text });
    const json = publishedJson(format, { ...draft, entries: typed('约3') });
    expect(json).not.toContain('约3');
    expect(stateOf(format, { ...draft, entries: typed('约3') })).toBe(
      stateOf(format, { ...draft, entries: typed('约4') }),
    );
  });

  it('stands in the web page as its metadata, where one is given', () => {
    const html = renderHtml(toDocument(format, draft, { state }));
    expect(html).toContain(`<meta name="report-state" content="${state}">`);
    expect(renderHtml(toDocument(format, draft))).not.toContain('report-state');
  });
});
