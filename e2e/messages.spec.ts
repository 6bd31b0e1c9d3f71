import { expect, type Locator, type Page } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';
import { backToList, chooseAction, draftRow } from './support/drafts.ts';
import { openTable, typedCells } from './support/tables.ts';
import { createReport, seedReport } from './support/new-report.ts';

const agency = '示范县司法局';
const FILLED = /空白格中填 0/;

function message(page: Page, words: RegExp | string): Locator {
  return page.getByRole('status').filter({ hasText: words });
}

async function openBlank(page: Page, table: string): Promise<string> {
  const draft = await seedReport(page, { agency, year: '2023' });
  await openTable(page, draft, table);
  return draft;
}

async function fillZeros(page: Page): Promise<void> {
  await page.getByRole('button', { name: '空白填 0', exact: true }).click();
}

/** What is seen at the middle of an element lies in it. */
async function isOnTop(element: Locator): Promise<boolean> {
  return element.evaluate((own) => {
    const { left, top, width, height } = own.getBoundingClientRect();
    return own.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
}

async function expectInside(inner: Locator, outer: Locator): Promise<void> {
  const [box, around] = await Promise.all([inner.boundingBox(), outer.boundingBox()]);
  if (box === null || around === null) throw new Error('Nothing is seen');
  expect(box.x).toBeGreaterThanOrEqual(around.x);
  expect(box.y).toBeGreaterThanOrEqual(around.y);
  expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width);
  expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height);
}

test('a message stands in the bar, over nothing, at 1366 × 768, 683 × 384 and 390 × 844', async ({
  page,
}) => {
  await openBlank(page, 'challenges');
  await fillZeros(page);
  const bar = page.getByRole('banner');
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 683, height: 384 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    for (const part of [
      message(page, FILLED),
      page.getByRole('button', { name: '恢复空白' }),
      page.getByRole('button', { name: '撤销', exact: true }),
      page.locator('[data-save-state]'),
    ]) {
      await expectInside(part, bar);
      expect(await isOnTop(part)).toBe(true);
    }
    const [barBox, mainBox] = await Promise.all([
      bar.boundingBox(),
      page.getByRole('main').boundingBox(),
    ]);
    expect(mainBox?.y).toBeGreaterThanOrEqual((barBox?.y ?? 0) + (barBox?.height ?? Infinity));
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(tooWide).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  // By its text: what a dialog covers has no role.
  const action = page.getByText('恢复空白', { exact: true });
  expect(await isOnTop(action)).toBe(true);
  await page.getByRole('button', { name: '按键说明' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(await isOnTop(action)).toBe(false);
});

test('there is one message at a time, in a live region that was there before', async ({ page }) => {
  await openBlank(page, 'challenges');
  const region = await page.getByRole('banner').getByRole('status').first().elementHandle();
  expect(await region.textContent()).toBe('');
  await fillZeros(page);
  await expect(message(page, FILLED)).toHaveCount(1);
  expect(await region.textContent()).toMatch(FILLED);
  await fillZeros(page);
  await expect(message(page, '没有空白的格')).toHaveCount(1);
  await expect(message(page, FILLED)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '恢复空白' })).toHaveCount(0);
  expect(await region.textContent()).toMatch('没有空白的格');
  await page.getByRole('button', { name: '关闭提示' }).click();
  await expect.poll(() => region.textContent()).toBe('');
});

test('a message goes with its step, and with its report', async ({ page }) => {
  const draft = await openBlank(page, 'challenges');
  await fillZeros(page);
  await expect(message(page, FILLED)).toBeVisible();
  await goToStep(page, draft, 'problems');
  await expect(message(page, FILLED)).toHaveCount(0);
  await openTable(page, draft, 'disclosure');
  await fillZeros(page);
  await expect(message(page, FILLED)).toBeVisible();
  await backToList(page);
  await expect(message(page, FILLED)).toHaveCount(0);
  await chooseAction(draftRow(page, agency, '2023'), '另存一份');
  await page.waitForURL(/info$/);
  await backToList(page);
  await expect(draftRow(page, agency, '2023')).toHaveCount(2);
  await chooseAction(draftRow(page, agency, '2023').first(), '删除');
  await expect(message(page, '已删除')).toBeVisible();
  // The list hears of it from the database, a moment after the message.
  await expect(draftRow(page, agency, '2023')).toHaveCount(1);
  await draftRow(page, agency, '2023').getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(message(page, '已删除')).toHaveCount(0);
});

