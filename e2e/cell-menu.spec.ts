import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { putOnClipboard } from './support/clipboard.ts';
import { expectFocus, markedCells, openBlankTable } from './support/grid.ts';
import { typedCells } from './support/tables.ts';

const FIRST = 'requests.received.naturalPerson';
const BESIDE = 'requests.received.business';
const BELOW = 'requests.carriedIn.naturalPerson';

function menu(page: Page) {
  return page.getByRole('menu', { name: '所选的格' });
}

async function choose(page: Page, name: string): Promise<void> {
  await menu(page).getByRole('menuitem', { name, exact: true }).click();
  await expect(menu(page)).toHaveCount(0);
}

async function rightClick(page: Page, id: string): Promise<void> {
  await cell(page, id).click({ button: 'right' });
  await expect(menu(page)).toBeVisible();
}

async function undo(page: Page): Promise<void> {
  await page.getByRole('button', { name: '撤销', exact: true }).click();
}

test('the menu opens by the right button and by both keys, closes by Esc, and gives the focus back', async ({
  page,
}) => {
  await openBlankTable(page, 'requests');
  await cell(page, BELOW).click();
  await rightClick(page, FIRST);
  expect(await markedCells(page)).toEqual([FIRST]);
  await page.keyboard.press('Escape');
  await expect(menu(page)).toHaveCount(0);
  await expectFocus(page, FIRST);
  await page.keyboard.press('Shift+ArrowRight');
  for (const key of ['Shift+F10', 'ContextMenu']) {
    await page.keyboard.press(key);
    const [box, at] = [await menu(page).boundingBox(), await cell(page, FIRST).boundingBox()];
    expect(box?.x).toBeGreaterThanOrEqual((at?.x ?? 0) - 2);
    expect(box?.y).toBeGreaterThanOrEqual((at?.y ?? 0) + (at?.height ?? 0) - 2);
    await expect(menu(page).getByRole('menuitem').first()).toHaveText('剪切Ctrl + X');
    await page.keyboard.press('Escape');
    await expect(menu(page)).toHaveCount(0);
    await expectFocus(page, FIRST);
    expect(await markedCells(page)).toEqual([FIRST, BESIDE]);
  }
  // Typing goes on where it was, over what stands there.
  await page.keyboard.type('7');
  expect(await typedCells(page)).toEqual({ [FIRST]: '7' });
  // A second right click closes it.
  await rightClick(page, FIRST);
  await page.mouse.click(900, 300, { button: 'right' });
  await expect(menu(page)).toHaveCount(0);
});

