import { describe, expect, it } from 'vitest';
import { official as format } from '../formats/testing/official.ts';
import { openWords, progressOf, type Draft } from '../report/index.ts';
import { zeroDraft } from '../report/testing/drafts.ts';
import { createReviewer } from '../rules/index.ts';
import type { Review } from '../session/index.ts';
import { openIn, stepStateOf } from './step-state.ts';
import { stepsOf } from './steps.ts';

const steps = stepsOf(format);
const review = createReviewer(format);

function reviewed(draft: Draft, hasRules = true): Review {
  const result = hasRules ? review(draft) : null;
  return { draft, progress: progressOf(format, draft), result };
}

function stateAt(id: string, draft: Draft, hasRules = true) {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) throw new Error(`No step ${id}`);
  const { kind, glyph, words } = stepStateOf(format, step, reviewed(draft, hasRules));
  return `${kind} ${glyph} ${words}`;
}

const cell = 'challenges.reconsideration.upheld';
const blank = Object.keys(zeroDraft(format).entries).filter((at) => at.startsWith('challenges.'));
const sound = zeroDraft(format);
const typed = (entries: Draft['entries'], more: Partial<Draft> = {}): Draft => ({
  ...zeroDraft(format, entries),
  ...more,
});

describe('stepStateOf', () => {
  it.each<[string, Draft, string]>([
    ['nothing typed', typed(Object.fromEntries(blank.map((at) => [at, '']))), 'empty ○ 未填'],
    ['one cell blank', typed({ [cell]: '' }), 'begun ◐ 未填 1'],
    ['one that can not be read', typed({ [cell]: '约3' }), 'errors ✕ 错误 1'],
    [
      'a blank and one that can not be read',
      typed({ [cell]: '约3', 'challenges.reconsideration.pending': '' }),
      'errors ✕ 错误 1',
    ],
    ['one unconfirmed', typed({}, { unconfirmed: [cell] }), 'unconfirmed ◇ 待确认 1'],
    ['all done', sound, 'complete ✓ 已完成'],
  ])('shows the worst of a table alone: %s', (_, draft, words) => {
    expect(stateAt('challenges', draft)).toBe(words);
  });

  it('counts warnings of prose until they are answered', () => {
    const draft = typed({ 'overview.platform': '' });
    expect(stateAt('overview', draft)).toBe('warnings △ 提醒 1');
    const waivers = [{ rule: 'empty-aspect', at: 'overview.platform', reason: '无', values: [] }];
    expect(stateAt('overview', { ...draft, waivers })).toBe('complete ✓ 已完成');
  });

  it('sums the whole report up at the check, and says nothing before the rules have come', () => {
    const draft = typed({ [cell]: '', 'overview.platform': '' }, { unconfirmed: ['problems'] });
    expect(stateAt('check', draft)).toBe('none  3 处');
    expect(stateAt('check', sound)).toBe('none ✓ 通过');
    expect(stateAt('check', draft, false)).toBe('none  ');
  });

  it('tells what is unfilled and unconfirmed before the rules have come', () => {
    const draft = typed({ [cell]: '' }, { unconfirmed: ['problems'] });
    expect(openWords(openIn(format, reviewed(draft, false)))).toBe('未填\u00a01 · 待确认\u00a01');
    expect(stateAt('problems', draft, false)).toBe('unconfirmed ◇ 待确认 1');
    expect(stateAt('challenges', draft, false)).toBe('begun ◐ 未填 1');
  });
});
