import { expect, type Locator, type Page } from '@playwright/test';
import { cell, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { expectFocus, markedCells, openBlankTable, statusLine } from './support/grid.ts';
import { typedCells } from './support/tables.ts';

const FIRST = 'requests.received.naturalPerson';

/** Types numbers into cells of 表三: 21 and 4 beside a blank, 1 and 3 in the row below, 1.5 beside them. */
async function fillSome(page: Page): Promise<void> {
  for (const [id, text] of [
    ['received.naturalPerson', '21'],
    ['received.business', '4'],
    ['carriedIn.naturalPerson', '1'],
    ['carriedIn.business', '3'],
    ['carriedIn.legalServices', '1.5'],
  ] as const) {
    await cell(page, `requests.${id}`).fill(text);
  }
}

/** The cells said and marked as selected. */
async function expectSelected(page: Page, cells: number, sentence: string): Promise<void> {
  await expect(statusLine(page)).toContainText(`已选 ${String(cells)} 格 · ${sentence}`);
  expect(await markedCells(page)).toHaveLength(cells);
}

async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await page.mouse.up();
}

test.describe('by mouse', () => {
  test('dragging selects, from a cell with and without the focus and from a total', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await fillSome(page);
    const corner = cell(page, 'requests.carriedIn.business');
    await dragTo(page, cell(page, FIRST), corner);
    await expectSelected(page, 4, '合计 29 · 空白 0');
    await expectFocus(page, FIRST);
    // The pointer moves on without the button.
    await cell(page, 'requests.granted.research').hover();
    expect(await markedCells(page)).toHaveLength(4);

    // Inside the cell that has the focus already, a press sets the caret; a drag leaves the text.
    await page.keyboard.press('Escape');
    await dragTo(page, cell(page, FIRST), corner);
    await expectSelected(page, 4, '合计 29 · 空白 0');
    await page.keyboard.press('ArrowRight');
    await expectFocus(page, 'requests.received.business');

    await dragTo(page, cell(page, 'requests.received.total'), corner);
    expect(await markedCells(page)).toHaveLength(12);
    await expectFocus(page, 'requests.received.total');
  });

  test('a drag from the marked text of a cell takes no number along; the next digit replaces it', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await fillSome(page);
    await cell(page, FIRST).click();
    const before = await typedCells(page);
    await dragTo(page, cell(page, FIRST), cell(page, 'requests.granted.naturalPerson'));
    expect(await typedCells(page)).toEqual(before);
    await page.keyboard.type('78');
    expect(await typedCells(page)).toEqual({ ...before, [FIRST]: '78' });
    // Beside the text a press sets the caret first.
    await cell(page, FIRST).hover({ position: { x: 66, y: 15 } });
    await page.mouse.down();
    await cell(page, 'requests.granted.naturalPerson').hover();
    await page.mouse.up();
    await page.keyboard.type('9');
    expect(await typedCells(page)).toEqual({ ...before, [FIRST]: '9' });
  });

  test('marking text inside a cell selects no cells, even where the pointer leaves it', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).fill('1234');
    await page.keyboard.press('F2');
    await cell(page, FIRST).hover({ position: { x: 5, y: 15 } });
    await page.mouse.down();
    await cell(page, 'requests.received.business').hover();
    await page.mouse.up();
    expect(await markedCells(page)).toEqual([FIRST]);
    // With Shift a click there marks text too.
    await cell(page, FIRST).click({ position: { x: 5, y: 15 } });
    await cell(page, FIRST).click({ position: { x: 66, y: 15 }, modifiers: ['Shift'] });
    await page.keyboard.type('9');
    await expect(cell(page, FIRST)).toHaveValue('9');
  });

  test('the right button leaves a selection as it is', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await cell(page, 'requests.carriedIn.naturalPerson').click({ button: 'right' });
    expect(await markedCells(page)).toHaveLength(2);
    await expect(page.getByRole('menu')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await cell(page, 'requests.granted.research').click({ button: 'right' });
    expect(await markedCells(page)).toEqual(['requests.granted.research']);
  });

  test('a click on a head selects the cells it heads', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await page.getByRole('rowheader', { name: '三、本年度办理结果' }).click();
    await expectFocus(page, 'requests.granted.naturalPerson');
    await expectSelected(page, 154, '合计 —');
  });
});

test.describe('所选填 0', () => {
  test('can be reached by key, and says so where nothing is blank', async ({ page }) => {
    await openBlankTable(page, 'challenges');
    await cell(page, 'challenges.reconsideration.upheld').focus();
    await page.keyboard.press('Control+a');
    await expect(page.getByRole('button', { name: '所选填 0' })).toBeVisible();
    await page.keyboard.press('F6');
    await page.keyboard.press('Enter');
    await expect(page.getByText('已在 12 个空白格中填 0。')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('没有空白的格，无需填 0。')).toBeVisible();
    await page.keyboard.press('Shift+Tab');
    await expectFocus(page, 'challenges.reconsideration.upheld');
    expect(await markedCells(page)).toHaveLength(15);
  });
});

test('axe finds nothing on a selection, the list of keys and the menu 更多', async ({ page }) => {
  test.slow();
  await openBlankTable(page, 'challenges');
  await cell(page, 'challenges.reconsideration.upheld').fill('1.5');
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('button', { name: '所选填 0' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '按键说明' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await expectAccessible(page);
});

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });

  const outlines = (cells: Locator) =>
    cells.evaluateAll((found) => found.map((one) => getComputedStyle(one).outlineStyle));

  test('a selection, the heads of the cell one is in and what can’t be read have lines', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await cell(page, 'requests.granted.naturalPerson').fill('约3');
    await cell(page, FIRST).focus();
    await page.keyboard.press('Shift+ArrowDown');
    const column = page.locator('tbody td:has([data-cell$=".naturalPerson"])');
    expect((await outlines(column)).slice(0, 3)).toEqual(['solid', 'solid', 'none']);
    // What lies in a selected cell lets its line through.
    await expect(cell(page, 'requests.carriedIn.naturalPerson')).toHaveCSS(
      'background-color',
      /, 0\)$/,
    );
    expect(await outlines(page.locator('th[data-active]'))).toEqual(['solid', 'solid', 'solid']);
    expect(await outlines(page.locator('th:not([data-active])'))).not.toContain('solid');
    expect(await outlines(page.locator('input[aria-invalid]'))).toEqual(['dashed']);
    expect(await outlines(cell(page, FIRST))).toEqual(['solid']);
  });
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('balance and status line stand one under the other, wherever one scrolls', async ({
      page,
    }) => {
      await openBlankTable(page, 'requests');
      const line = statusLine(page);
      const balance = page.getByRole('rowheader', { name: '平衡' });
      const gap = async () => {
        const [above, below] = [await balance.boundingBox(), await line.boundingBox()];
        return above === null || below === null ? NaN : below.y - above.y - above.height;
      };
      const expectBoth = async () => {
        await expect(line).toBeInViewport({ ratio: 1 });
        // The line’s new height reaches the table a frame later, and the page may still scroll.
        await expect.poll(gap).toBeCloseTo(0, 0);
      };
      await cell(page, FIRST).focus();
      await page.keyboard.press('Shift+ArrowRight');
      await expectBoth();
      await cell(page, 'requests.excessive.total').focus();
      await page.keyboard.press('ArrowDown');
      await expectBoth();
      await page.keyboard.press('Control+a');
      await expect(page.getByRole('button', { name: '所选填 0' })).toBeVisible();
      await expectBoth();
      for (const button of await line.getByRole('button').all()) {
        await expect(button).toBeInViewport({ ratio: 1 });
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      }
    });
  });
}
