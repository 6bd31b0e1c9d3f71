import { expect, test } from '@playwright/test';
import { findChromium } from '../scripts/ensure-chromium.mjs';
import { killRounds } from '../scripts/kill/kill-rounds.mjs';

test('a browser killed while one types has all but the last 300 ms when it is opened again', async ({
  baseURL,
}) => {
  const executablePath = findChromium();
  if (executablePath === null || baseURL === undefined) throw new Error('No browser');
  // `npm run kill` does it a hundred times.
  const rounds = await killRounds({ executablePath, address: baseURL, rounds: 3 });
  expect(rounds).toHaveLength(3);
  for (const { typed, lostMs, isPrefix } of rounds) {
    expect(typed).toBeGreaterThan(0);
    expect(isPrefix).toBe(true);
    expect(lostMs).toBeLessThan(300);
  }
});
