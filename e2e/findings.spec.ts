import { expect, type Page } from '@playwright/test';
import { goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { seedReport } from './support/new-report.ts';

function button(page: Page, name: string) {
  return page.getByRole('main').getByRole('button', { name });
}

/** What is found, corrected, answered and led to: `src/app/review`. */
test('findings fit at 1366 and 390 px, with nothing against them', async ({ page }) => {
  test.slow();
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await goToStep(page, draft, 'overview');
  const text = page.locator('[data-field="overview.onRequest"]');
  await text.fill('2023年收到政府信息公开申请20件,我委认真办理。');
  await goToStep(page, draft, 'check');
  await button(page, '写明理由').first().click();
  await button(page, '依据').first().click();
  const main = page.getByRole('main');
  const expectFine = async () => {
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      expect(await main.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await expectAccessible(page);
    }
  };
  await expectFine();
  await page.keyboard.press('F8');
  await expect(page.getByRole('button', { name: '下一处 F8' })).toBeVisible();
  await expectFine();
});
