import { expect, type Page } from '@playwright/test';
import { cell, createReport, expectSaved, goToStep, test } from './support/app.ts';
import { openTable, typedCells } from './support/tables.ts';

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

test('空白填 0 is one step; what was typed before it is another', async ({ page }) => {
  await openTable(page, await newReport(page), 'challenges');
  await cell(page, 'challenges.reconsideration.upheld').fill('9');
  await page.getByRole('button', { name: '空白填 0' }).click();
  expect(Object.keys(await typedCells(page))).toHaveLength(12);
  await undoButton(page).click();
  expect(await typedCells(page)).toEqual({ 'challenges.reconsideration.upheld': '9' });
  await redoButton(page).click();
  expect(Object.keys(await typedCells(page))).toHaveLength(12);
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

test('a step on another page is taken back there', async ({ page }) => {
  const draft = await newReport(page);
  await page.getByLabel('联系方式').fill('0954-1234567');
  await page.getByLabel('机关类别').selectOption('government');
  await openTable(page, draft, 'requests');
  await cell(page, FIRST).fill('3');
  await goToStep(page, draft, 'preview');
  await undoButton(page).click();
  await expect(page).toHaveURL(/\/requests$/);
  await expect(cell(page, FIRST)).toBeFocused();
  await expect(cell(page, FIRST)).toHaveValue('');
  await undoButton(page).click();
  await expect(page).toHaveURL(/\/info$/);
  await expect(page.getByLabel('机关类别')).toHaveValue('department');
  await expect(page.getByLabel('机关类别')).toBeFocused();
  await undoButton(page).click();
  await expect(page.getByLabel('联系方式')).toHaveValue('');
  await redoButton(page).click();
  await expect(page.getByLabel('联系方式')).toHaveValue('0954-1234567');
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

test('at least 500 steps are still there after the page was loaded anew', async ({ page }) => {
  test.slow();
  await openTable(page, await newReport(page), 'requests');
  const cells = page.locator('input[data-cell]');
  await cells.evaluateAll((inputs: HTMLInputElement[]) => {
    for (let n = 0; n < 510; n += 1) {
      const input = inputs[n % inputs.length];
      input?.focus();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other way to type
      document.execCommand('insertText', false, String(n));
    }
  });
  await expectSaved(page);
  await page.reload();
  await expect(cell(page, FIRST)).toBeVisible();
  const undone = await cells.evaluateAll((inputs: HTMLInputElement[]) => {
    const states: string[] = [];
    for (let n = 509; n >= 0; n -= 1) {
      states.push(inputs[n % inputs.length]?.value ?? '');
      const init = { key: 'z', ctrlKey: true, bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
    }
    return states;
  });
  expect(undone).toEqual(Array.from({ length: 510 }, (_, index) => String(509 - index)));
  expect(await typedCells(page)).toEqual({});
  await expect(undoButton(page)).toBeDisabled();
  await expectSaved(page);
  await page.reload();
  await redoButton(page).click();
  expect(await typedCells(page)).toEqual({ [FIRST]: '0' });
});
