import { describe, expect, it } from 'vitest';
import type { FoundIn } from '../../../report/index.ts';
import { choose, chosenHits, countHits, firstHits, type Flipped } from './choice.ts';

const hit = (from: number) => ({ from, to: from + 1, before: '', after: '' });
const found = (at: string, follows: boolean, hits: number): FoundIn => ({
  at,
  text: '',
  follows,
  hits: Array.from({ length: hits }, (_, index) => hit(index)),
});

const [opening, story] = [found('preamble', true, 2), found('story', false, 3)];
const all = [opening, story];
const none: Flipped = new Set();

const chosenAt = (flipped: Flipped) =>
  chosenHits(flipped, all).map(({ at, hits }) => [at, hits.map(({ from }) => from)]);

describe('chosenHits', () => {
  it('has at first every hit but those of an opening that follows', () => {
    expect(chosenAt(none)).toEqual([['story', [0, 1, 2]]]);
  });

  it('has what was chosen, and not what was left', () => {
    const left = choose(none, story, [hit(1)], false);
    expect(chosenAt(left)).toEqual([['story', [0, 2]]]);
    expect(chosenAt(choose(left, opening, [hit(1)], true))).toEqual([
      ['preamble', [1]],
      ['story', [0, 2]],
    ]);
    expect(chosenAt(choose(left, story, story.hits, false))).toEqual([]);
    expect(chosenAt(choose(left, story, story.hits, true))).toEqual(chosenAt(none));
  });

  it('is the same when something is chosen twice', () => {
    const once = choose(none, opening, opening.hits, true);
    expect(chosenAt(choose(once, opening, opening.hits, true))).toEqual(chosenAt(once));
    expect(chosenAt(choose(once, opening, opening.hits, false))).toEqual(chosenAt(none));
  });
});

describe('firstHits', () => {
  it('cuts the list after so many hits, within a text too', () => {
    expect(firstHits(all, 4).map(({ at, hits }) => [at, hits.length])).toEqual([
      ['preamble', 2],
      ['story', 2],
    ]);
    expect(firstHits(all, 2)).toEqual([opening]);
    expect(countHits(firstHits(all, 9))).toBe(5);
  });
});
