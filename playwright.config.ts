import { defineConfig } from '@playwright/test';
import { findHeadlessChromium } from './scripts/ensure-chromium.mjs';

// Not the port of `npm start`: one may run beside the tests. E2E_PORT lets two runs do so.
const PORT = process.env['E2E_PORT'] ?? '4174';
const ADDRESS = `http://127.0.0.1:${PORT}/`;
const executablePath = findHeadlessChromium();

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  projects: [
    { name: 'app', testIgnore: 'timing/**' },
    // What measures milliseconds runs alone (`npm run timing`), and not with `npm test`.
    { name: 'timing', testMatch: 'timing/**', fullyParallel: false, workers: 1 },
  ],
  reporter: process.env['CI'] === undefined ? 'list' : 'line',
  use: {
    baseURL: ADDRESS,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
    viewport: { width: 1366, height: 768 },
    // Its recorder runs scripts in every frame, and the preview's allows none.
    trace: 'off',
    // Only the tests of working offline let one keep the whole app at each visit.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      args: [
        '--font-render-hinting=none',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-domain-reliability',
        '--disable-sync',
        '--no-pings',
        // A name of an intranet: plain http there is no secure context, unlike on localhost.
        '--host-resolver-rules=MAP intranet.test 127.0.0.1',
      ],
    },
  },
  webServer: {
    command: `node scripts/start.mjs --port ${PORT} --strict --no-build`,
    url: ADDRESS,
    reuseExistingServer: false,
  },
});
