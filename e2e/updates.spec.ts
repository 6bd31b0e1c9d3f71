import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { expectSaved, test as base } from './support/app.ts';
import { buildAnother, startDeployment, type Deployment } from './support/deployment.ts';
import { draftList } from './support/drafts.ts';
import { waitUntilKept } from './support/kept-app.ts';

const test = base.extend<{ site: Deployment }, { another: string }>({
  another: [
    async ({}, use, worker) => {
      const folder = join(worker.project.outputDir, `another-${String(worker.workerIndex)}`);
      await use(buildAnother(folder));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  site: async ({}, use, testInfo) => {
    const site = await startDeployment(testInfo.outputPath('site'), 'dist');
    await use(site);
    site.close();
  },
});

test.setTimeout(60_000);
// One after the other: the other build is made once.
test.describe.configure({ mode: 'default' });

const line = (page: Page) => page.locator('[data-update]');
const isAnother = (page: Page) =>
  page.evaluate(() => document.querySelector('script[src*="-another"]') !== null);
const inWorker = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null);

/** What an open page does once an hour. */
async function lookForUpdates(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.ready).update();
  });
}

async function createReport(page: Page, site: Deployment): Promise<void> {
  await page.goto(`${site.address}#/`);
  await page.getByRole('button', { name: '新建年报' }).click();
  await page.getByLabel('机关名称', { exact: true }).fill('甲局');
  await page.getByRole('button', { name: '创建' }).click();
  await page.waitForURL(/\/info$/);
  await page.goto(page.url().replace(/info$/, 'problems'));
}

/** Writes to the database fail, or no longer do. */
async function failWrites(page: Page, fail: boolean): Promise<void> {
  await page.evaluate((on) => {
    const { prototype } = IDBObjectStore;
    const kept = window as { put?: unknown };
    kept.put ??= Reflect.get(prototype, 'put');
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Reflect.set(prototype, 'put', on ? full : kept.put);
  }, fail);
}

test.describe('a newer version', () => {
  test.use({ serviceWorkers: 'allow' });

  test('is offered on the first visit, waits until all is saved, and leaves other windows alone', async ({
    page,
    context,
    site,
    another,
  }) => {
    await page.goto(`${site.address}#/`);
    await waitUntilKept(page);
    await createReport(page, site);
    const other = await context.newPage();
    await other.goto(`${site.address}#/`);
    await expect(draftList(other)).toBeVisible();

    site.deploy(another);
    await lookForUpdates(page);
    await expect(line(page)).toContainText('有新版本');
    const update = line(page).getByRole('button', { name: '更新' });

    await failWrites(page, true);
    const field = page.locator('[data-field="problems"]');
    await field.fill('一、没有保存的话。');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
    await expect(update).toBeDisabled();
    await expect(line(page)).toContainText('保存后才能更新');
    expect(await isAnother(page)).toBe(false);

    await failWrites(page, false);
    await expectSaved(page);
    await update.click();
    await expect.poll(() => isAnother(page)).toBe(true);
    await expect(field).toHaveValue('一、没有保存的话。');
    await expect(line(page)).toHaveCount(0);
    expect(await inWorker(page)).toBe(true);

    // The other window runs on as the older version, also with parts it has never opened.
    await expect(line(other)).toContainText('其他窗口已更新');
    expect(await isAnother(other)).toBe(false);
    await other.getByRole('button', { name: '新建年报' }).click();
    await expect(other.getByRole('dialog')).toBeVisible();
    await other.getByRole('button', { name: '取消' }).click();
    await line(other).getByRole('button', { name: '更新' }).click();
    await expect.poll(() => isAnother(other)).toBe(true);
  });

  test('that never comes through can be had by the page for repairs, with all drafts in place', async ({
    page,
    site,
    another,
  }) => {
    await page.goto(`${site.address}#/`);
    await waitUntilKept(page);
    await createReport(page, site);
    await page.locator('[data-field="problems"]').fill('留下的话。');
    await expectSaved(page);
    site.deploy(another);
    await page.goto(`${site.address}repair.html`);
    await page.getByRole('button', { name: '清除程序文件' }).click();
    await expect(page.getByRole('status')).toContainText('年报没有动');
    expect(
      await page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]),
    ).toEqual([0, 0]);
    await page.getByRole('link', { name: '回到年报填报' }).click();
    await expect(draftList(page)).toContainText('甲局');
    expect(await isAnother(page)).toBe(true);
    await page.getByRole('link', { name: '甲局' }).click();
    await expect(page.locator('[data-field="problems"]')).toHaveValue('留下的话。');
  });
});

test.describe('a part of the program that does not come', () => {
  test('is told of where it would stand, and had by opening the page anew', async ({
    page,
    site,
    another,
    complaints,
  }) => {
    await createReport(page, site);
    await page.locator('[data-field="problems"]').fill('还在的话。');
    site.deploy(another);
    await page.getByRole('link', { name: '预览与导出' }).click();
    await expect(page.getByRole('heading', { name: '程序的这一部分没有取到' })).toBeVisible();
    await expectSaved(page);
    await page.getByRole('button', { name: '重新打开' }).first().click();
    await expect(page.frameLocator('iframe[title="预览"]').getByText('还在的话。')).toBeVisible();
    expect(await isAnother(page)).toBe(true);
    expect(complaints.splice(0).join()).toMatch(/404|dynamically imported/);
  });

  test('leaves advice on the screen where it is the very first', async ({
    page,
    site,
    complaints,
  }) => {
    await page.route(/\.js$/, (route) => route.abort());
    await page.goto(site.address);
    const advice = page.getByText('如果一直没有反应');
    await expect(advice).toBeHidden();
    await page.evaluate(() => {
      for (const animation of document.getAnimations()) animation.finish();
    });
    await expect(advice).toBeVisible();
    await page.getByRole('link', { name: '清除本机留存的程序文件' }).click();
    await expect(page.getByRole('heading', { name: '修复程序' })).toBeVisible();
    complaints.splice(0);
  });

  test('is loaded beforehand on plain http, for the time when the server is gone', async ({
    page,
    site,
    complaints,
  }) => {
    const missed: string[] = [];
    page.on('requestfailed', (request) => missed.push(new URL(request.url()).pathname));
    await createReport(page, {
      ...site,
      address: site.address.replace('127.0.0.1', 'intranet.test'),
    });
    await expect
      .poll(() =>
        page.evaluate(() =>
          [
            ...['preview', 'exporters', 'check', 'importers', 'dialog-parts', 'version-keeper'],
            // What keeps versions asks for these by itself, a moment after the form.
            ...['version-table', 'same-draft'],
            ...['word', 'excel', 'rich-text', 'import-html', 'import-word', 'import-excel'],
          ].every((part) =>
            performance.getEntriesByType('resource').some(({ name }) => name.includes(`/${part}-`)),
          ),
        ),
      )
      .toBe(true);
    site.close();
    await page.getByRole('link', { name: '预览与导出' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 JSON' }).click();
    expect((await coming).suggestedFilename()).toContain('甲局');
    // The browser asks for the icon again by itself when the title changes.
    expect(missed.filter((path) => path !== '/icon.svg')).toEqual([]);
    complaints.splice(0);
  });
});
