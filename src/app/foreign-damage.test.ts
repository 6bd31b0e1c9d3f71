// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { formats } from '../formats/index.ts';
import { scoreDamages } from './testing/foreign/damage-score.ts';

// The short run of `npm run import-score -- --damage`.
const parser = new DOMParser();
const scores = await scoreDamages(
  { formats, parse: (text, type) => parser.parseFromString(text, type) },
  { count: 96, seed: 1 },
);

describe('damaged sources', () => {
  it.each(scores.map((score) => [score.damage, score] as const))(
    '%s: no wrong number of 16 files is proven',
    (_, score) => {
      expect(score.files + score.refused).toBeGreaterThan(10);
      expect(score.wrong).toBeGreaterThan(0);
      expect(score.proven).toEqual([]);
    },
  );

  it('asks for or marks at least 95 % of the wrong ones, and all that stand in a sum down a column', () => {
    const wrong = scores.reduce((sum, score) => sum + score.wrong, 0);
    const noticed = scores.reduce((sum, score) => sum + score.noticed, 0);
    expect(noticed / wrong).toBeGreaterThanOrEqual(0.95);
    const unnoticed = scores.flatMap((score) => score.unnoticed);
    expect(unnoticed.filter((line) => line.includes(': requests.'))).toEqual([]);
  });
});
