import { expect, type Page } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';
import { openTable, typedCells } from './support/tables.ts';
import { createReport } from './support/new-report.ts';

const FIRST = 'requests.received.naturalPerson';
const SECOND = 'requests.carriedIn.naturalPerson';

function undoButton(page: Page) {
  return page.getByRole('button', { name: '撤销', exact: true });
}

function redoButton(page: Page) {
  return page.getByRole('button', { name: '重做', exact: true });
}

function text(page: Page, field: string) {
  return page.locator(`[data-field="${field}"]`);
}

async function newReport(page: Page): Promise<string> {
  return createReport(page, { agency: '示范县司法局', year: '2023' });
}

test('a new report has nothing to take back, and both buttons say so', async ({ page }) => {
  await newReport(page);
  await expect(undoButton(page)).toBeDisabled();
  await expect(redoButton(page)).toBeDisabled();
});

test('Ctrl+Z takes back a cell at a time and goes there; Ctrl+Y and Ctrl+Shift+Z do it again', async ({
  page,
}) => {
  await openTable(page, await newReport(page), 'requests');
  await cell(page, FIRST).focus();
  await page.keyboard.type('21');
  await page.keyboard.press('Enter');
  await page.keyboard.type('35');
  await page.keyboard.press('Control+z');
  await expect(cell(page, SECOND)).toBeFocused();
  expect(await typedCells(page)).toEqual({ [FIRST]: '21' });
  await page.keyboard.press('Control+z');
  await expect(cell(page, FIRST)).toBeFocused();
  expect(await typedCells(page)).toEqual({});
  await expect(undoButton(page)).toBeDisabled();
  await page.keyboard.press('Control+y');
  await expect(cell(page, FIRST)).toHaveValue('21');
  await page.keyboard.press('Control+Shift+Z');
  await expect(cell(page, SECOND)).toHaveValue('35');
  await expect(cell(page, 'requests.received.total')).toHaveText('21');
  await expect(redoButton(page)).toBeDisabled();
  // What was taken back is marked as a whole: the next digit replaces it.
  await page.keyboard.type('7');
  await expect(cell(page, SECOND)).toHaveValue('7');
});

test('a text is taken back by words, at the place of the change, also from its own menu', async ({
  page,
}) => {
  const draft = await newReport(page);
  await goToStep(page, draft, 'problems');
  const problems = text(page, 'problems');
  await problems.focus();
  await page.keyboard.type('一是机制不全，二是力度不够。');
  await page.keyboard.press('Control+z');
  await expect(problems).toHaveValue('一是机制不全，');
  await page.keyboard.insertText('人手不足');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+z');
  await expect(problems).toHaveValue('一是机制不全，');
  expect(await problems.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(7);
  const refused = await problems.evaluate((area) => {
    const event = new InputEvent('beforeinput', {
      inputType: 'historyUndo',
      bubbles: true,
      cancelable: true,
    });
    return !area.dispatchEvent(event);
  });
  expect(refused).toBe(true);
  await expect(problems).toHaveValue('');
});

function told(page: Page, words: string) {
  return page.getByRole('banner').getByRole('status').filter({ hasText: words });
}

test('a step on another page is taken back there, which is said, with the way back', async ({
  page,
}) => {
  const draft = await newReport(page);
  await page.getByLabel('联系方式').fill('0954-1234567');
  await page.getByLabel('机关类别').selectOption('government');
  await openTable(page, draft, 'requests');
  await cell(page, FIRST).fill('3');
  await goToStep(page, draft, 'problems');
  await undoButton(page).click();
  await expect(page).toHaveURL(/\/requests$/);
  await expect(cell(page, FIRST)).toBeFocused();
  await expect(cell(page, FIRST)).toHaveValue('');
  await expect(told(page, '已撤销：表三 一、本年新收政府信息公开申请数量 自然人')).toBeVisible();
  await page.getByRole('button', { name: '回到问题改进' }).click();
  await expect(page).toHaveURL(/\/problems$/);
  await expect(told(page, '已撤销')).toHaveCount(0);
  await undoButton(page).click();
  await expect(page).toHaveURL(/\/info$/);
  await expect(page.getByLabel('机关类别')).toHaveValue('department');
  await expect(page.getByLabel('机关类别')).toBeFocused();
  await expect(told(page, '已撤销：机关类别')).toBeVisible();
  await undoButton(page).click();
  await expect(page.getByLabel('联系方式')).toHaveValue('');
  await expect(told(page, '已撤销')).toHaveCount(0);
  await goToStep(page, draft, 'requests');
  await redoButton(page).click();
  await expect(page.getByLabel('联系方式')).toHaveValue('0954-1234567');
  await expect(told(page, '已重做：联系方式')).toBeVisible();
});

for (const [step, name] of [
  ['check', '校核'],
  ['preview', '预览与导出'],
  ['versions', '历史版本'],
] as const) {
  test(`on ${name} one stays where one is, is told what was taken back, and may go and see`, async ({
    page,
  }) => {
    const draft = await newReport(page);
    await openTable(page, draft, 'requests');
    await cell(page, FIRST).fill('3');
    await goToStep(page, draft, step);
    await undoButton(page).click();
    const words = '已撤销：表三 一、本年新收政府信息公开申请数量 自然人';
    await expect(told(page, words)).toBeVisible();
    await expect(page).toHaveURL(`${draft}/${step}`);
    await page.getByRole('button', { name: '去看', exact: true }).click();
    await expect(page).toHaveURL(`${draft}/requests`);
    await expect(cell(page, FIRST)).toBeFocused();
    await expect(cell(page, FIRST)).toHaveValue('');
    await expect(told(page, words)).toHaveCount(0);
  });
}

test('on the same page it is said what was taken back out of sight, or at several places', async ({
  page,
}) => {
  const draft = await newReport(page);
  await openTable(page, draft, 'requests');
  await cell(page, FIRST).fill('3');
  await page.locator('[data-cell^="requests.carriedOver."]').first().scrollIntoViewIfNeeded();
  await page.getByRole('main').evaluate((main) => {
    main.scrollTop = main.scrollHeight;
  });
  await undoButton(page).click();
  await expect(told(page, '已撤销：表三 一、本年新收政府信息公开申请数量 自然人')).toBeVisible();
  await expect(cell(page, FIRST)).toBeInViewport();
  // Seen as it happens: the message of the step before goes, and none comes.
  await redoButton(page).click();
  await expect(cell(page, FIRST)).toHaveValue('3');
  await expect(told(page, '已')).toHaveCount(0);
  await page.getByRole('button', { name: '空白填 0', exact: true }).click();
  await expect(told(page, '已在 143 个空白格中填 0。')).toBeVisible();
  await undoButton(page).click();
  await expect(
    told(page, '已撤销：表三 一、本年新收政府信息公开申请数量 法人或其他组织 商业企业 等 143 处'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: '恢复空白' })).toHaveCount(0);
  expect(await typedCells(page)).toEqual({ [FIRST]: '3' });
});

test('the opening paragraph is taken back as typed, and 恢复默认 too', async ({ page }) => {
  await newReport(page);
  const preamble = text(page, 'preamble');
  const printed = await preamble.inputValue();
  await preamble.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText('特此报告。');
  await page.getByRole('button', { name: '恢复默认' }).click();
  await expect(preamble).toHaveValue(printed);
  await undoButton(page).click();
  await expect(preamble).toHaveValue(`${printed}特此报告。`);
  await undoButton(page).click();
  await expect(preamble).toHaveValue(printed);
  await expect(page.getByRole('button', { name: '恢复默认' })).toHaveCount(0);
});
