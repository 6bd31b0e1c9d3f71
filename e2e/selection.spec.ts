import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { cell, test } from './support/app.ts';
import { expectFocus, markedCells, openBlankTable, statusLine } from './support/grid.ts';
import { openTable, typedCells } from './support/tables.ts';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
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

/** A head of the table by its exact words; the first where several bear them. */
function head(page: Page, words: string): Locator {
  return page
    .getByRole('table')
    .locator('th')
    .filter({ hasText: new RegExp(`^${words}$`) })
    .first();
}

async function dragTo(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  await to.hover();
  await page.mouse.up();
}

test.describe('one cell', () => {
  test('is told by its full official name and its state', async ({ page }) => {
    await openBlankTable(page, 'requests');
    const id = 'requests.stateSecret.research';
    const name = '（三）不予公开 1.属于国家秘密 法人或其他组织 科研机构';
    const line = statusLine(page);
    const told = line.locator('p').first();
    await expect(line.getByRole('button')).toHaveText(['按键说明 ?']);
    await cell(page, id).click();
    await expect(told).toHaveText(`${name}空白`);
    await expect(line.getByRole('button')).toHaveText(['备注', '按键说明 ?']);
    await page.keyboard.type('0');
    await expect(told).toHaveText(`${name}0`);
    await cell(page, id).fill('1,259');
    await expect(told).toHaveText(`${name}1259`);
    await cell(page, id).fill('1.5');
    await expect(told).toHaveText(`${name}无法识别：件数须为整数，不能有小数`);
    await cell(page, 'requests.stateSecret.total').click();
    await expect(told).toHaveText('（三）不予公开 1.属于国家秘密 总计待定：有格无法识别');
    expect(await markedCells(page)).toEqual(['requests.stateSecret.total']);
    // Who hears the page has heard the cell itself, but not what is wrong with the one before.
    const said = line.locator('[aria-live]');
    await expect(said).toHaveText('上一格“1.5”：件数须为整数，不能有小数');
    await cell(page, 'requests.forbiddenByLaw.total').click();
    await expect(said).toHaveText('');
  });
});

test.describe('by key', () => {
  test('Shift and arrows stretch and shrink, the focus stays', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await fillSome(page);
    await cell(page, FIRST).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await expectSelected(page, 2, '合计 25 · 空白 0');
    await page.keyboard.press('Shift+ArrowDown');
    await expectSelected(page, 4, '合计 29 · 空白 0');
    await page.keyboard.press('Shift+ArrowRight');
    await expectSelected(page, 6, '合计 29 · 空白 2');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await expectSelected(page, 2, '合计 22 · 空白 0');
    await expectFocus(page, FIRST);
    await expect(statusLine(page).locator('[aria-live="polite"]')).toHaveText(
      '已选 2 格 · 合计 22 · 空白 0',
    );
    await page.keyboard.press('ArrowRight');
    await expectFocus(page, 'requests.received.business');
    expect(await markedCells(page)).toEqual(['requests.received.business']);
  });

  test('Shift+Ctrl and arrows, Shift+Home and Shift+End stretch to the edges', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await fillSome(page);
    await cell(page, 'requests.carriedIn.business').focus();
    await page.keyboard.press('Shift+Control+ArrowRight');
    await expectSelected(page, 6, '合计 3 · 空白 3 · 无法识别 1');
    await page.keyboard.press('Shift+Control+ArrowUp');
    await expectSelected(page, 12, '合计 32 · 空白 7 · 无法识别 1');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+Home');
    await expectSelected(page, 2, '合计 4 · 空白 0');
    await page.keyboard.press('Shift+End');
    await expectSelected(page, 5, '合计 3 · 空白 3 · 无法识别 1');
    await page.keyboard.press('Shift+Control+Home');
    await expectSelected(page, 4, '合计 29 · 空白 0');
  });

  test('Shift+Space takes the row, Ctrl+Space the column, Ctrl+A the table', async ({ page }) => {
    const draft = await openBlankTable(page, 'requests');
    await fillSome(page);
    await cell(page, 'requests.received.research').focus();
    await page.keyboard.press('Shift+Space');
    await expectSelected(page, 7, '合计 50 · 空白 4');
    await expectFocus(page, 'requests.received.research');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Space');
    await expectSelected(page, 25, '合计 — · 空白 24');
    await page.keyboard.press('Control+a');
    await expectSelected(page, 175, '合计 54 · 空白 139 · 无法识别 1');
    expect(await typedCells(page)).toMatchObject({ [FIRST]: '21' });

    // Two rows and two columns at once; in 表四 a row goes over its three blocks.
    await cell(page, FIRST).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+Space');
    expect(await markedCells(page)).toHaveLength(14);
    await openTable(page, draft, 'challenges');
    await cell(page, 'challenges.directLitigation.upheld').focus();
    await page.keyboard.press('Shift+Space');
    await expectSelected(page, 15, '合计 — · 空白 12');
    await openTable(page, draft, 'disclosure');
    await cell(page, 'disclosure.governmentRules.issued').focus();
    await page.keyboard.press('Control+Space');
    await expectSelected(page, 2, '合计 — · 空白 2');
  });

  test('a cell of 表二 that spans columns counts once and is never cut', async ({ page }) => {
    await openBlankTable(page, 'disclosure');
    await cell(page, 'disclosure.licensing.decisions').fill('550');
    await cell(page, 'disclosure.fees.amount').fill('7730.28');
    await cell(page, 'disclosure.normativeDocuments.repealed').fill('5');
    await page.keyboard.press('Shift+ArrowDown');
    await expectSelected(page, 4, '合计 555 · 空白 2');
    await page.keyboard.press('Shift+ArrowUp');
    expect(await markedCells(page)).toEqual(['disclosure.normativeDocuments.repealed']);
    await page.keyboard.press('Control+a');
    await expectSelected(page, 10, '合计 — · 空白 7');
  });
});

