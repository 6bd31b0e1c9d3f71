import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { cell, expectSaved, test } from './support/app.ts';

const APP = new URL('../dist-single/index.html', import.meta.url).href;

test.describe('the single file', () => {
  test('runs from a double click: a draft is typed, found after a reload, previewed and taken out', async ({
    page,
  }) => {
    expect(fileURLToPath(APP)).toMatch(/index\.html$/);
    await page.goto(`${APP}#/`);
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.getByLabel('机关名称', { exact: true }).fill('甲局');
    await page.getByRole('button', { name: '创建' }).click();
    await page.waitForURL(/\/info$/);
    await page.goto(page.url().replace(/info$/, 'requests'));
    await cell(page, 'requests.received.naturalPerson').fill('21');
    await expect(cell(page, 'requests.received.total')).toHaveText('21');
    await expectSaved(page);
    await page.reload();
    await expect(cell(page, 'requests.received.naturalPerson')).toHaveValue('21');
    await page.goto(page.url().replace(/requests$/, 'preview'));
    await expect(page.frameLocator('iframe').getByRole('table')).toHaveCount(3);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 JSON' }).click();
    expect((await coming).suggestedFilename()).toMatch(
      /^甲局\d{4}年政府信息公开工作年度报告\.json$/,
    );
  });
});

test.describe('the page', () => {
  test('has a policy that runs no inline script and no eval', async ({ page, complaints }) => {
    await page.goto('/#/');
    const policy = await page
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    const scripts = /script-src ([^;]*)/.exec(policy ?? '')?.[1];
    expect(scripts).toBe("'self'");
    expect(policy).toContain("default-src 'none'");
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.body.append(script);
      return Reflect.has(window, 'ran');
    });
    expect(ran).toBe(false);
    const refusals = complaints.splice(0);
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain("script-src 'self'");
  });
});
