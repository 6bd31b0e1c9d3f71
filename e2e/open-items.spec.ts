import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { backToList, chooseAction, draftRow } from './support/drafts.ts';
import { openTable } from './support/tables.ts';
import { openExample, seedExample } from './support/new-report.ts';

const AGENCY = '原州区司法局';
const CELL = 'challenges.reconsideration.upheld';
const PLATFORM = 'overview.platform';
const REASON = '本年没有这方面的工作';

/** What each place says of the report that is open, in its own words. */
interface Said {
  readonly rail: string;
  /** Of the line in the list: progress, and what the check found. */
  readonly list: readonly [string, string];
  /** Of the check: the counts, or the heading when nothing is open. */
  readonly check: string;
  readonly preview: string;
  /** Of the dialog one gets for 定稿: its title, and its first line. */
  readonly signing: readonly [string, string];
  readonly proof: string;
}

const CLEAR: Said = {
  rail: '✓ 没有待处理的事项',
  list: ['已填完', '✓ 无问题'],
  check: '✓ 全部通过',
  preview: '✓ 没有待处理的事项，可以送签、定稿和公布。',
  signing: ['定稿', '✓ 没有待处理的事项。'],
  proof: '没有待处理的事项',
};

function open(words: string, list: readonly [string, string]): Said {
  return {
    rail: words,
    list,
    check: words,
    preview: words,
    signing: ['还不能定稿', words],
    proof: words,
  };
}

/** What one does to the example, and what is then said of it everywhere. */
const STATES: readonly (readonly [string, (page: Page, draft: string) => Promise<void>, Said])[] = [
  ['nothing', () => Promise.resolve(), CLEAR],
  [
    'a blank cell',
    (page, draft) => fillCell(page, draft, ''),
    open('未填 1', ['未填 1', '其余无问题']),
  ],
  [
    'a cell that can’t be read',
    (page, draft) => fillCell(page, draft, '1.5'),
    open('错误 1', ['已填完', '错误 1']),
  ],
  [
    'a column that does not balance, with the texts that tell of it',
    async (page, draft) => {
      await openTable(page, draft, 'requests');
      await cell(page, 'requests.received.naturalPerson').fill('1');
    },
    open('错误 1 · 提醒 2', ['已填完', '错误 1 · 提醒 2']),
  ],
  ['an aspect without text', emptyAspect, open('提醒 1', ['已填完', '提醒 1'])],
  [
    'an aspect without text, answered with a reason',
    async (page, draft) => {
      await emptyAspect(page, draft);
      await goToStep(page, draft, 'check');
      await page.getByRole('button', { name: '写明理由' }).click();
      await page.getByLabel('理由', { exact: true }).fill(REASON);
      await page.keyboard.press('Enter');
    },
    {
      ...CLEAR,
      signing: ['定稿', '✓ 没有待处理的事项，已说明的提醒 1 处（理由印在核对单上）。'],
      proof: '没有待处理的事项　已说明 1',
    },
  ],
];

async function fillCell(page: Page, draft: string, text: string): Promise<void> {
  await openTable(page, draft, 'challenges');
  await cell(page, CELL).fill(text);
}

async function emptyAspect(page: Page, draft: string): Promise<void> {
  await goToStep(page, draft, 'overview');
  await page.locator(`[data-field="${PLATFORM}"]`).fill('');
}

/** Waits until the last change was saved and checked. */
async function settle(page: Page): Promise<void> {
  await expectSaved(page);
  await page
    .locator('[data-step-state]')
    .filter({ hasText: /校核(通过|\d+ 处)/ })
    .waitFor();
}

async function expectSaid(page: Page, draft: string, year: string, said: Said): Promise<void> {
  const rail = page.getByRole('navigation', { name: '步骤' });
  await expect(rail.getByRole('status')).toHaveText(said.rail);
  await goToStep(page, draft, 'check');
  await expect(page.getByRole('main')).toContainText(said.check);
  await goToStep(page, draft, 'preview');
  const main = page.getByRole('main');
  await expect(main.getByRole('status').first()).toContainText(said.preview);
  await page.getByRole('button', { name: '核对单', exact: true }).click();
  const sheet = page.frameLocator('iframe[title="预览"]');
  await expect(sheet.locator('.state')).toContainText(`　${said.proof}`);
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: said.signing[0], exact: true });
  await expect(dialog.locator('p').first()).toHaveText(said.signing[1]);
  await page.keyboard.press('Escape');
  await backToList(page);
  const cells = draftRow(page, AGENCY, year).getByRole('cell');
  await expect(cells.nth(2)).toHaveText(said.list[0]);
  await expect(cells.nth(3)).toHaveText(said.list[1]);
}

