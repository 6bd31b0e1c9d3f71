import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { openBarePage } from './support/database.ts';
import { backToList, draftRow } from './support/drafts.ts';
import { exported } from './support/files.ts';
import { openExample, seedExample } from './support/new-report.ts';

const AGENCY = '原州区司法局';
const NAME = `${AGENCY}2023年政府信息公开工作年度报告.html`;
const FEES = 'disclosure.fees.amount';

function paper(page: Page) {
  return page.frameLocator('iframe[title="预览"]');
}

/** Counts the times a paper is sent to the printer, by its heading. */
async function watchPrinting(page: Page): Promise<() => Promise<readonly string[]>> {
  const printed: string[] = [];
  await page.exposeFunction('onPrint', (heading: string) => printed.push(heading));
  await page.addInitScript(() => {
    window.print = () => {
      const heading = document.querySelector('h1')?.textContent ?? '';
      const top = window.parent as unknown as { onPrint: (heading: string) => void };
      top.onPrint(heading);
    };
  });
  await page.reload();
  return () => Promise.resolve(printed);
}

test('核对单 lists every rule with its result, the same digits as the paper, and lines to sign', async ({
  page,
}) => {
  const draft = await seedExample(page);
  await goToStep(page, draft, 'preview');
  const digits = (await page.locator('[data-report-state]').textContent()) ?? '';
  expect(digits).toMatch(/^[\da-f]{8}$/);
  expect(await exported(page, '导出网页', NAME)).toContain(`content="${digits}"`);
  await page.getByRole('button', { name: '核对单', exact: true }).click();
  const sheet = paper(page);
  await expect(sheet.getByRole('heading', { level: 1 })).toHaveText('核对单');
  await expect(sheet.locator('.state')).toContainText(`报告校验码 ${digits}`);
  await expect(sheet.locator('.state')).toContainText('没有待处理的事项　提示 5');
  expect(await sheet.locator('[data-outcome="hint"]').count()).toBe(5);
  await expect(sheet.getByRole('row').filter({ hasText: '表三“自然人”列' })).toContainText('相符');
  for (const who of ['填报人', '审核人', '签发人']) {
    await expect(sheet.locator('footer')).toContainText(who);
  }
  await expectAccessible(page);
});

test('打印核对单 and 打印 send each its own paper, whichever is looked at', async ({ page }) => {
  const draft = await openExample(page);
  const printed = await watchPrinting(page);
  await goToStep(page, draft, 'preview');
  await page.getByRole('button', { name: '打印核对单' }).click();
  await expect.poll(printed).toEqual(['核对单']);
  await page.getByRole('button', { name: '打印', exact: true }).click();
  await expect
    .poll(printed)
    .toEqual(['核对单', expect.stringContaining('政府信息公开工作年度报告')]);
});

test('the list shows how the last check went, and that it is older than the rules', async ({
  page,
}) => {
  const draft = await seedExample(page);
  await goToStep(page, draft, 'disclosure');
  await expect(page.locator('[data-step-state]').filter({ hasText: '校核' })).toContainText('通过');
  await backToList(page);
  const row = draftRow(page, AGENCY, '2023');
  await expect(row).toContainText('✓ 无问题');
  await goToStep(page, draft, 'disclosure');
  await cell(page, FEES).fill('1万');
  await expectSaved(page);
  await expect(page.locator('[data-step-state="errors"]')).toContainText('错误 1');
  await backToList(page);
  await expect(row).toContainText('错误 1');
  await expect(row).not.toContainText('此后有改动');
  // Nothing of the app is at work any more.
  await openBarePage(page);
  await page.evaluate(async () => {
    const [{ name = '' } = {}] = await indexedDB.databases();
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => {
        resolve(request.result);
      };
    });
    const store = database.transaction('summaries', 'readwrite').objectStore('summaries');
    store.openCursor().onsuccess = (event) => {
      const cursor = (event.target as IDBRequest<IDBCursorWithValue>).result;
      const record = cursor.value as { check: object };
      cursor.update({ ...record, check: { ...record.check, rules: 0 } });
      database.close();
    };
  });
  await page.goto('/#/');
  await expect(row).toContainText('校核规则已更新');
});
