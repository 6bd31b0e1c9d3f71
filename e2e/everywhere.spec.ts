import { findChromium } from '../scripts/ensure-chromium.mjs';
import { expect } from '@playwright/test';
import { openEverything, runJourney } from '../scripts/journey/journey.mjs';
import { serve } from '../scripts/serve.mjs';
import { test } from './support/app.ts';
import { driverOf } from './support/driver.ts';
import { filesToKeep, keptFiles, waitUntilKept } from './support/kept-app.ts';
import { unpackParcel } from './support/parcel.ts';

// On localhost the whole report of journey.spec.ts goes the same way; from a file single-file.spec.ts.
test.setTimeout(90_000);

// Only a browser with windows knows what can be installed.
test.use({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const executablePath = findChromium();
      await use({ ...launchOptions, ...(executablePath === null ? {} : { executablePath }) });
    },
    { scope: 'worker' },
  ],
});

test.describe('without a network, after one visit', () => {
  test.use({ serviceWorkers: 'allow' });

  test('everything of the parcel works, also what was never opened', async ({
    page,
    context,
    complaints,
  }, testInfo) => {
    const { web } = unpackParcel(testInfo.outputPath('parcel'));
    const server = await serve({ root: web, port: 4300, strict: false });
    page.on('requestfailed', (request) => complaints.push(`no answer: ${request.url()}`));
    try {
      await page.goto(`${server.address}#/`);
      await waitUntilKept(page);
      const { installabilityErrors } = await (
        await context.newCDPSession(page)
      ).send('Page.getInstallabilityErrors');
      // Tests run in private windows, where nothing is installed; that is all it lacks.
      expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    } finally {
      server.close();
    }
    expect(await keptFiles(page, server.address)).toEqual(filesToKeep(web));
    await context.setOffline(true);
    const driver = driverOf(page);
    await runJourney(driver, server.address);
    await openEverything(driver);
  });
});

test.describe('on plain http in an intranet', () => {
  test('everything works, and nothing is asked of the browser that it forbids', async ({
    page,
    baseURL,
  }) => {
    const address = (baseURL ?? '').replace('127.0.0.1', 'intranet.test');
    const driver = driverOf(page);
    await runJourney(driver, address);
    expect(
      await page.evaluate(() => [window.isSecureContext, 'serviceWorker' in navigator]),
    ).toEqual([false, false]);
    await openEverything(driver);
  });
});
