import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, test } from './support/app.ts';
import { putOnClipboard } from './support/clipboard.ts';
import { expectFocus, openBlankTable, statusLine } from './support/grid.ts';
import { seedReport } from './support/new-report.ts';
import { openTable, typedCells } from './support/tables.ts';

const FIRST = 'requests.received.naturalPerson';
const SECOND = 'requests.carriedIn.naturalPerson';
const WORDS = '不是数字，只填数字，不带单位和文字';

/** The messages of cells one sees now. */
function messages(page: Page) {
  return page.locator('[id^="reason-"]').filter({ visible: true });
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '撤销', exact: true }).click();
}

/** Cells at the edges and in the midst of each table, with those one types in next. */
const PLACES: Readonly<Record<string, readonly (readonly [at: string, ...next: string[]])[]>> = {
  disclosure: [
    ['governmentRules.issued', 'governmentRules.repealed', 'normativeDocuments.issued'],
    ['governmentRules.inForce', 'normativeDocuments.inForce'],
    ['normativeDocuments.inForce', 'licensing.decisions'],
    ['fees.amount', 'compulsion.decisions'],
  ],
  requests: [
    ['received.naturalPerson', 'received.business', 'carriedIn.naturalPerson'],
    ['received.otherOrganization', 'carriedIn.otherOrganization'],
    ['stateSecret.research', 'stateSecret.publicInterest', 'forbiddenByLaw.research'],
    ['other.otherOrganization', 'carriedOver.otherOrganization'],
    ['carriedOver.naturalPerson', 'carriedOver.business'],
  ],
  challenges: [
    ['reconsideration.upheld', 'reconsideration.corrected'],
    ['litigationAfterReconsideration.pending'],
  ],
};

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
  { width: 390, height: 844 },
]) {
  test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('a message never lies over a cell one types in next', async ({ page }) => {
      test.slow();
      const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
      for (const [table, places] of Object.entries(PLACES)) {
        await openTable(page, draft, table);
        for (const [at, ...next] of places) {
          const own = cell(page, `${table}.${at}`);
          await own.focus();
          await page.keyboard.type('约3');
          await expect(messages(page)).toHaveText(WORDS);
          for (const id of [at, ...next]) {
            const beside = cell(page, `${table}.${id}`);
            expect(await overlap(messages(page), beside), `${at}: ${id}`).toBe(false);
          }
          for (const key of ['Enter', 'Tab', 'ArrowLeft']) {
            await own.focus();
            await page.keyboard.press(key);
            if (await own.evaluate((input) => input === document.activeElement)) continue;
            await expect(messages(page)).toHaveCount(0);
            await expect(own).toHaveAccessibleDescription(WORDS);
          }
          await own.fill('');
        }
      }
    });
  });
}

/** Whether two elements lie over each other by more than their lines. */
async function overlap(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await one.boundingBox(), await other.boundingBox()];
  if (a === null || b === null) throw new Error('Not on the screen');
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 2 && height > 2;
}

