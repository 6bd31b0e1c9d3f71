import { expect, type Locator, type Page } from '@playwright/test';

export function draftList(page: Page): Locator {
  return page.getByRole('table', { name: '年报草稿' });
}

/** The agencies of the list, from top to bottom. */
export function listedAgencies(page: Page): Locator {
  return draftList(page).getByRole('rowheader');
}

/** The line of a draft in the list. */
export function draftRow(page: Page, agency: string, year: string): Locator {
  return draftList(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: agency, exact: true }) })
    .filter({ has: page.getByRole('cell', { name: year, exact: true }) });
}

/** Leaves the open draft for the list. */
export async function backToList(page: Page): Promise<void> {
  await page.getByRole('link', { name: '全部年报' }).click();
  await expect(page.getByRole('button', { name: '新建年报' })).toBeVisible();
}

/** Chooses an action from the menu 更多 of a draft in the list. */
export async function chooseAction(row: Locator, action: string): Promise<void> {
  await row.getByRole('button', { name: '更多操作' }).click();
  await row.page().getByRole('menuitem', { name: action, exact: true }).click();
}

/** Opens the example from the list; gives its address without the step. */
export async function openExampleFromList(page: Page): Promise<string> {
  await page.goto('/#/');
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.waitForURL(/#\/draft\/[^/]+\/info$/);
  return page.url().replace(/\/info$/, '');
}
