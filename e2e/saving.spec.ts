import { expect } from '@playwright/test';
import { expectSaved, goToStep, test } from './support/app.ts';
import { seedReport } from './support/new-report.ts';

test.describe('saving', () => {
  test('writes what was typed just before the page is left', async ({ page }) => {
    const draft = await seedReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'other');
    await page.locator('[data-field="otherMatters"]').fill('最后一句。');
    await page.goto('about:blank');
    await page.goto(`${draft}/other`);
    await expect(page.locator('[data-field="otherMatters"]')).toHaveValue('最后一句。');
  });

  test('says so when a save fails, keeps the screen, offers the file, and recovers by itself', async ({
    page,
  }) => {
    const draft = await seedReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'problems');
    await page.evaluate(() => {
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as unknown;
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Object.assign(window, {
        mend: () => {
          Object.assign(IDBObjectStore.prototype, { put });
        },
      });
    });
    await page.locator('[data-field="problems"]').fill('没有丢失。');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
    await expect(page.getByRole('alert')).toContainText('内容仍在屏幕上');
    await expect(page.locator('[data-field="problems"]')).toHaveValue('没有丢失。');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出备份' }).click();
    expect((await coming).suggestedFilename()).toMatch(/\.json$/);
    await page.evaluate(() => {
      (Reflect.get(window, 'mend') as () => void)();
    });
    await expectSaved(page);
    await page.reload();
    await expect(page.locator('[data-field="problems"]')).toHaveValue('没有丢失。');
  });
});