test('the button of a message is reached by key, and the focus goes back to the cell', async ({
  page,
}) => {
  await openBlank(page, 'challenges');
  const first = cell(page, 'challenges.reconsideration.upheld');
  await first.focus();
  await page.evaluate(() => {
    for (const button of document.querySelectorAll('button')) {
      if (button.textContent === '空白填 0') button.click();
    }
  });
  await expect(message(page, FILLED)).toBeVisible();
  const action = page.getByRole('button', { name: '恢复空白' });
  for (let presses = 0; presses < 60; presses += 1) {
    if (await action.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press('Shift+Tab');
  }
  await expect(action).toBeFocused();
  await page.keyboard.press('Enter');
  expect(await typedCells(page)).toEqual({});
  await expect(message(page, FILLED)).toHaveCount(0);
  await expect(page.locator('body')).not.toBeFocused();
});

test('a message stays half a minute, and longer under the focus or the pointer', async ({
  page,
}) => {
  await page.clock.install();
  await openBlank(page, 'challenges');
  await fillZeros(page);
  await page.mouse.move(600, 600);
  await page.clock.fastForward(29_000);
  await expect(message(page, FILLED)).toBeVisible();
  await page.clock.fastForward(2_000);
  await expect(message(page, FILLED)).toHaveCount(0);
  await fillZeros(page);
  await page.getByRole('button', { name: '关闭提示' }).focus();
  await page.mouse.move(600, 600);
  await page.clock.fastForward(60_000);
  await expect(message(page, '没有空白的格')).toBeVisible();
  await page.getByRole('button', { name: '撤销', exact: true }).focus();
  await page.clock.fastForward(31_000);
  await expect(message(page, '没有空白的格')).toHaveCount(0);
});

test('on the list a message stands at the foot, under the last line', async ({ page }) => {
  for (const year of ['2021', '2022', '2023']) await createReport(page, { agency, year });
  await backToList(page);
  await chooseAction(draftRow(page, agency, '2022'), '删除');
  const said = message(page, '已删除');
  await expect(said).toBeVisible();
  await expect(page.getByRole('button', { name: '撤销删除' })).toBeVisible();
  for (const button of await page.getByRole('button').all())
    expect(await isOnTop(button)).toBe(true);
  await page.setViewportSize({ width: 683, height: 384 });
  const last = page.getByText('最近删除');
  await last.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    window.scrollTo(0, document.body.scrollHeight);
  });
  expect(await isOnTop(last)).toBe(true);
  expect(await isOnTop(said)).toBe(true);
});

test('who hears the page is told when saving fails and when it works again, not of each save', async ({
  page,
}) => {
  const draft = await seedReport(page, { agency, year: '2023' });
  await goToStep(page, draft, 'problems');
  const text = page.locator('[data-field="problems"]');
  const state = page.locator('[data-save-state]');
  const heard = page.getByRole('banner').getByRole('status').last();
  await text.fill('一是不足。');
  await expect(state).toHaveAttribute('data-save-state', 'saved');
  await expect(heard).toHaveText('');
  await page.evaluate(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back where it was
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    window.addEventListener('mended', () => {
      IDBObjectStore.prototype.put = put;
    });
  });
  await text.fill('二是不足。');
  await expect(state).toHaveAttribute('data-save-state', 'failed');
  await expect(heard).toHaveText('未能保存');
  await page.evaluate(() => window.dispatchEvent(new Event('mended')));
  await expect(state).toHaveAttribute('data-save-state', 'saved');
  await expect(heard).toHaveText('已恢复保存');
  await text.fill('三是不足。');
  await expect(state).toHaveAttribute('data-save-state', 'saved');
  await expect(heard).toHaveText('已恢复保存');
});
