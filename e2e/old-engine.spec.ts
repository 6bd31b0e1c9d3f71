import { expect } from '@playwright/test';
import { openEverything, runJourney } from '../scripts/journey/journey.mjs';
import { test } from './support/app.ts';
import { driverOf } from './support/driver.ts';
import { becomeOld } from './support/old-engine.ts';

test.setTimeout(90_000);

test.describe('a browser without what came after Chromium 87 and Firefox 91', () => {
  test('runs the whole journey, dialogs and menus, and says how to print page numbers', async ({
    page,
    baseURL,
  }) => {
    await becomeOld(page);
    const driver = driverOf(page);
    await runJourney(driver, baseURL ?? '');
    expect(
      await page.evaluate(() => ['hasOwn' in Object, 'at' in [], 'locks' in navigator]),
    ).toEqual([false, false, false]);
    await expect(page.getByText(/印不出正文的页码：请在打印窗口勾选“页眉和页脚”/)).toBeVisible();
    await openEverything(driver);
  });
});

test.describe('a browser of today', () => {
  test('prints page numbers, and is told nothing about them', async ({ page, baseURL }) => {
    await page.goto(`${baseURL ?? ''}#/`);
    await page.getByRole('button', { name: '打开示例' }).click();
    await page.waitForURL(/\/info$/);
    await page.goto(page.url().replace(/info$/, 'preview'));
    await expect(page.locator('[data-page-numbers="true"]')).toHaveText(/^打印时纸张选 A4[^：]*$/);
  });
});