test.describe('rail, check, preview, dialog, check sheet and list say the same of', () => {
  for (const [name, act, said] of STATES) {
    test(name, async ({ page }) => {
      const draft = await openExample(page);
      await act(page, draft);
      await settle(page);
      await expectSaid(page, draft, '2023', said);
    });
  }

  test('entries to be confirmed, which no reason answers', async ({ page }) => {
    await openExample(page);
    await backToList(page);
    await chooseAction(draftRow(page, AGENCY, '2023'), '据此新建 2024 年年报');
    await page.waitForURL(/\/info$/);
    const draft = page.url().replace(/\/info$/, '');
    for (const step of ['disclosure', 'requests', 'challenges']) {
      await openTable(page, draft, step);
      await page.getByRole('button', { name: '空白填 0' }).click();
    }
    await settle(page);
    const words = '提醒 6 · 待确认 13';
    await expectSaid(page, draft, '2024', open(words, ['已填完', words]));
    await goToStep(page, draft, 'preview');
    await page.getByRole('button', { name: '定稿', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('全部 6 处用同一理由').fill('与去年相同');
    await dialog.getByRole('button', { name: '全部写明理由' }).click();
    await expect(dialog.getByRole('status')).toHaveText('待确认 13');
    await expect(dialog.getByRole('button', { name: '定稿' })).toHaveCount(0);
    await expect(dialog.getByLabel(/理由/)).toHaveCount(0);
  });

  test('a signed report: that it is final, whatever is found later', async ({ page }) => {
    const draft = await seedExample(page);
    await goToStep(page, draft, 'preview');
    await page.getByRole('button', { name: '定稿', exact: true }).click();
    await page.getByRole('button', { name: '确认定稿' }).click();
    await expect(page.getByText('✓ 已定稿，照常打印和导出。')).toBeVisible();
    await expect(page.getByRole('navigation', { name: '步骤' }).getByRole('status')).toHaveText(
      '✓ 已定稿',
    );
    await backToList(page);
    const cells = draftRow(page, AGENCY, '2023').getByRole('cell');
    await expect(cells.nth(2)).toHaveText('✓ 已定稿');
    await expect(cells.nth(3)).toHaveText('');
  });
});

test.describe('定稿 and 导出网页', () => {
  test('show what is open where one asked for them; errors and blanks are no matter of reasons', async ({
    page,
  }) => {
    const draft = await seedExample(page);
    await openTable(page, draft, 'challenges');
    await cell(page, CELL).fill('');
    await cell(page, 'challenges.reconsideration.pending').fill('-3');
    await emptyAspect(page, draft);
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));
    await goToStep(page, draft, 'preview');
    await page.getByRole('button', { name: '导出网页' }).click();
    const dialog = page.getByRole('dialog', { name: '还不能导出网页' });
    await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
      '错误 1',
      '未填 1',
      '提醒 1：请改正，或写明理由',
    ]);
    await expect(dialog.getByRole('button', { name: '写明理由' })).toHaveCount(1);
    // Each is the way to its place.
    await dialog.getByRole('button', { name: /尚未审结/ }).click();
    await expect(page).toHaveURL(`${draft}/challenges`);
    await expect(cell(page, 'challenges.reconsideration.pending')).toBeFocused();
    expect(downloads).toEqual([]);
  });

  test('go on from the dialog once its warnings are answered, and the page leaves the aspect out', async ({
    page,
  }) => {
    const draft = await openExample(page);
    await emptyAspect(page, draft);
    await goToStep(page, draft, 'preview');
    await page.getByRole('button', { name: '导出网页' }).click();
    const dialog = page.getByRole('dialog', { name: '还不能导出网页' });
    await dialog.getByRole('button', { name: '写明理由' }).click();
    await dialog.getByLabel('理由', { exact: true }).fill(REASON);
    await page.keyboard.press('Enter');
    const clear = page.getByRole('dialog', { name: '导出网页' });
    await expect(clear.getByRole('status')).toHaveText('✓ 都已处理，可以导出网页了。');
    const coming = page.waitForEvent('download');
    await clear.getByRole('button', { name: '导出网页' }).click();
    expect((await coming).suggestedFilename()).toBe(`${AGENCY}2023年政府信息公开工作年度报告.html`);
    const paper = page.frameLocator('iframe[title="预览"]');
    await expect(paper.locator('h3')).toHaveText([
      /^（一）主动公开/,
      /^（二）依申请公开/,
      /^（三）政府信息管理/,
      /^（四）监督保障/,
    ]);
    await expect(paper.getByText('草稿')).toHaveCount(0);
    await page.getByRole('button', { name: '核对单', exact: true }).click();
    await expect(paper.locator('section').first()).toContainText(`说明：${REASON}`);
  });

  test('all warnings are answered with one reason, each of which can be withdrawn', async ({
    page,
  }) => {
    const draft = await openExample(page);
    await emptyAspect(page, draft);
    await page.locator('[data-field="overview.management"]').fill('');
    await goToStep(page, draft, 'preview');
    await page.getByRole('button', { name: '定稿', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '还不能定稿' });
    await dialog.getByLabel('全部 2 处用同一理由').fill(REASON);
    await dialog.getByRole('button', { name: '全部写明理由' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '定稿', exact: true }).click();
    await expect(page.getByRole('dialog', { name: '定稿' })).toContainText('已说明的提醒 2 处');
    await page.keyboard.press('Escape');
    await goToStep(page, draft, 'check');
    await page.getByText('已说明的提醒（2 处）').click();
    await page.getByRole('button', { name: '撤回说明' }).first().click();
    await expect(page.getByRole('main').getByRole('status')).toContainText('提醒 1');
  });

  test('do not rely on a check that is older than the report', async ({ page }) => {
    const draft = await openExample(page);
    await fillCell(page, draft, '0');
    await cell(page, CELL).fill('7');
    await cell(page, CELL).fill('');
    await goToStep(page, draft, 'preview');
    await expect(page.getByText('未填 1', { exact: true }).first()).toBeVisible();
    await page.getByRole('button', { name: '导出网页' }).click();
    await expect(page.getByRole('dialog', { name: '还不能导出网页' })).toBeVisible();
  });
});

