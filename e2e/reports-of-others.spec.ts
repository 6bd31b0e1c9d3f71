import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';

const AGENCY = '安澜县人民政府';
const RECEIVED = 'requests.received.naturalPerson';
/** A page as an editor of a site makes it, of 2021, with these figures; nothing of ours is in it. */
const page2021 = readFileSync('e2e/fixtures/others/county-2021.html', 'utf8');
const FIGURES = { received: '169', carriedOver: '12' } as const;

async function choose(page: Page, name: string, content: string): Promise<void> {
  await page.goto('/#/');
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(content) });
}

function imported(page: Page, id: string) {
  return page.locator(`[data-imported="${id}"]`);
}

test('a page of an office is looked at beside its source and becomes a report', async ({
  page,
}) => {
  await choose(page, '年报.html', page2021);
  await expect(imported(page, RECEIVED)).toHaveAttribute('data-certainty', 'proven');
  await expect(imported(page, RECEIVED).locator('input')).toHaveValue(FIGURES.received);
  await imported(page, RECEIVED).locator('input').focus();
  const source = page.getByRole('region', { name: '原文' });
  await expect(source.locator('[data-marked]')).toHaveText(FIGURES.received);
  await source.locator('[data-marked]').evaluate((marked) => {
    marked.nextElementSibling?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
  });
  await expect(imported(page, 'requests.received.business').locator('input')).toBeFocused();
  await page.getByLabel('用途').selectOption({ label: '作为本年度年报' });
  await page.getByRole('button', { name: '采用' }).click();
  await page.waitForURL(/info$/);
  await expect(page.getByLabel('机关名称')).toHaveValue(AGENCY);
  const draft = page.url().replace(/\/info$/, '');
  await goToStep(page, draft, 'requests');
  await expect(cell(page, RECEIVED)).toHaveValue(FIGURES.received);
  await expect(page.locator('[data-identity][data-state="broken"]')).toHaveCount(0);
  await expectSaved(page);
});

test('next year begins with what it carries over, all of it to be confirmed', async ({ page }) => {
  await choose(page, '年报.html', page2021);
  await page.getByLabel('用途').selectOption({ label: '据此新建下一年度' });
  await page.getByRole('button', { name: '采用' }).click();
  await page.waitForURL(/info$/);
  await expect(page.getByLabel('年度')).toHaveValue('2022');
  await goToStep(page, page.url().replace(/\/info$/, ''), 'requests');
  await expect(cell(page, 'requests.carriedIn.naturalPerson')).toHaveValue(FIGURES.carriedOver);
  await expect(cell(page, RECEIVED)).toHaveValue('');
  await expect(
    page.locator('[data-unconfirmed="requests.carriedIn.naturalPerson"]').first(),
  ).toBeVisible();
});

test('what a source does not tell is asked, from question to question by key', async ({ page }) => {
  // One number too many in a row: whose is whose can’t be known.
  const torn = page2021.replace(/(一、本年新收[^<]*<\/p><\/td>)/, '$1<td>3</td>');
  expect(torn).toHaveLength(page2021.length + '<td>3</td>'.length);
  await choose(page, '年报.html', torn);
  const asked = page.locator('[data-certainty="asked"]');
  await expect(asked.first()).toBeVisible();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: /下一处要问/ }).click();
  await expect(asked.first().locator('input')).toBeFocused();
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(asked.nth(1).locator('input')).toBeFocused();
  await page.getByRole('button', { name: '空白按 0' }).click();
  await expect(asked.nth(1).locator('input')).toHaveValue('');
});

test('a document pasted on the list is read; 取消 and 后退 leave no draft', async ({ page }) => {
  await page.goto('/#/');
  await expect(page.getByRole('button', { name: '导入' })).toBeVisible();
  const paste = () =>
    page.evaluate((html) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', html);
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    }, page2021);
  await paste();
  await expect(imported(page, RECEIVED)).toHaveAttribute('data-certainty', 'proven');
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
  await paste();
  await expect(imported(page, RECEIVED)).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
});

test('a file in which there is no report is refused with what to do instead', async ({ page }) => {
  await choose(page, '年报.pdf', '%PDF-1.4 …');
  await expect(page.getByRole('alert')).toHaveText(/PDF.*复制，再粘贴/);
  await page.getByRole('button', { name: '知道了' }).click();
  await choose(page, '新闻.html', '<p>今天天气很好。</p>');
  await expect(page.getByRole('alert')).toHaveText(/找不到年报的标题和表格/);
});
