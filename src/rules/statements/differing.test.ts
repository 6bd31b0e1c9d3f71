import { describe, expect, it } from 'vitest';
import { official as format } from '../../formats/testing/official.ts';
import type { Entries } from '../../report/index.ts';
import { checkDraft, proofSheet, withoutWaived, toWaiver } from '../index.ts';
import { soundDraft } from '../testing/drafts.ts';

const FIELD = 'overview.onRequest';
const SLIPS = new Set(['text-differs', 'list-sum', 'share-differs', 'stated-twice']);

/** Rule and words of each finding about what a text says of its numbers. */
function told(text: string, numbers: Entries): readonly string[] {
  const draft = soundDraft(format, { ...numbers, [FIELD]: text });
  return checkDraft(format, draft)
    .filter(({ rule }) => SLIPS.has(rule) || rule.startsWith('all-'))
    .map(({ rule, range }) => `${rule} ${text.slice(range?.start, range?.end)}`);
}

const people = (received: string, granted = received, over = '0'): Entries => ({
  'requests.received.naturalPerson': received,
  'requests.granted.naturalPerson': granted,
  'requests.carriedOver.naturalPerson': over,
});
const withFirms = (firms: string, one: Entries): Entries => ({
  ...one,
  'requests.received.business': firms,
  'requests.granted.business': firms,
});
const REVIEWS: Entries = {
  ...people('5'),
  'challenges.reconsideration.upheld': '4',
  'challenges.reconsideration.corrected': '1',
};

describe('a contradiction of a text with the tables is told once', () => {
  it.each<[string, Entries, readonly string[]]>([
    // A claim beside its number: 17 − 15 are the 2 carried over.
    ['收到申请17件，办结17件，办结率100%。', people('17', '15', '2'), ['text-differs 17']],
    ['行政复议5件，维持5件，均维持。', REVIEWS, ['text-differs 5']],
    ['收到申请17件，均已办结。', people('17', '15', '2'), ['all-done-but-carried 均已办结']],
    // 均 takes its number from the one before it.
    ['收到申请17件，均已答复。', people('18'), ['text-differs 17']],
    // A list and a share are right as soon as the wrong number is.
    [
      '收到申请17件，其中自然人13件，商业企业5件。',
      withFirms('5', people('12')),
      ['text-differs 13'],
    ],
    [
      '收到申请20件，其中自然人12件，商业企业6件。',
      withFirms('6', people('12')),
      ['text-differs 20'],
    ],
    ['收到申请20件，其中自然人10件，占60%。', withFirms('8', people('12')), ['text-differs 10']],
  ])('%s', (text, numbers, findings) => {
    expect(told(text, numbers)).toEqual(findings);
  });

  it.each<[string, Entries, readonly string[]]>([
    [
      '收到申请17件。其中：办结17件，结转0件。',
      people('17', '15', '2'),
      ['text-differs 17', 'text-differs 0'],
    ],
    // The table has 18 received and 15 answered: both are wrong.
    ['收到申请17件，均已答复。', people('18', '15', '3'), ['text-differs 17', 'text-differs 均已']],
    // Two parts are wrong, and their sum with them.
    [
      '收到申请17件，其中自然人13件，商业企业6件。',
      withFirms('5', people('12')),
      ['text-differs 13', 'text-differs 6'],
    ],
    [
      '收到申请20件，其中自然人10件，占70%。',
      withFirms('8', people('12')),
      ['text-differs 10', 'share-differs 70'],
    ],
  ])('%s is two', (text, numbers, findings) => {
    expect(told(text, numbers)).toEqual(findings);
  });

  it('what follows from a number is told where the number is accepted with a reason', () => {
    const text = '收到申请17件，其中自然人13件，商业企业5件。';
    const draft = soundDraft(format, { ...withFirms('5', people('12')), [FIELD]: text });
    const [first] = checkDraft(format, draft);
    if (first === undefined) throw new Error('The text differs');
    const waivers = [toWaiver(first, '口径不同')];
    const left = withoutWaived(checkDraft(format, { ...draft, waivers }));
    expect(left.map(({ rule }) => rule)).toEqual(['list-sum']);
  });

  it('keeps both sides of what differs on the sheet: 17 ≠ 18, 均已答复 is left out', () => {
    const draft = soundDraft(format, { ...people('18'), [FIELD]: '收到申请17件，均已答复。' });
    const rows = proofSheet(format, draft, { state: '' }).rows;
    expect(rows.filter(({ rule }) => rule === 'text-differs').map(({ left }) => left)).toEqual([
      '“收到申请17件”',
    ]);
  });
});
