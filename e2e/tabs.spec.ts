import { expect, type BrowserContext, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test, watch } from './support/app.ts';
import { changeRecord, idOf } from './support/database.ts';
import { chooseAction, draftRow, listedAgencies } from './support/drafts.ts';
import { seedReport } from './support/new-report.ts';

const FIRST = 'requests.received.naturalPerson';

const text = (page: Page) => page.locator('[data-field="problems"]');
const strip = (page: Page) =>
  page.getByRole('status').filter({ hasText: '正在另一个窗口填写，这里只能查看' });
const takeOver = (page: Page) => page.getByRole('button', { name: '改在这里填写' });

async function openBeside(context: BrowserContext, address: string, complaints: string[]) {
  const page = await context.newPage();
  watch(page, complaints);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Among the versions of the draft stands what a window could not write. */
async function expectUnsavedVersion(page: Page, draft: string, words: string): Promise<void> {
  await goToStep(page, draft, 'versions');
  await page.getByRole('button', { name: '窗口里没有写入的内容' }).click();
  await expect(page.getByRole('main')).toContainText(words);
}

for (const locks of ['with Web Locks', 'without Web Locks']) {
  test.describe(`two windows of one draft, ${locks}`, () => {
    test.beforeEach(async ({ context }) => {
      if (locks === 'with Web Locks') return;
      await context.addInitScript(() => {
        Object.defineProperty(navigator, 'locks', { value: undefined });
      });
    });

    test('the second one reads along, takes over, and gives back', async ({
      page,
      context,
      complaints,
    }) => {
      const draft = await seedReport(page, { agency: '甲局', year: '2023' });
      await goToStep(page, draft, 'requests');
      const second = await openBeside(context, `${draft}/requests`, complaints);
      await expect(strip(second)).toBeVisible();
      await expect(cell(second, FIRST)).toHaveJSProperty('readOnly', true);
      await expect(second.getByRole('button', { name: '空白填 0' })).toBeDisabled();
      await expect(strip(page)).toBeHidden();
      // What the first one does is seen in the second, totals too.
      await cell(page, FIRST).fill('21');
      await expect(cell(second, FIRST)).toHaveValue('21');
      await expect(cell(second, 'requests.received.total')).toHaveText('21');
      await page.getByRole('button', { name: '撤销' }).click();
      await expect(cell(second, FIRST)).toHaveValue('');
      // Typed a moment before: saved before the other one takes over.
      await cell(page, FIRST).fill('5');
      await takeOver(second).click();
      await expect(strip(page)).toBeVisible();
      await expect(strip(second)).toBeHidden();
      await expect(cell(second, FIRST)).toHaveValue('5');
      await expect(cell(page, FIRST)).toHaveJSProperty('readOnly', true);
      await cell(second, FIRST).fill('56');
      await expectSaved(second);
      await expect(cell(page, FIRST)).toHaveValue('56');
      // Who writes closes: the other one goes on, and Ctrl+Z knows what was done elsewhere.
      await second.close();
      await expect(strip(page)).toBeHidden();
      await expect(cell(page, FIRST)).toHaveJSProperty('readOnly', false);
      await page.getByRole('button', { name: '撤销' }).click();
      await expect(cell(page, FIRST)).not.toHaveValue('56');
    });

    test('a frozen one does not stand in the way, and loses nothing', async ({
      page,
      context,
      complaints,
    }) => {
      const draft = await seedReport(page, { agency: '甲局', year: '2023' });
      await goToStep(page, draft, 'problems');
      const [second, third] = [
        await openBeside(context, `${draft}/problems`, complaints),
        await openBeside(context, `${draft}/problems`, complaints),
      ];
      await expect(strip(second)).toBeVisible();
      await expect(strip(third)).toBeVisible();
      // Hangs with something typed that it can't save any more.
      await text(page).focus();
      const hanging = page.evaluate(() => {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to type
        document.execCommand('insertText', false, '第一个窗口。');
        const end = Date.now() + 5_000;
        while (Date.now() < end);
      });
      await takeOver(second).click();
      await expect(strip(second)).toBeHidden();
      await text(second).fill('第二个窗口。');
      await expectSaved(second);
      await expect(text(third)).toHaveValue('第二个窗口。');
      await expect(strip(third)).toBeVisible();
      await hanging;
      // Nothing is written over, and what the first one could not save stays on its screen.
      await expect(page.getByRole('alert')).toContainText('已在另一个窗口改动');
      await expect(text(page)).toHaveValue('第一个窗口。');
      await expect(text(page)).toHaveJSProperty('readOnly', true);
      await page.getByRole('button', { name: '存入历史版本，查看最新内容' }).click();
      await expect(text(page)).toHaveValue('第二个窗口。');
      await expect(strip(page)).toBeVisible();
      await expect(page.getByText('没能写入的内容已存入“历史版本”')).toBeVisible();
      await expectUnsavedVersion(second, draft, '第一个窗口。');
    });
  });
}

test('a window whose draft was deleted and restored elsewhere says so and goes on', async ({
  page,
  context,
  complaints,
}) => {
  const draft = await seedReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, draft, 'problems');
  await text(page).fill('删除前。');
  await expectSaved(page);
  const list = await context.newPage();
  watch(list, complaints);
  await list.goto('/#/');
  await chooseAction(draftRow(list, '甲局', '2023'), '删除');
  await text(page).fill('删除前。删除后。');
  await expect(page.getByRole('alert')).toContainText('已在另一个窗口删除');
  await list.getByText('最近删除').click();
  await list.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(page.getByText('这份年报已恢复，可以接着填写。')).toBeVisible();
  await expect(page.getByRole('alert')).toBeHidden();
  await expectSaved(page);
  await text(page).fill('删除前。删除后。恢复后。');
  await expectSaved(page);
  await page.reload();
  await expect(text(page)).toHaveValue('删除前。删除后。恢复后。');
});

