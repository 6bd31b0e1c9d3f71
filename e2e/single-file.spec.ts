import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { openEverything, runJourney } from '../scripts/journey/journey.mjs';
import { goToStep, test } from './support/app.ts';
import { openExampleFromList } from './support/drafts.ts';
import { driverOf } from './support/driver.ts';
import { unpackParcel } from './support/parcel.ts';

const APP = new URL('../dist-single/index.html', import.meta.url).href;

test.describe('the single file', () => {
  test.setTimeout(60_000);

  test('of the parcel runs the whole journey from a double click', async ({ page }, testInfo) => {
    const { single } = unpackParcel(testInfo.outputPath('parcel'));
    expect(fileURLToPath(single)).toMatch(/年报\.html$/);
    const driver = driverOf(page);
    await runJourney(driver, single);
    await openEverything(driver);
  });
});

test('the page and the single file say in a description what they are', async ({ page }) => {
  for (const address of ['/', APP]) {
    await page.goto(address);
    const description = page.locator('head meta[name="description"]');
    await expect(description).toHaveAttribute('content', /填写、校核、打印和导出.*不上传/);
  }
});

/** A document's policy by its directives. */
function directivesOf(content: string | null): Readonly<Record<string, string>> {
  const directives = (content ?? '').split('; ').map((directive) => {
    const [name = '', ...sources] = directive.split(' ');
    return [name, sources.join(' ')] as const;
  });
  return Object.fromEntries(directives);
}

const POLICY = 'meta[http-equiv="Content-Security-Policy"]';

test.describe('the security policy', () => {
  test('of the page, the single file and the exported page allows what they need and no more', async ({
    page,
  }) => {
    const common = {
      'default-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    };
    await page.goto(`${APP}#/`);
    const alone = directivesOf(await page.locator(POLICY).getAttribute('content'));
    expect(alone['script-src']).toMatch(/^'sha256-[\w+/]{43}='$/);
    expect(alone).toEqual({
      ...common,
      'script-src': alone['script-src'],
      'style-src': "'unsafe-inline'",
      'img-src': 'data:',
    });

    await page.goto('/#/');
    expect(directivesOf(await page.locator(POLICY).getAttribute('content'))).toEqual({
      ...common,
      'script-src': "'self'",
      'style-src': "'self' 'unsafe-inline'",
      'img-src': "'self' data:",
      'worker-src': "'self'",
      'manifest-src': "'self'",
    });

    const draft = await openExampleFromList(page);
    await goToStep(page, draft, 'preview');
    const paper = page.frameLocator('iframe[title="预览"]');
    // No word of scripts: `default-src 'none'` stands for them.
    expect(directivesOf(await paper.locator(POLICY).getAttribute('content'))).toEqual({
      'default-src': "'none'",
      'style-src': "'unsafe-inline'",
      'img-src': 'data:',
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });
});

test.describe('the page', () => {
  test('runs no inline script, asks nothing of the network, opens no frame of others', async ({
    page,
    complaints,
  }) => {
    await page.goto('/#/');
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      const answer = await fetch('./icon.svg').then(
        () => 'answered',
        () => 'refused',
      );
      return [Reflect.has(window, 'ran'), answer];
    });
    expect(ran).toEqual([false, 'refused']);
    const refusals = complaints.splice(0);
    expect(refusals.filter((text) => text.includes("script-src 'self'"))).toHaveLength(1);
    expect(refusals.filter((text) => text.includes("default-src 'none'")).length).toBeGreaterThan(
      0,
    );
  });
});
