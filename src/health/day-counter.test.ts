import { describe, expect, it } from 'vitest';
import { createDayCounter } from './day-counter.ts';

const HOUR = 3_600_000;

function counter() {
  const clock = { now: Date.UTC(2026, 10, 23, 2), elapsed: 0 };
  const dates: (string | null)[] = [];
  const trouble = { fails: false };
  const count = createDayCounter({
    drafts: {
      countDay: (date) => {
        if (trouble.fails) return Promise.reject(new Error('not written'));
        dates.push(date);
        return Promise.resolve(7);
      },
    },
    now: () => clock.now,
    elapsed: () => clock.elapsed,
  });
  return { clock, dates, count, trouble };
}

describe('createDayCounter', () => {
  it('counts one date an opening, whatever the clock says a minute later', async () => {
    const { clock, dates, count } = counter();
    expect(await count()).toBe(7);
    for (const year of [2000, 2036, 2026]) {
      clock.elapsed += 60_000;
      clock.now = Date.UTC(year, 0, 1);
      await count();
    }
    expect(dates).toEqual(['2026年11月23日', null, null, null]);
  });

  it('counts another one once the window has been open for 20 hours', async () => {
    const { clock, dates, count } = counter();
    await count();
    for (const hours of [19, 1, 1]) {
      clock.elapsed += hours * HOUR;
      clock.now += hours * HOUR;
      await count();
    }
    expect(dates).toEqual(['2026年11月23日', null, '2026年11月24日', null]);
  });

  it('counts at the next look what could not be written', async () => {
    const { dates, count, trouble } = counter();
    trouble.fails = true;
    await expect(count()).rejects.toThrow('not written');
    trouble.fails = false;
    await count();
    expect(dates).toEqual(['2026年11月23日']);
  });
});