/** Deletes the draft in another window while something is typed in this one. */
async function deleteElsewhere(page: Page, context: BrowserContext, typed: string): Promise<void> {
  const list = await context.newPage();
  await list.goto('/#/');
  await chooseAction(draftRow(list, '甲局', '2023'), '删除');
  await expect(listedAgencies(list)).toHaveCount(0);
  await text(page).fill(typed);
  await expect(page.getByRole('alert')).toContainText('已在另一个窗口删除');
  await list.close();
}

test('a deleted draft is restored where its address says so, and from a window that has it open', async ({
  page,
  context,
}) => {
  const draft = await seedReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, draft, 'problems');
  await expectSaved(page);
  await deleteElsewhere(page, context, '没有写入的。');
  // Closed as it stands, without a word.
  await page.goto('about:blank');
  await page.goto(`${draft}/problems`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这份年报');
  await expect(page.getByRole('main')).toContainText('还在“最近删除”里');
  await page.getByRole('button', { name: '恢复这份年报' }).click();
  await expect(text(page)).toHaveValue('');
  await expect(page.getByText('没能写入的内容已存入“历史版本”')).toBeVisible();
  await deleteElsewhere(page, context, '本窗口的文字。');
  await page.getByRole('button', { name: '恢复这份年报' }).click();
  await expectSaved(page);
  await page.reload();
  await expect(text(page)).toHaveValue('本窗口的文字。');
});

test('nothing is given up where it can’t be kept as a version', async ({ page }) => {
  const draft = await seedReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, draft, 'problems');
  await expectSaved(page);
  await changeRecord(page, 'drafts', idOf(draft), { revision: 99 });
  await text(page).fill('本窗口的文字。');
  await expect(page.getByRole('alert')).toContainText('已在另一个窗口改动');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('button', { name: '存入历史版本，查看最新内容' }).click();
  await expect(page.getByRole('alert')).toContainText('没有存入历史版本，内容仍在屏幕上');
  await expect(text(page)).toHaveValue('本窗口的文字。');
  await page.getByRole('button', { name: '另存为一份' }).click();
  await expect(page.getByRole('alert')).toContainText('没有另存成');
  await expect(text(page)).toHaveValue('本窗口的文字。');
});