test.describe('by mouse', () => {
  test('Shift and a click stretch from the cell that has the focus', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await fillSome(page);
    await cell(page, 'requests.carriedIn.business').click();
    await cell(page, FIRST).click({ modifiers: ['Shift'] });
    await expectSelected(page, 4, '合计 29 · 空白 0');
    await expectFocus(page, 'requests.carriedIn.business');
    await cell(page, 'requests.received.total').click({ modifiers: ['Shift'] });
    await expectSelected(page, 12, '合计 32 · 空白 7 · 无法识别 1');
    await cell(page, FIRST).click();
    expect(await markedCells(page)).toEqual([FIRST]);
  });

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

  for (const [words, cells, focus] of [
    ['自然人', 25, 'requests.received.naturalPerson'],
    ['法人或其他组织', 125, 'requests.received.business'],
    ['申请人情况', 175, 'requests.received.naturalPerson'],
    ['总计', 25, 'requests.received.total'],
    ['二、上年结转政府信息公开申请数量', 7, 'requests.carriedIn.naturalPerson'],
    ['（三）不予公开', 56, 'requests.stateSecret.naturalPerson'],
    ['三、本年度办理结果', 154, 'requests.granted.naturalPerson'],
    ['（七）总计', 7, 'requests.handled.naturalPerson'],
    ['（本列数据的.*', 175, 'requests.received.naturalPerson'],
  ] as const) {
    test(`a click on “${words}” selects its ${cells} cells`, async ({ page }) => {
      await openBlankTable(page, 'requests');
      await head(page, words).click();
      await expectFocus(page, focus);
      await expectSelected(page, cells, '合计 —');
    });
  }

  test('a click on a band or a head of 表二 and 表四 selects what it heads', async ({ page }) => {
    const draft = await openBlankTable(page, 'disclosure');
    for (const [words, cells] of [
      ['第二十条第（一）项', 6],
      ['第二十条第（六）项', 2],
      ['规章', 3],
      ['本年废止件数', 2],
      ['信息内容', 10],
    ] as const) {
      await head(page, words).click();
      expect(await markedCells(page)).toHaveLength(cells);
    }
    await openTable(page, draft, 'challenges');
    for (const [words, cells] of [
      ['行政诉讼', 10],
      ['复议后起诉', 5],
      ['结果维持', 1],
    ] as const) {
      await head(page, words).click();
      expect(await markedCells(page)).toHaveLength(cells);
    }
  });

  test('Shift and a click on heads take several rows', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await head(page, '一、本年新收政府信息公开申请数量').click();
    await head(page, '（一）予以公开').click({ modifiers: ['Shift'] });
    await expectSelected(page, 21, '合计 — · 空白 18');
  });

  test('a click on the balance selects nothing', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, FIRST).click();
    await page.getByRole('rowheader', { name: '平衡' }).click();
    expect(await markedCells(page)).toEqual([FIRST]);
  });
});

test.describe('所选填 0', () => {
  test('fills the blanks of the selection in one go, and 恢复空白 takes it back', async ({
    page,
  }) => {
    await openBlankTable(page, 'requests');
    await fillSome(page);
    await expect(page.getByRole('button', { name: '所选填 0' })).toHaveCount(0);
    await cell(page, FIRST).focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+Space');
    await expectSelected(page, 14, '合计 54 · 空白 7 · 无法识别 1');
    await page.getByRole('button', { name: '所选填 0' }).click();
    await expect(page.getByText('已在 7 个空白格中填 0。')).toBeVisible();
    await expectSelected(page, 14, '合计 54 · 空白 0 · 无法识别 1');
    await expectFocus(page, FIRST);
    expect(Object.keys(await typedCells(page))).toHaveLength(12);
    expect(await typedCells(page)).toMatchObject({ 'requests.carriedIn.legalServices': '1.5' });
    await page.getByRole('button', { name: '恢复空白' }).click();
    await expectSelected(page, 14, '合计 54 · 空白 7 · 无法识别 1');
    expect(Object.keys(await typedCells(page))).toHaveLength(5);
  });

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
  const expectNoViolations = async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
  };
  await openBlankTable(page, 'challenges');
  await cell(page, 'challenges.reconsideration.upheld').fill('1.5');
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('button', { name: '所选填 0' })).toBeVisible();
  await expectNoViolations();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: '按键说明' })).toBeVisible();
  await expectNoViolations();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await expect(page.getByRole('menuitem')).toHaveCount(1);
  await expectNoViolations();
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
      const expectBoth = async () => {
        await expect(line).toBeInViewport({ ratio: 1 });
        const [balance, status] = [
          await page.getByRole('rowheader', { name: '平衡' }).boundingBox(),
          await line.boundingBox(),
        ];
        expect((balance?.y ?? 0) + (balance?.height ?? 0)).toBeCloseTo(status?.y ?? 0, 0);
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
