import { expect, type CDPSession, type Page } from '@playwright/test';
import { cell, test } from './support/app.ts';
import { expectFocus, openBlankTable } from './support/grid.ts';
import { hongze } from './support/reports.ts';
import { coveredOnTheWay, openTable, typedCells } from './support/tables.ts';
import { seedExample, seedReport } from './support/new-report.ts';

const FIRST = 'requests.received.naturalPerson';

/** The part of the focused cell's text that is marked, and where the caret stands. */
function caret(page: Page): Promise<{ readonly marked: string; readonly at: number | null }> {
  return page.locator('input[data-cell]:focus').evaluate((input) => {
    if (!(input instanceof HTMLInputElement)) throw new Error('No cell has the focus');
    const { value, selectionStart, selectionEnd } = input;
    return { marked: value.slice(selectionStart ?? 0, selectionEnd ?? 0), at: selectionStart };
  });
}

/** Which typed cells are in the way of Tab. */
function tabStops(page: Page): Promise<readonly string[]> {
  return page
    .locator('input[data-cell]')
    .evaluateAll((inputs) =>
      inputs
        .filter((input) => input instanceof HTMLInputElement && input.tabIndex === 0)
        .map((input) => input.getAttribute('data-cell') ?? ''),
    );
}

test.describe('inside a cell', () => {
  const id = 'requests.granted.research';
  const ways: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
    ['F2', (page) => page.keyboard.press('F2')],
    ['a double click', (page) => cell(page, id).dblclick()],
  ];

  for (const [name, enter] of ways) {
    test(`after ${name}, arrows, Home, End and Delete work on the text`, async ({ page }) => {
      await openBlankTable(page, 'requests');
      await cell(page, id).fill('123');
      await cell(page, FIRST).focus();
      await cell(page, id).focus();
      await enter(page);
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowLeft');
      expect(await caret(page)).toEqual({ marked: '', at: 2 });
      await page.keyboard.type('9');
      await expect(cell(page, id)).toHaveValue('1293');
      await page.keyboard.press('Home');
      await page.keyboard.press('Delete');
      await expect(cell(page, id)).toHaveValue('293');
      await page.keyboard.press('ArrowUp');
      await expectFocus(page, id);
      await page.keyboard.press('Shift+End');
      await page.keyboard.type('4');
      await expect(cell(page, id)).toHaveValue('4');
    });
  }
});

/** What stands first behind a table one is in: the way to a remark on the cell. */
function firstBehind(page: Page) {
  return page.getByRole('button', { name: '备注', exact: true });
}

test.describe('Tab', () => {
  test('leaves the table after its last cell and before its first', async ({ page }) => {
    await openBlankTable(page, 'requests');
    await cell(page, 'requests.carriedOver.otherOrganization').focus();
    await expect(firstBehind(page)).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(firstBehind(page)).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expectFocus(page, 'requests.carriedOver.otherOrganization');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Shift+Tab');
    await expect(page.getByText('填写说明', { exact: true })).toBeFocused();
    await page.keyboard.press('Tab');
    await expectFocus(page, FIRST);
  });

  test('comes to the one cell that had the focus last, also after another step', async ({
    page,
  }) => {
    const draft = await openBlankTable(page, 'requests');
    expect(await tabStops(page)).toEqual([FIRST]);
    const last = 'requests.petition.business';
    await cell(page, last).click();
    await page.keyboard.press('F6');
    expect(await tabStops(page)).toEqual([last]);
    await page.keyboard.press('Shift+Tab');
    await expectFocus(page, last);

    await openTable(page, draft, 'challenges');
    expect(await tabStops(page)).toEqual(['challenges.reconsideration.upheld']);
    await openTable(page, draft, 'requests');
    expect(await tabStops(page)).toEqual([last]);
    await page.getByText('填写说明', { exact: true }).focus();
    await page.keyboard.press('Tab');
    await expectFocus(page, last);

    // Another draft knows nothing of it.
    const other = await seedReport(page, { agency: '另一县司法局', year: '2023' });
    await openTable(page, other, 'requests');
    expect(await tabStops(page)).toEqual([FIRST]);
  });
});

test('F6 leaves the table at once, Shift+F6 to what stands before it', async ({ page }) => {
  await openBlankTable(page, 'requests');
  for (const from of ['requests.stateSecret.research', 'requests.handled.total']) {
    await cell(page, from).focus();
    await expect(firstBehind(page)).toBeVisible();
    await page.keyboard.press('F6');
    await expect(firstBehind(page)).toBeFocused();
    await cell(page, from).focus();
    await page.keyboard.press('Shift+F6');
    await expect(page.getByText('填写说明', { exact: true })).toBeFocused();
  }
});