test('it works on all selected cells, each thing as one step', async ({ page }) => {
  await openBlankTable(page, 'requests');
  await cell(page, FIRST).fill('5');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowDown');
  const carriedInBusiness = 'requests.carriedIn.business';
  await rightClick(page, carriedInBusiness);
  expect(await markedCells(page)).toHaveLength(4);
  await choose(page, '填 0');
  const zeros = { [FIRST]: '5', [BESIDE]: '0', [BELOW]: '0', [carriedInBusiness]: '0' };
  expect(await typedCells(page)).toEqual(zeros);
  await expectFocus(page, FIRST);
  await rightClick(page, carriedInBusiness);
  await expect(menu(page).getByRole('menuitem', { name: '填 0' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await choose(page, '向下填');
  expect(await typedCells(page)).toEqual({ ...zeros, [BELOW]: '5' });
  await undo(page);
  expect(await typedCells(page)).toEqual(zeros);
  await undo(page);
  expect(await typedCells(page)).toEqual({ [FIRST]: '5' });
  await cell(page, FIRST).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await rightClick(page, BESIDE);
  await choose(page, '剪切');
  await expect(page.getByText('已剪切 2 格。')).toBeVisible();
  expect(await typedCells(page)).toEqual({});
  await cell(page, BELOW).focus();
  await page.keyboard.press('Control+V');
  await expect.poll(() => typedCells(page)).toEqual({ [BELOW]: '5' });
  await rightClick(page, BELOW);
  await choose(page, '清空');
  expect(await typedCells(page)).toEqual({});
});

test('it offers the reading of what can’t be read, and a remark', async ({ page }) => {
  await openBlankTable(page, 'requests');
  await cell(page, FIRST).fill('=3+5');
  await rightClick(page, FIRST);
  await choose(page, '采用 8');
  expect(await typedCells(page)).toEqual({ [FIRST]: '8' });
  await cell(page, BELOW).click();
  await page.keyboard.press('Shift+F10');
  await expect(menu(page).locator('[role="menuitem"]:focus')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('问法规科');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByText('问法规科').first()).toBeVisible();
  await expectFocus(page, BELOW);
  // On a cell one comes to by the click that opens the menu, too.
  await rightClick(page, 'requests.granted.research');
  await choose(page, '备注');
  await expect(page.getByRole('textbox', { name: '备注' })).toBeFocused();
});

test.describe('粘贴', () => {
  const block = { html: null, text: '1\t2\r\n3\t4\r\n' };
  const pasted = { [FIRST]: '1', [BESIDE]: '2', [BELOW]: '3', 'requests.carriedIn.business': '4' };

  test('reads the clipboard where the browser lets it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openBlankTable(page, 'requests');
    await putOnClipboard(page, block);
    await rightClick(page, FIRST);
    await choose(page, '粘贴');
    await expect.poll(() => typedCells(page)).toEqual(pasted);
    await undo(page);
    expect(await typedCells(page)).toEqual({});
    const heads = '<tr><td></td><td>商业企业</td></tr>';
    const html = `<table>${heads}<tr><td>（一）予以公开</td><td>7</td></tr></table>`;
    await putOnClipboard(page, { html, text: '甲' });
    await rightClick(page, FIRST);
    await choose(page, '粘贴');
    await expect.poll(() => typedCells(page)).toEqual({ 'requests.granted.business': '7' });
    await putOnClipboard(page, { html: null, text: '21' });
    await rightClick(page, FIRST);
    await choose(page, '粘贴');
    await expect(cell(page, FIRST)).toHaveValue('21');
  });

  for (const [where, prepare] of [
    ['where nobody allowed it', () => Promise.resolve()],
    [
      'on plain http, where there is none',
      (page: Page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
        }),
    ],
    [
      'in an old browser',
      (page: Page) =>
        page.addInitScript(() => {
          Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => undefined } });
        }),
    ],
  ] as const) {
    test(`says to press Ctrl+V ${where}, and that works`, async ({ page }) => {
      await prepare(page);
      await openBlankTable(page, 'requests');
      await putOnClipboard(page, block);
      await rightClick(page, FIRST);
      await choose(page, '粘贴');
      await expect(
        page.getByText('浏览器不允许从菜单读取剪贴板，请按 Ctrl + V 粘贴。'),
      ).toBeVisible();
      await expectFocus(page, FIRST);
      await page.keyboard.press('Control+V');
      await expect.poll(() => typedCells(page)).toEqual(pasted);
    });
  }
});

test('inside the text of a cell the menu is the browser’s', async ({ page }) => {
  await openBlankTable(page, 'requests');
  await cell(page, FIRST).fill('57');
  await page.keyboard.press('F2');
  await cell(page, FIRST).click({ button: 'right' });
  await expect(page.locator('td[data-editing]')).toHaveCount(1);
  await expect(menu(page)).toHaveCount(0);
});

test('a total and a report that is only read can be copied from, and no more', async ({
  page,
  context,
}) => {
  const draft = await openBlankTable(page, 'requests');
  await cell(page, FIRST).fill('5');
  await expectSaved(page);
  const enabled = async (on: Page) => {
    await expect(menu(on)).toBeVisible();
    const items = menu(on).locator('[role="menuitem"]:not([aria-disabled="true"])');
    const names = await items.allTextContents();
    await on.keyboard.press('Escape');
    await expect(menu(on)).toHaveCount(0);
    return names;
  };
  await cell(page, 'requests.received.total').click({ button: 'right' });
  expect(await enabled(page)).toEqual(['复制Ctrl + C', '备注']);
  const reader = await context.newPage();
  await reader.goto(`${draft}/requests`);
  await expect(cell(reader, FIRST)).toHaveJSProperty('readOnly', true);
  await cell(reader, FIRST).click({ button: 'right' });
  expect(await enabled(reader)).toEqual(['复制Ctrl + C']);
});

test('axe finds nothing on the menu', async ({ page }) => {
  await openBlankTable(page, 'requests');
  await cell(page, FIRST).fill('=3+5');
  await rightClick(page, FIRST);
  await expectAccessible(page);
});