test.describe('an entry to be confirmed', () => {
  async function openCopy(page: Page): Promise<string> {
    await openExample(page);
    await backToList(page);
    await chooseAction(draftRow(page, AGENCY, '2023'), '据此新建 2024 年年报');
    await page.waitForURL(/\/info$/);
    return page.url().replace(/\/info$/, '');
  }

  test('is reached by F8, ended by changing it, and comes back with 撤销', async ({ page }) => {
    const draft = await openCopy(page);
    await goToStep(page, draft, 'problems');
    const mark = page.locator('[data-unconfirmed="problems"]');
    await expect(mark).toBeVisible();
    await page.locator('[data-field="otherMatters"], [data-field="problems"]').first().focus();
    await page.keyboard.press('F8');
    await expect(page.locator('[data-field="otherMatters"]')).toBeFocused();
    await page.keyboard.press('Shift+F8');
    await expect(page.locator('[data-field="problems"]')).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type('已改。');
    await expect(mark).toHaveCount(0);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(mark).toBeVisible();
  });

  test('is confirmed with all others of its step, on the check too', async ({ page }) => {
    const draft = await openCopy(page);
    await goToStep(page, draft, 'overview');
    await expect(page.locator('main [data-unconfirmed]')).toHaveCount(5);
    await page.getByRole('button', { name: '全部确认' }).click();
    await expect(page.locator('main [data-unconfirmed]')).toHaveCount(0);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(page.locator('main [data-unconfirmed]')).toHaveCount(5);
    await goToStep(page, draft, 'check');
    await page.getByRole('button', { name: '待确认', exact: false }).first().click();
    await page
      .locator('[data-unconfirmed="problems"]')
      .getByRole('button', { name: '已确认' })
      .click();
    await expect(page.locator('[data-unconfirmed="problems"]')).toHaveCount(0);
  });
});
