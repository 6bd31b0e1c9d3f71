import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_UNNAMED, versionsToForget, type KeptVersion } from './thin-versions.ts';

const MINUTE = 60_000;

/** Keeps versions one after the other as the store does, thinned each time; gives those left. */
function keptOf(times: readonly number[], isFixed: (n: number) => boolean = () => false) {
  let kept: KeptVersion[] = [];
  for (const [index, at] of times.entries()) {
    const n = index + 1;
    kept.push({ n, at, isFixed: isFixed(n) });
    const forgotten = versionsToForget(kept);
    kept = kept.filter((one) => !forgotten.includes(one.n));
  }
  return kept;
}

describe('versionsToForget', () => {
  it('gives up none of 60', () => {
    expect(keptOf(Array.from({ length: MOST_UNNAMED }, (_, n) => n))).toHaveLength(60);
  });

  it('gives up whatever was not named, one at a time, also where the clock was set back', () => {
    const version = fc.record({ at: fc.nat({ max: 10_000 }), isFixed: fc.boolean() });
    fc.assert(
      fc.property(
        fc.array(version, { maxLength: 40 }),
        fc.integer({ min: 2, max: 10 }),
        (all, most) => {
          const versions = all.map((one, index) => ({ ...one, n: index + 1 }));
          const forgotten = versionsToForget(versions, most);
          const left = versions.filter(({ n }) => !forgotten.includes(n));
          const unnamed = (some: readonly KeptVersion[]) =>
            some.filter((one) => !one.isFixed).length;
          expect(unnamed(left)).toBe(Math.min(unnamed(versions), most));
          expect(versions.length - left.length).toBe(unnamed(versions) - unnamed(left));
          expect(left[left.length - 1]).toBe(versions[versions.length - 1]);
          expect(left[0]).toBe(versions[0]);
        },
      ),
    );
  });

  it('keeps the last hours dense and the first weeks spread: of 2,000 half hours', () => {
    const kept = keptOf(Array.from({ length: 2_000 }, (_, n) => n * 30 * MINUTE));
    const last = 1_999 * 30;
    const ages = kept.map(({ at }) => last - at / MINUTE).reverse();
    expect(ages.slice(0, 6)).toEqual([0, 30, 60, 90, 120, 150]);
    expect(ages[ages.length - 1]).toBe(last);
    // No state is further from a kept one than a third of its age.
    for (const [index, age] of ages.entries()) {
      const before = ages[index - 1] ?? 0;
      expect(age - before).toBeLessThanOrEqual(Math.max(60, age / 3));
    }
  });

  it('keeps some of 30 days through a burst of 200 within an hour', () => {
    const days = Array.from({ length: 30 }, (_, n) => n * 24 * 60 * MINUTE);
    const burst = Array.from({ length: 200 }, (_, n) => 30 * 24 * 60 * MINUTE + n * 20_000);
    const kept = keptOf([...days, ...burst]);
    expect(kept.filter(({ n }) => n <= 30).length).toBeGreaterThanOrEqual(12);
  });

  it.each([
    ['2036', Date.UTC(2036, 0, 1)],
    ['2000', Date.UTC(2000, 0, 1)],
  ])('keeps the last half hours dense after the clock once said %s', (_, wrong) => {
    const start = Date.UTC(2026, 10, 23);
    const times = Array.from({ length: 400 }, (__, n) => start + n * 30 * MINUTE);
    const kept = keptOf(times.map((at, n) => (n === 200 ? wrong : at)));
    const numbers = kept.map(({ n }) => n);
    expect(numbers).toHaveLength(60);
    expect(numbers.slice(-6)).toEqual([395, 396, 397, 398, 399, 400]);
    // Nor does the wrong one empty what lies around it.
    for (const [from, to] of [
      [1, 100],
      [101, 200],
      [202, 300],
    ] as const) {
      expect(numbers.filter((n) => n >= from && n <= to).length).toBeGreaterThan(3);
    }
  });

  it('keeps all that are named, however many', () => {
    const kept = keptOf(
      Array.from({ length: 300 }, (_, n) => n * MINUTE),
      (n) => n % 3 === 0,
    );
    expect(kept.filter(({ isFixed }) => isFixed)).toHaveLength(100);
    expect(kept).toHaveLength(160);
  });
});
