import { expect, test } from '@playwright/test';
import { findChromium } from '../scripts/ensure-chromium.mjs';
import { killRounds } from '../scripts/kill/kill-rounds.mjs';

test('a browser killed while one types has what was typed, up to its last moments, when it is opened again', async ({
  baseURL,
}) => {
  // A whole browser is started three times and three times again.
  test.slow();
  const executablePath = findChromium();
  if (executablePath === null || baseURL === undefined) throw new Error('No browser');
  // How much the last moments are is measured by `npm run kill`, in a hundred rounds.
  const rounds = await killRounds({ executablePath, address: baseURL, rounds: 3 });
  expect(rounds).toHaveLength(3);
  for (const { typed, isPrefix } of rounds) {
    expect(typed).toBeGreaterThan(0);
    expect(isPrefix).toBe(true);
  }
});
