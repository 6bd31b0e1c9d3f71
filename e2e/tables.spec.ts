import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, test } from './support/app.ts';

import { clippedHeads, coveredOnTheWay, coveredPoints, openTable } from './support/tables.ts';
import { createReport, seedExample, seedReport } from './support/new-report.ts';

async function openNewTable(page: Page, table: string): Promise<string> {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await openTable(page, draft, table);
  return draft;
}

/** Fills the blanks of the table, of which there are so many. */
async function fillBlanks(page: Page, blanks: number): Promise<void> {
  await page.getByRole('button', { name: '空白填 0' }).click();
  await expect(page.getByText(`已在 ${blanks} 个空白格中填 0。`)).toBeVisible();
}

function identity(page: Page, column: string) {
  return page.locator(`[data-identity="requests.balance"][data-column="${column}"]`);
}

function focusedCell(page: Page) {
  return page.locator('input[data-cell]:focus');
}

async function expectFocusOn(page: Page, id: string): Promise<void> {
  await expect(focusedCell(page)).toHaveAttribute('data-cell', id);
}

/** The printed form and the names of all cells: `src/app/tables/printed-form.test.ts`. */
test('heads show all of their words, and cells are found by those of their row and column', async ({
  page,
}) => {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  for (const [name, id] of [
    ['行政规范性文件 本年废止件数', 'disclosure.normativeDocuments.repealed'],
    ['（三）不予公开 1.属于国家秘密 法人或其他组织 科研机构', 'requests.stateSecret.research'],
    ['行政诉讼 复议后起诉 尚未审结', 'challenges.litigationAfterReconsideration.pending'],
  ] as const) {
    await openTable(page, draft, id.split('.')[0] ?? '');
    expect(await clippedHeads(page.getByRole('table'))).toEqual([]);
    await expect(page.getByRole('textbox', { name, exact: true })).toHaveAttribute('data-cell', id);
  }
});

/** All texts: `src/app/tables/typed-cells.test.ts`. */
test.describe('a typed cell', () => {
  test("keeps “12abc”, says why it can't be read, and leaves totals and balance open", async ({
    page,
  }) => {
    const text = '12abc';
    const reason = '不是数字，只填数字，不带单位和文字';
    const draft = await openNewTable(page, 'requests');
    await fillBlanks(page, 144);
    await expect(identity(page, 'research')).toHaveAttribute('data-state', 'holds');
    const input = cell(page, 'requests.granted.research');
    await input.fill(text);
    await expect(page.getByText(reason, { exact: true })).toBeVisible();
    await page.keyboard.press('Tab');
    const expectKept = async () => {
      await expect(input).toHaveValue(text);
      await expect(input).toHaveAttribute('aria-invalid', 'true');
      await expect(input).toHaveAccessibleDescription(reason);
      for (const total of ['granted.total', 'handled.research', 'handled.total']) {
        await expect(cell(page, `requests.${total}`)).toHaveText('');
      }
      for (const column of ['research', 'total']) {
        await expect(identity(page, column)).toHaveAttribute('data-state', 'open');
      }
      await expect(identity(page, 'business')).toHaveAttribute('data-state', 'holds');
      await expect(cell(page, 'requests.received.total')).toHaveText('0');
    };
    await expectKept();
    await expectSaved(page);
    await page.reload();
    await expectKept();

    await openTable(page, draft, 'requests');
    await input.fill('0');
    await expect(input).not.toHaveAttribute('aria-invalid');
    await expect(input).toHaveAccessibleDescription('');
    await expect(identity(page, 'research')).toHaveAttribute('data-state', 'holds');
    await cell(page, 'requests.received.naturalPerson').fill('21');
    await cell(page, 'requests.granted.naturalPerson').fill('20');
    await expect(identity(page, 'naturalPerson')).toHaveText('✕ 差 1');
    await expect(
      page.getByText(
        '表三“自然人”列不平：新收 21 + 上年结转 0 = 21，办理 20 + 结转下年 0 = 20，差 1。',
      ),
    ).toBeVisible();
  });

  test('is not changed by the wheel', async ({ page }) => {
    await openNewTable(page, 'requests');
    const input = cell(page, 'requests.granted.naturalPerson');
    await input.fill('12');
    await input.hover();
    const main = page.getByRole('main');
    const before = await main.evaluate((element) => element.scrollTop);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBeGreaterThan(before);
    await page.mouse.wheel(0, -120);
    await expect.poll(() => main.evaluate((element) => element.scrollTop)).toBe(before);
    await expect(input).toBeFocused();
    await expect(input).toHaveValue('12');
  });
});

