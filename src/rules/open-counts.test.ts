import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { official } from '../formats/testing/official.ts';
import {
  countOpen,
  emptyDraft,
  openCounts,
  openWords,
  progressOf,
  type Draft,
} from '../report/index.ts';
import { arbitraryDraft } from '../report/testing/arbitrary-draft.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { checkDraft, toWaiver } from './index.ts';

const countsOf = (draft: Draft) => openCounts(checkDraft(official, draft));

describe('openCounts', () => {
  it('finds exactly as much unfilled as the progress of any draft', () => {
    fc.assert(
      fc.property(arbitraryDraft(official), (draft) => {
        expect(countsOf(draft).unfilled).toBe(progressOf(official, draft).missing);
      }),
      { numRuns: 40 },
    );
  });

  it('tells one emptiness once: an empty report has 171 items to fill in and no warning', () => {
    expect(countsOf(emptyDraft(official.id))).toEqual({
      ...{ unfilled: 171, error: 0, warning: 0, unconfirmed: 0 },
    });
  });

  const draft = zeroDraft(official, {
    'requests.received.naturalPerson': '',
    'requests.received.business': '约3',
    'overview.management': '',
  });
  const unconfirmed = ['overview.proactive', 'requests.carriedIn.business', 'no.such.entry'];

  it('counts each kind by itself', () => {
    const counts = countsOf({ ...draft, unconfirmed });
    expect(counts).toEqual({ unfilled: 1, error: 1, warning: 1, unconfirmed: 2 });
    expect(openWords(counts)).toBe('未填\u00a01 · 错误\u00a01 · 提醒\u00a01 · 待确认\u00a02');
    expect(countOpen(counts)).toBe(5);
  });

  it('lets a reason answer warnings, and neither errors nor what is to be confirmed', () => {
    const findings = checkDraft(official, { ...draft, unconfirmed });
    const waivers = findings.map((finding) => toWaiver(finding, '已核'));
    expect(countsOf({ ...draft, unconfirmed, waivers })).toEqual({
      ...{ unfilled: 1, error: 1, warning: 0, unconfirmed: 2 },
    });
  });

  it('says nothing where nothing is open', () => {
    expect(openWords(countsOf(zeroDraft(official)))).toBe('');
  });
});
