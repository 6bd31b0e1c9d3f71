import { expect, type Page } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';
import { openTable } from './support/tables.ts';
import { createReport } from './support/new-report.ts';

const FIRST = 'challenges.reconsideration.upheld';
const LAST = 'challenges.litigationAfterReconsideration.pending';

function summary(page: Page) {
  return page.getByRole('region', { name: '本步的问题' });
}

async function newReport(page: Page): Promise<string> {
  return createReport(page, { agency: '示范县司法局', year: '2023' });
}

/** By now the rules have looked at the draft: the rail says so. */
async function expectReviewed(page: Page): Promise<void> {
  const check = page.getByRole('navigation', { name: '步骤' }).getByRole('link', { name: '校核' });
  await expect(check).toContainText(/\d/);
}

test('a step that is only unfilled has no summary', async ({ page }) => {
  const draft = await newReport(page);
  for (const step of ['info', 'overview', 'disclosure', 'problems', 'other'] as const) {
    await goToStep(page, draft, step);
    await expectReviewed(page);
    await expect(summary(page)).toHaveCount(0);
  }
});

test('a table says at its head what is wrong in it, each a way there', async ({ page }) => {
  await openTable(page, await newReport(page), 'challenges');
  const top = await page.getByRole('table').boundingBox();
  await cell(page, LAST).fill('约3');
  await expect(summary(page)).toContainText('本步有 1 处错误');
  await cell(page, FIRST).fill('1.5');
  await expect(summary(page)).toContainText('本步有 2 处错误');
  // The table stays where one types in it.
  expect(await page.getByRole('table').boundingBox()).toEqual(top);
  await expect(summary(page).getByRole('listitem')).toHaveCount(2);
  await summary(page)
    .getByRole('button', { name: /复议后起诉 尚未审结/ })
    .click();
  await expect(cell(page, LAST)).toBeFocused();
  await page.keyboard.type('3');
  await expect(summary(page)).toContainText('本步有 1 处错误');
  await summary(page).getByRole('button').first().press('Enter');
  await expect(cell(page, FIRST)).toBeFocused();
  await page.keyboard.type('1');
  await expect(summary(page)).toHaveCount(0);
});

test('texts: errors stand first, and all are listed on demand', async ({ page }) => {
  const draft = await newReport(page);
  await goToStep(page, draft, 'overview');
  const wrong = '2022年，我委收到申请12件。';
  for (const aspect of ['proactive', 'onRequest', 'platform']) {
    await page.locator(`[data-field="overview.${aspect}"]`).fill(wrong);
  }
  // Two of the five aspects have no text: they come last.
  await expect(summary(page)).toContainText('本步有 8 处提醒');
  const step = page
    .getByRole('navigation', { name: '步骤' })
    .getByRole('link', { name: '总体情况' });
  await expect(step).toContainText('提醒 8');
  await expect(summary(page).getByRole('listitem')).toHaveCount(2);
  await summary(page).getByRole('button', { name: '列出 8 处' }).click();
  const links = summary(page).getByRole('listitem').getByRole('button');
  await expect(links).toHaveCount(8);
  for (const link of await links.all()) await expect(link).toHaveAccessibleName(/提醒：/);
  await expect(links.last()).toContainText('没有内容');
  await links.nth(5).click();
  await expect(page.locator('[data-field="overview.platform"]')).toBeFocused();
  await summary(page).getByRole('button', { name: '收起' }).click();
  await expect(summary(page).getByRole('listitem')).toHaveCount(2);
});

test('the particulars have one, and nobody hears it at each key', async ({ page }) => {
  await newReport(page);
  await page.getByLabel('年度', { exact: true }).fill('23');
  await expect(summary(page)).toContainText('本步有 1 处错误');
  const announced = summary(page).locator(
    'xpath=ancestor-or-self::*[@aria-live or @role="status"]',
  );
  await expect(announced).toHaveCount(0);
  await page.getByLabel('联系方式').focus();
  await summary(page).getByRole('button').first().click();
  await expect(page.getByLabel('年度', { exact: true })).toBeFocused();
});

test('on a narrow window the list is one press away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openTable(page, await newReport(page), 'challenges');
  await cell(page, FIRST).fill('1.5');
  await summary(page).getByRole('button', { name: '列出 1 处' }).click();
  await summary(page).getByRole('listitem').getByRole('button').click();
  await expect(cell(page, FIRST)).toBeFocused();
});

test('the five aspects are headings, and still the labels of their texts', async ({ page }) => {
  const draft = await newReport(page);
  await goToStep(page, draft, 'overview');
  const headings = page.getByRole('main').getByRole('heading', { level: 2 });
  await expect(headings).toHaveText([
    '（一）主动公开',
    '（二）依申请公开',
    '（三）政府信息管理',
    '（四）政府信息公开平台建设',
    '（五）监督保障',
  ]);
  for (const heading of await headings.allTextContents()) {
    await expect(page.getByRole('textbox', { name: heading, exact: true })).toBeVisible();
  }
});