test.describe('the keyboard', () => {
  const first = 'requests.received.naturalPerson';
  const second = 'requests.carriedIn.naturalPerson';
  const beside = 'requests.received.business';

  test('replaces what stands in a cell one comes to by click, Tab or Enter', async ({ page }) => {
    await openNewTable(page, 'requests');
    for (const id of [first, second, beside]) await cell(page, id).fill('777');
    await page.getByRole('heading', { level: 1 }).click();
    await cell(page, first).click();
    await page.keyboard.type('12');
    await expect(cell(page, first)).toHaveValue('12');
    await page.keyboard.press('Tab');
    await page.keyboard.type('34');
    await expect(cell(page, beside)).toHaveValue('34');
    await cell(page, first).click();
    await page.keyboard.press('Enter');
    await page.keyboard.type('56');
    await expect(cell(page, second)).toHaveValue('56');
    // A double click sets the caret: one corrects a digit without typing all of it again.
    await cell(page, second).dblclick();
    await page.keyboard.press('End');
    await page.keyboard.type('7');
    await expect(cell(page, second)).toHaveValue('567');
  });

  test('goes to the next typed cell with Tab and back with Shift+Tab, past totals', async ({
    page,
  }) => {
    await openNewTable(page, 'requests');
    for (const [from, to] of [
      ['requests.received.naturalPerson', 'requests.received.business'],
      ['requests.received.otherOrganization', 'requests.carriedIn.naturalPerson'],
      ['requests.other.otherOrganization', 'requests.carriedOver.naturalPerson'],
    ] as const) {
      await cell(page, from).focus();
      await page.keyboard.press('Tab');
      await expectFocusOn(page, to);
      await page.keyboard.press('Shift+Tab');
      await expectFocusOn(page, from);
    }
  });

  test("leaves the cell where it is on an input method's Enter", async ({ page }) => {
    await openNewTable(page, 'requests');
    const input = cell(page, first);
    await input.click();
    const stayed = await input.evaluate((element) => {
      const options = { key: 'Enter', bubbles: true, cancelable: true };
      element.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
      const notPrevented = [
        new KeyboardEvent('keydown', { ...options, isComposing: true }),
        new KeyboardEvent('keydown', { ...options, keyCode: 229 }),
      ].map((event) => element.dispatchEvent(event));
      return notPrevented.every(Boolean) && document.activeElement === element;
    });
    expect(stayed).toBe(true);
    await page.keyboard.press('Enter');
    await expectFocusOn(page, second);
  });

  test('takes what an input method commits, and only then', async ({ page }) => {
    await openNewTable(page, 'requests');
    const input = cell(page, first);
    await input.click();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', {
      text: '１２',
      selectionStart: 2,
      selectionEnd: 2,
    });
    await session.send('Input.insertText', { text: '１２' });
    await expect(input).toHaveValue('１２');
    await expect(input).toBeFocused();
    await expect(cell(page, 'requests.received.total')).toHaveText('12');
    await page.keyboard.press('Enter');
    await expectFocusOn(page, second);
  });
});

test.describe('空白填 0', () => {
  test('completes three empty tables in at most twelve clicks and keys', async ({ page }) => {
    await createReport(page, { agency: '示范县司法局', year: '2023' });
    const steps = page.getByRole('navigation', { name: '步骤' });
    let actions = 0;
    const click = async (target: Locator) => {
      await target.click();
      actions += 1;
    };
    await click(steps.getByRole('link', { name: '主动公开' }));
    await click(page.getByRole('button', { name: '三张表的空白都填 0' }));
    await expect(page.getByText('已在三张表的 166 个空白格中填 0。')).toBeVisible();
    for (const name of ['主动公开', '申请', '复议诉讼']) {
      await expect(steps.getByRole('link', { name })).toContainText('已完成');
    }
    expect(actions).toBeLessThanOrEqual(12);
  });
});

// 683 × 384 is a screen of 1366 × 768 at 200 % zoom.
for (const viewport of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
  { width: 390, height: 844 },
]) {
  test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    for (const tables of [{ requests: 144 }, { disclosure: 10, challenges: 12 }]) {
      const names = Object.keys(tables).join(' and ');
      test(`each cell of ${names} one comes to by key is in full view, with its heads`, async ({
        page,
      }) => {
        test.slow();
        const draft = await seedExample(page);
        for (const [table, cells] of Object.entries(tables)) {
          await openTable(page, draft, table);
          const inputs = page.locator('input[data-cell]');
          await expect(inputs).toHaveCount(cells);
          await inputs.first().focus();
          for (const key of ['Tab', 'Shift+Tab', 'Enter', 'Shift+Enter']) {
            const keys = Array.from({ length: cells - 1 }, () => key);
            expect(await coveredOnTheWay(page, keys)).toEqual([]);
            if (key.startsWith('Shift')) await expect(inputs.first()).toBeFocused();
            else await expect(inputs.first()).not.toBeFocused();
          }
        }
      });
    }

    test('heads and labels of 表三 stay in view while it scrolls', async ({ page }) => {
      await openNewTable(page, 'requests');
      await cell(page, 'requests.excessive.total').evaluate((element) => {
        element.scrollIntoView({ block: 'center', inline: 'end' });
      });
      await expect(page.getByRole('button', { name: '空白填 0' })).not.toBeInViewport();
      expect(await coveredPoints(page.locator('thead th', { hasText: '总计' }))).toEqual([]);
      const label = page.locator('tbody th', { hasText: '4.无正当理由大量反复申请' });
      expect(await coveredPoints(label)).toEqual([]);
    });
  });
}

