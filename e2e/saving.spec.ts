import { expect } from '@playwright/test';
import { cell, createReport, expectSaved, goToStep, test } from './support/app.ts';
import { storedEntry } from './support/stored.ts';

test.describe('saving', () => {
  test('says “saving” until everything on the screen is in the database, then “saved”', async ({
    page,
  }) => {
    const draft = await createReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'requests');
    await expectSaved(page);
    await page.evaluate(() => {
      const seen: string[] = [];
      const state = document.querySelector('[data-save-state]');
      if (state === null) throw new Error('No save state');
      new MutationObserver(() => seen.push(state.getAttribute('data-save-state') ?? '')).observe(
        state,
        { attributes: true, attributeFilter: ['data-save-state'] },
      );
      Object.assign(window, { seen });
    });
    await cell(page, 'requests.received.naturalPerson').fill('21');
    await expectSaved(page);
    expect(await storedEntry(page, 'requests.received.naturalPerson')).toBe('21');
    const seen: unknown = await page.evaluate(() => Reflect.get(window, 'seen') as string[]);
    expect(seen).toEqual(['saving', 'saved']);
  });

  test('brings back the step and every character after a reload, unreadable entries included', async ({
    page,
  }) => {
    const draft = await createReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'disclosure');
    await cell(page, 'disclosure.governmentRules.issued').fill(' 1.5 ');
    await cell(page, 'disclosure.fees.amount').fill('59237.');
    await cell(page, 'disclosure.licensing.decisions').fill('１２件');
    await expectSaved(page);
    await page.reload();
    await expect(cell(page, 'disclosure.governmentRules.issued')).toHaveValue(' 1.5 ');
    await expect(cell(page, 'disclosure.fees.amount')).toHaveValue('59237.');
    await expect(cell(page, 'disclosure.licensing.decisions')).toHaveValue('１２件');
    await expect(page).toHaveURL(/\/disclosure$/);
  });

  test('writes what was typed just before the page is left', async ({ page }) => {
    const draft = await createReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'other');
    await page.locator('[data-field="otherMatters"]').fill('最后一句。');
    await page.goto('about:blank');
    await page.goto(`${draft}/other`);
    await expect(page.locator('[data-field="otherMatters"]')).toHaveValue('最后一句。');
  });

  test('says so when a save fails, keeps the screen, offers the file, and recovers by itself', async ({
    page,
  }) => {
    const draft = await createReport(page, { agency: '甲局', year: '2023' });
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