test('what is wrong with the cell one left is said under the table, until one goes on', async ({
  page,
}) => {
  await openBlankTable(page, 'requests');
  const said = statusLine(page).locator('[aria-live="polite"]');
  await cell(page, FIRST).focus();
  await page.keyboard.type('约3');
  await expect(said).toHaveText('');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText(`上一格“约3”：${WORDS}`);
  await page.keyboard.type('4');
  await expect(said).toHaveText(`上一格“约3”：${WORDS}`);
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('');
  await cell(page, FIRST).focus();
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText(`上一格“约3”：${WORDS}`);
  // Put right from elsewhere, it is said no longer.
  await cell(page, FIRST).evaluate((input: HTMLInputElement) => {
    input.setRangeText('3', 0, input.value.length);
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await expect(said).toHaveText('');
});

test('a message shows where one points while no cell has the focus, and never beside the one that has', async ({
  page,
}) => {
  await openBlankTable(page, 'requests');
  await cell(page, FIRST).fill('约3');
  await cell(page, 'requests.carriedIn.business').focus();
  await cell(page, FIRST).hover();
  await expect(messages(page)).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).focus();
  await expect(messages(page)).toHaveText(WORDS);
  await cell(page, FIRST).focus();
  await expect(messages(page)).toHaveText(WORDS);
  // Of several cells the line under the table speaks.
  await page.keyboard.press('Shift+ArrowDown');
  await expect(messages(page)).toHaveCount(0);
  await expect(statusLine(page)).toContainText('无法识别 1');
});

test.describe('a reading', () => {
  test('is adopted by one key, from the cell or from the next one, and taken back by one', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).focus();
    await page.keyboard.type('=3+5');
    await expect(cell(page, FIRST)).toHaveAccessibleDescription(
      '这里不计算，请填得数。是 8 吗？按 Alt+Enter 采用',
    );
    await expect(cell(page, 'requests.received.total')).toHaveText('');
    await page.keyboard.press('Alt+Enter');
    await expect(cell(page, FIRST)).toHaveValue('8');
    await expect(cell(page, 'requests.received.total')).toHaveText('8');
    await expectFocus(page, FIRST);
    await undo(page);
    await expect(cell(page, FIRST)).toHaveValue('=3+5');

    await cell(page, FIRST).focus();
    await page.keyboard.press('Enter');
    await expect(statusLine(page)).toContainText('上一格“=3+5”：是 8 吗？按 Alt+Enter 采用');
    await page.keyboard.press('Alt+Enter');
    await expect(cell(page, FIRST)).toHaveValue('8');
    await expectFocus(page, SECOND);
    await page.keyboard.type('2');
    expect(await typedCells(page)).toEqual({ [FIRST]: '8', [SECOND]: '2' });
  });

  test('is adopted in the cell one edits, which one then selects', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('2．0');
    await page.keyboard.press('Alt+Enter');
    await expect(cell(page, FIRST)).toHaveValue('2');
    await page.keyboard.type('7');
    await expect(cell(page, FIRST)).toHaveValue('7');
    await page.keyboard.press('Escape');
    await expect(cell(page, FIRST)).toHaveValue('2');
  });

  test('is adopted by a click, and the focus stays', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).focus();
    await page.keyboard.type('12件');
    await page.getByRole('button', { name: '采用 12', exact: true }).click();
    await expect(cell(page, FIRST)).toHaveValue('12');
    await expectFocus(page, FIRST);
    await expect(page.getByRole('button', { name: /^采用/ })).toHaveCount(0);
  });

  test('is adopted in all selected cells at once', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).focus();
    await putOnClipboard(page, { html: null, text: '2.0\t5.00\r\n约3\t12件\r\n' });
    await page.keyboard.press('Control+V');
    await page.getByRole('dialog').getByRole('button', { name: '采用', exact: true }).click();
    await expect(page.getByRole('button', { name: '采用 3 格的读法' })).toBeVisible();
    await page.keyboard.press('Alt+Enter');
    await expect(page.getByText('已采用 3 格的读法。')).toBeVisible();
    const adopted = {
      [FIRST]: '2',
      'requests.received.business': '5',
      [SECOND]: '约3',
      'requests.carriedIn.business': '12',
    };
    expect(await typedCells(page)).toEqual(adopted);
    await undo(page);
    expect(await typedCells(page)).toMatchObject({ [FIRST]: '2.0', [SECOND]: '约3' });
  });

  test('makes a remark of what is said in brackets, in the same step', async ({ page }) => {
    await openBlankTable(page, 'disclosure');
    const at = cell(page, 'disclosure.governmentRules.issued');
    await at.focus();
    await page.keyboard.type('22（其中修订16件）');
    await page.keyboard.press('Alt+Enter');
    await expect(at).toHaveValue('22');
    await expect(page.getByText('已采用 1 格的读法，说明记入备注。')).toBeVisible();
    const remark = page.getByRole('main').getByText('其中修订16件', { exact: true }).first();
    await expect(remark).toBeVisible();
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect(at).toHaveValue('22（其中修订16件）');
    await expect(remark).toHaveCount(0);
    await undo(page);
    await expect(at).toHaveValue('22');
    await expect(remark).toBeVisible();
    await page.getByRole('button', { name: '重做' }).click();
    await expect(at).toHaveValue('22（其中修订16件）');
    await expect(remark).toHaveCount(0);
  });

  test('is never adopted by itself, and none is offered where there could be two', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    const column = ['received', 'carriedIn', 'granted', 'partiallyGranted', 'stateSecret'];
    const texts = ['=3+5', '2.0', '1,2345', '3-5', '1 259'];
    await cell(page, FIRST).focus();
    for (const text of texts) {
      await page.keyboard.type(text);
      await page.keyboard.press('Enter');
    }
    await page.getByRole('heading', { level: 1 }).focus();
    await expectSaved(page);
    await page.reload();
    for (const [index, row] of column.entries()) {
      const own = cell(page, `requests.${row}.naturalPerson`);
      await expect(own).toHaveValue(texts[index] ?? '');
      await expect(own).toHaveAttribute('aria-invalid', 'true');
    }
    for (const row of column.slice(2)) {
      await cell(page, `requests.${row}.naturalPerson`).focus();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: /^采用/ })).toHaveCount(0);
    }
  });

  test('is not offered where a report is only read', async ({ page, context }) => {
    const draft = await openBlankTable(page, 'requests');
    await cell(page, FIRST).fill('2.0');
    await expectSaved(page);
    const reader = await context.newPage();
    await reader.goto(`${draft}/requests`);
    await expect(cell(reader, FIRST)).toHaveJSProperty('readOnly', true);
    await cell(reader, FIRST).click();
    await expect(cell(reader, FIRST)).toHaveAccessibleDescription('件数须为整数，不能有小数');
    await expect(statusLine(reader)).toContainText('无法识别');
    await expect(reader.getByRole('button', { name: /^采用/ })).toHaveCount(0);
    await reader.keyboard.press('Alt+Enter');
    await expect(cell(reader, FIRST)).toHaveValue('2.0');
  });
});