/** How many rows of the table are in full view, their labels and their first cell. */
function rowsInView(page: Page): Promise<number> {
  return page.locator('tbody tr').evaluateAll((rows) => {
    const isSeen = (cell: Element | null) => {
      const box = cell?.getBoundingClientRect();
      if (cell === null || box === undefined) return false;
      return [box.top + 3, box.bottom - 3].every((y) =>
        cell.contains(document.elementFromPoint(box.left + 6, y)),
      );
    };
    return rows.filter(
      (row) => isSeen(row.querySelector('td')) && isSeen(row.querySelector('th:last-of-type')),
    ).length;
  });
}

// So many as there is room for: before, 4, 5 and 15 were in view.
for (const [viewport, least] of [
  [{ width: 683, height: 384 }, 7],
  [{ width: 1000, height: 500 }, 12],
  [{ width: 390, height: 844 }, 16],
] as const) {
  test(`at least ${least} rows of 表三 are in view at ${viewport.width} × ${viewport.height}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await openNewTable(page, 'requests');
    await cell(page, 'requests.notHeld.naturalPerson').evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
    });
    expect(await rowsInView(page)).toBeGreaterThanOrEqual(least);
    // Who types goes down the column: what comes next is in view as well.
    await cell(page, 'requests.stateSecret.naturalPerson').focus();
    await page.keyboard.press('Enter');
    await expect(cell(page, 'requests.securityAndStability.naturalPerson')).toBeInViewport();
  });
}

test.describe('low rows', () => {
  test.use({ viewport: { width: 1920, height: 1080 } });

  test('show all 25 rows of 表三 with heads and balance at once, also after a reload and in the next report', async ({
    page,
  }) => {
    await openNewTable(page, 'requests');
    const expectAll = async () => {
      await expect.poll(() => rowsInView(page)).toBe(25);
      expect(await page.locator('main').evaluate((main) => main.scrollTop)).toBe(0);
      await expect(page.locator('thead th').first()).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('rowheader', { name: '平衡' })).toBeInViewport({ ratio: 1 });
      expect(await clippedHeads(page.getByRole('table'))).toEqual([]);
    };
    expect(await rowsInView(page)).toBeLessThan(25);
    await cell(page, 'requests.received.naturalPerson').click();
    await page.getByRole('button', { name: '紧凑行高' }).click();
    await expect(cell(page, 'requests.received.naturalPerson')).toBeFocused();
    await expectAll();
    await page.reload();
    await expectAll();
    await openNewTable(page, 'requests');
    await expectAll();
    await page.getByRole('button', { name: '标准行高' }).click();
    await expect.poll(() => rowsInView(page)).toBeLessThan(25);
  });

  test('are offered, and hold, where there is room for them alone', async ({ page }) => {
    await openNewTable(page, 'requests');
    await page.getByRole('button', { name: '紧凑行高' }).click();
    await expect.poll(() => rowsInView(page)).toBe(25);
    const low = await cell(page, 'requests.received.naturalPerson').boundingBox();
    await page.setViewportSize({ width: 1920, height: 999 });
    await expect(page.getByRole('button', { name: /行高/ })).toHaveCount(0);
    const standard = await cell(page, 'requests.received.naturalPerson').boundingBox();
    expect(standard?.height).toBeGreaterThan(low?.height ?? 99);
  });
});

test('no mark of a label stands on a line of its own', async ({ page }) => {
  await openNewTable(page, 'requests');
  const lines = await page
    .getByRole('rowheader', { name: '三、本年度办理结果' })
    .evaluate((head) => {
      const tops = new Map<number, string>();
      const texts = document.createTreeWalker(head, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        const text = node.textContent ?? '';
        for (let at = 0; at < text.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const top = Math.round(range.getBoundingClientRect().top);
          tops.set(top, (tops.get(top) ?? '') + text.charAt(at));
        }
      }
      return [...tops.values()];
    });
  expect(lines).toEqual(['三、', '本', '年', '度', '办', '理', '结', '果']);
});

test('the balance of 表三 is in view from the first row on', async ({ page }) => {
  await openNewTable(page, 'requests');
  await expect(cell(page, 'requests.carriedOver.naturalPerson')).not.toBeInViewport();
  for (const column of ['naturalPerson', 'otherOrganization', 'total']) {
    expect(await coveredPoints(identity(page, column))).toEqual([]);
  }
});

test('the message of one table is gone in the next', async ({ page }) => {
  const draft = await openNewTable(page, 'requests');
  const filled = page.getByText('已在 144 个空白格中填 0。');
  await fillBlanks(page, 144);
  await expect(filled).toBeVisible();
  await openTable(page, draft, 'challenges');
  await expect(filled).toHaveCount(0);
  expect(await coveredPoints(page.getByRole('button', { name: '空白填 0' }))).toEqual([]);
});
