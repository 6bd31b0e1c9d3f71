import { expect, type Page } from '@playwright/test';
import { expectSaved, test } from './support/app.ts';
import { counted, type Counted } from './support/counted.ts';
import { openTable, typedCells } from './support/tables.ts';

const agency = '示范县司法局';

/** So many clicks, keys and typed texts may lie between an empty list and the printer. */
const MOST_ACTIONS = 14;

test.describe('a year in which nothing happened', () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      // In every frame: the paper prints itself.
      window.print = () => {
        window.top?.document.documentElement.setAttribute('data-printed', document.title);
      };
    });
  });

  async function create(page: Page, { click, type }: Counted) {
    await page.goto('/#/');
    await click(page.getByRole('button', { name: '新建年报' }));
    await expect(page.getByLabel('机关名称', { exact: true })).toBeFocused();
    await type(agency);
    await click(page.getByLabel('全年没有发生'));
    await click(page.getByRole('button', { name: '创建' }));
    await page.waitForURL(/info$/);
  }

  async function write(page: Page, { click, type }: Counted, field: string, prose: string) {
    await click(page.locator(`[data-field="${field}"]`));
    await type(prose);
  }

  async function print(page: Page, { click }: Counted) {
    await click(page.getByRole('button', { name: '打印', exact: true }));
    await expect(page.locator('html')).toHaveAttribute('data-printed', /示范县司法局/);
    const paper = page.frameLocator('iframe[title="预览"]').locator('body');
    await expect(paper).toContainText('我局未收到政府信息公开申请');
    await expect(paper).not.toContainText('草稿');
    return paper;
  }

  test('goes from an empty list to print in at most 14 actions', async ({ page }) => {
    const clerk = counted(page);
    await create(page, clerk);
    await clerk.step('总体情况');
    await write(page, clerk, 'overview.platform', '指定专人维护网站专栏，栏目按月更新。');
    await write(page, clerk, 'overview.oversight', '公开工作列入年度考核，没有发生责任追究情形。');
    await clerk.step('问题改进');
    await write(page, clerk, 'problems', '业务培训偏少。下一步，每半年组织一次培训。');
    await clerk.step('预览与导出');
    await print(page, clerk);
    expect(clerk.count()).toBeLessThanOrEqual(MOST_ACTIONS);
  });

  test('does so too where aspects without a text are answered in one go, and left out', async ({
    page,
  }) => {
    const clerk = counted(page);
    await create(page, clerk);
    await clerk.step('问题改进');
    await write(page, clerk, 'problems', '业务培训偏少。下一步，每半年组织一次培训。');
    await clerk.step('预览与导出');
    await clerk.click(page.getByRole('button', { name: '定稿', exact: true }));
    await clerk.click(page.getByLabel('全部 2 处用同一理由'));
    await clerk.type('本年没有这方面的工作。');
    await clerk.click(page.getByRole('button', { name: '全部写明理由' }));
    await clerk.click(page.getByRole('dialog').getByRole('button', { name: '取消' }));
    const paper = await print(page, clerk);
    await expect(paper).not.toContainText('平台建设');
    expect(clerk.count()).toBeLessThanOrEqual(MOST_ACTIONS);
  });
});

test('it begins with 0 in every cell and with sentences, and says what is left', async ({
  page,
}) => {
  await page.goto('/#/');
  await page.getByRole('button', { name: '新建年报' }).click();
  await page.getByLabel('机关名称', { exact: true }).fill(agency);
  await page.getByLabel('年度', { exact: true }).fill('2023');
  const tick = page.getByLabel('全年没有发生');
  await expect(tick).not.toBeChecked();
  await expect(tick).toHaveAccessibleDescription(/不是 0 的/);
  await tick.press('Space');
  await page.getByLabel('机关名称', { exact: true }).press('Enter');
  await page.waitForURL(/info$/);
  await expect(page.getByRole('banner').getByText(/^各表已填 0，已写好 \d 处文字/)).toBeVisible();
  const draft = page.url().replace(/\/info$/, '');
  for (const [table, cells] of [
    ['disclosure', 10],
    ['requests', 144],
    ['challenges', 12],
  ] as const) {
    await openTable(page, draft, table);
    const typed = Object.values(await typedCells(page));
    expect(typed).toHaveLength(cells);
    expect(new Set(typed)).toEqual(new Set(['0']));
  }
  await expectSaved(page);
  await page.goto(`${draft}/other`);
  await expect(page.locator('[data-field="otherMatters"]')).toHaveValue(/没有收取信息处理费/);
});

test('without the tick a new report begins blank', async ({ page }) => {
  await page.goto('/#/');
  await page.getByRole('button', { name: '新建年报' }).click();
  await page.getByLabel('机关名称', { exact: true }).fill(agency);
  await page.getByRole('button', { name: '创建' }).click();
  await page.waitForURL(/info$/);
  await openTable(page, page.url().replace(/\/info$/, ''), 'challenges');
  expect(await typedCells(page)).toEqual({});
});