test('an input method keeps its keys', async ({ page }) => {
  await openBlankTable(page, 'requests');
  await cell(page, FIRST).fill('21');
  await page.keyboard.type('3');
  const untouched = await cell(page, FIRST).evaluate((input) => {
    const keys = ['Enter', 'Tab', 'Escape', 'ArrowDown', 'Home', 'Delete', 'F2', 'F6', '?'];
    const events = keys.flatMap((key) => [
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true }),
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, keyCode: 229 }),
    ]);
    return events.every((event) => input.dispatchEvent(event)) && input === document.activeElement;
  });
  expect(untouched).toBe(true);
  await expect(cell(page, FIRST)).toHaveValue('213');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test.describe('the list of keys', () => {
  test('opens by ? and ？ and by its button, closes by Esc and 关闭, back to the cell', async ({
    page,
  }) => {
    await openBlankTable(page, 'challenges');
    const dialog = page.getByRole('dialog', { name: '按键说明' });
    const first = 'challenges.reconsideration.upheld';
    await cell(page, first).focus();
    await page.keyboard.press('?');
    await expect(dialog.getByText('F2、双击')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expectFocus(page, first);
    // As an input method puts it in.
    await page.keyboard.insertText('？');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('button')).toHaveCount(1);
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expectFocus(page, first);
    await page.getByRole('button', { name: '按键说明' }).click();
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await cell(page, 'challenges.reconsideration.total').click();
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible();
    await page.keyboard.press('Escape');
    expect(await typedCells(page)).toEqual({});
  });
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 683, height: 384 },
  { width: 390, height: 844 },
]) {
  test.describe(`on ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('each cell and total one comes to by arrows is in full view, with its heads', async ({
      page,
    }) => {
      test.slow();
      const draft = await seedExample(page);
      await openTable(page, draft, 'requests');
      await cell(page, FIRST).focus();
      const ways = [
        ['ArrowRight', 6],
        ['ArrowDown', 24],
        ['ArrowLeft', 6],
        ['ArrowUp', 24],
        ['Control+End', 1],
        ['Control+Home', 1],
        ['Control+ArrowRight', 1],
        ['Control+ArrowDown', 1],
        ['Control+ArrowLeft', 1],
        ['Control+ArrowUp', 1],
      ] as const;
      const keys = ways.flatMap(([key, times]) => Array.from({ length: times }, () => key));
      expect(await coveredOnTheWay(page, keys)).toEqual([]);
      await expectFocus(page, FIRST);
    });
  });
}

/** Keys of the number pad as the browser gets them with Num Lock on, counted. */
function numberPad(session: CDPSession): {
  readonly press: (key: string) => Promise<void>;
  readonly presses: () => number;
} {
  let presses = 0;
  return {
    presses: () => presses,
    press: async (key) => {
      presses += 1;
      const isEnter = key === 'Enter';
      const shared = {
        key,
        code: isEnter ? 'NumpadEnter' : `Numpad${key}`,
        windowsVirtualKeyCode: isEnter ? 13 : 96 + Number(key),
        isKeypad: true,
        location: 3,
      };
      const text = isEnter ? '\r' : key;
      await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text, ...shared });
      await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared });
    },
  };
}

test('filling 表三 of 洪泽区 2023 takes a key a digit and one a cell', async ({ page }) => {
  test.slow();
  await openBlankTable(page, 'requests');
  const { cells } = hongze();
  const pad = numberPad(await page.context().newCDPSession(page));
  await cell(page, FIRST).click();
  let digits = 0;
  let filled = 0;
  for (; filled < 144; filled += 1) {
    const id = await page.locator('input[data-cell]:focus').getAttribute('data-cell');
    const text = cells[id ?? ''] ?? '';
    for (const digit of text) await pad.press(digit);
    digits += text.length;
    await pad.press('Enter');
  }
  expect(pad.presses()).toBeLessThanOrEqual(1.15 * digits + filled);
  const shown = await page
    .locator('[data-cell]')
    .evaluateAll((found) =>
      found.map((one) => [
        one.getAttribute('data-cell') ?? '',
        one instanceof HTMLInputElement ? one.value : one.textContent,
      ]),
    );
  const expected = Object.entries(cells).filter(([id]) => id.startsWith('requests.'));
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
});
