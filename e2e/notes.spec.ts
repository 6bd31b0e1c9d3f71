import { expect, type Page } from '@playwright/test';
import { goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { importFile, jsonOf } from './support/files.ts';
import { hongze } from './support/reports.ts';

/** Takes 洪泽区 2023 in with these notes; gives the draft's address without the step. */
async function importWith(page: Page, notes: readonly { at: string; text: string }[]) {
  const file = JSON.parse(jsonOf(hongze(), {})) as Record<string, unknown>;
  await page.goto('/#/');
  await importFile(page, '洪泽区.json', JSON.stringify({ ...file, notes }));
  await page.waitForURL(/\/info$/);
  return page.url().replace(/\/info$/, '');
}

/** All that one does with notes: `src/app/filling/notes.test.ts`. */
test('notes fit at 1366 and 390 px, with nothing against them', async ({ page }) => {
  test.slow();
  const draft = await importWith(page, [
    { at: 'problems', text: '很长的备注，写明数字来自何处、由谁核对、还要问谁。'.repeat(4) },
  ]);
  await goToStep(page, draft, 'problems');
  await page.getByRole('button', { name: '备注', exact: true }).click();
  await expect(page.getByLabel('备注', { exact: true })).toBeFocused();
  const expectFine = async () => {
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 844 });
      const main = page.getByRole('main');
      expect(await main.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      await expectAccessible(page);
    }
  };
  await expectFine();
  await goToStep(page, draft, 'check');
  await expect(page.locator('[data-remark]')).toHaveCount(1);
  await expectFine();
});

test('the check leaves remarks of one state in the list, prints it, and F9 goes to the next', async ({
  page,
}) => {
  const draft = await importWith(page, [
    { at: 'problems', text: '问办公室' },
    { at: 'requests.received.naturalPerson', text: '窗口科报数' },
    { at: 'contact', text: '电话待定' },
  ]);
  await goToStep(page, draft, 'check');
  await page.locator('[data-remark="problems"]').click();
  await page.getByRole('button', { name: '已解决' }).click();
  await goToStep(page, draft, 'check');
  await expect(page.locator('[data-remark]').last()).toHaveText(/问办公室✓ 已解决$/);
  await page.getByRole('button', { name: '未处理 2' }).click();
  await expect(page.locator('[data-remark]')).toHaveCount(2);
  await page.getByRole('button', { name: '打印备注清单' }).click();
  const list = page.frameLocator('iframe[aria-hidden]');
  await expect(list.getByRole('heading', { name: '备注清单' })).toBeAttached();
  await expect(list.locator('tbody tr')).toHaveText([/联系方式电话待定未处理/, /窗口科报数未处理/]);
  for (const at of ['contact', 'requests.received.naturalPerson', 'contact']) {
    await page.keyboard.press('F9');
    await expect(page.locator(`[name="${at}"]`)).toBeFocused();
  }
});
