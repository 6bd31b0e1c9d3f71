import { describe, expect, it } from 'vitest';
import { layoutOf, tablesOf } from '../form/index.ts';
import { official as format } from '../formats/testing/official.ts';
import { enterOrder, enterTarget } from './keys.ts';

const [disclosure, requests, challenges] = tablesOf(format).map((table) =>
  enterOrder(layoutOf(table)),
);

describe('enterOrder', () => {
  it('goes down a column past the computed row, then to the top of the next column', () => {
    expect(requests).toHaveLength(144);
    expect(requests?.slice(22, 25)).toEqual([
      'requests.other.naturalPerson',
      'requests.carriedOver.naturalPerson',
      'requests.received.business',
    ]);
  });

  it('goes from block to block where they stand one under the other', () => {
    expect(disclosure?.slice(0, 4)).toEqual([
      'disclosure.governmentRules.issued',
      'disclosure.normativeDocuments.issued',
      'disclosure.licensing.decisions',
      'disclosure.penalties.decisions',
    ]);
  });

  it('goes along where there is but one row, without the totals', () => {
    expect(challenges?.slice(3, 5)).toEqual([
      'challenges.reconsideration.pending',
      'challenges.directLitigation.upheld',
    ]);
  });
});

describe('enterTarget', () => {
  it.each([
    ['a', false, 'b'],
    ['b', true, 'a'],
    ['b', false, null],
    ['a', true, null],
    ['elsewhere', false, null],
  ])('from %s, backwards %s, goes to %s', (from, backwards, target) => {
    expect(enterTarget(['a', 'b'], from, backwards)).toBe(target);
  });
});
