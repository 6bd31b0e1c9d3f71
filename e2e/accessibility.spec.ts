import { expect, type Page } from '@playwright/test';
import { cell, goToStep, test, watch } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { backToList, chooseAction, draftRow } from './support/drafts.ts';
import { openTable } from './support/tables.ts';
import {
  createByDialog,
  createReport,
  openExample,
  seedExample,
  seedReport,
} from './support/new-report.ts';

const agency = '示范县司法局';

/** The paper of the preview in a page of its own. */
async function openPaper(page: Page, complaints: string[]): Promise<Page> {
  const html = await page.locator('iframe[title="预览"]').getAttribute('srcdoc');
  const paper = await page.context().newPage();
  watch(paper, complaints);
  await paper.setContent(html ?? '');
  await expect(paper.getByRole('heading', { level: 1 })).toBeVisible();
  return paper;
}

/** Neither on a screen nor on a phone, where one is left. */
async function expectFine(page: Page): Promise<void> {
  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(viewport);
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
}

test.describe('axe, at 1366 × 768 and 390 × 844,', () => {
  test('finds nothing on the list, its menu, its messages and its deleted drafts', async ({
    page,
  }) => {
    test.slow();
    await createReport(page, { agency, year: '2023' });
    await createReport(page, { agency, year: '2022' });
    await backToList(page);
    await expect(draftRow(page, agency, '2022')).toBeVisible();
    await expectFine(page);
    await draftRow(page, agency, '2022').getByRole('button', { name: '更多操作' }).click();
    await expect(page.getByRole('menuitem', { name: '删除' })).toBeVisible();
    await expectFine(page);
    await expect(page.getByRole('menuitem', { name: '删除' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toHaveCount(0);
    await chooseAction(draftRow(page, agency, '2022'), '删除');
    await page.getByText('最近删除').click();
    await expect(page.getByRole('button', { name: '恢复' })).toBeVisible();
    await expect(page.getByRole('button', { name: '撤销删除' })).toBeVisible();
    await expectFine(page);
  });

  test('finds nothing on the empty list and the dialog of a new report, with errors and a warning', async ({
    page,
  }) => {
    test.slow();
    await page.goto('/#/');
    await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
    await expectFine(page);
    await createByDialog(page, { agency, year: '2023' });
    await backToList(page);
    await page.getByRole('button', { name: '新建年报' }).click();
    await expect(page.getByRole('dialog', { name: '新建年报' })).toBeVisible();
    await expectFine(page);
    await page.getByLabel('年度', { exact: true }).fill('2023');
    await expect(page.getByText('已有“')).toBeVisible();
    await expectFine(page);
    await page.getByLabel('年度', { exact: true }).fill('23');
    await page.getByRole('button', { name: '创建' }).click();
    await expect(page.getByText('请填四位年份')).toBeVisible();
    await expectFine(page);
  });

  test('finds nothing on the particulars, also with entries that can’t be read', async ({
    page,
  }) => {
    test.slow();
    await createReport(page, { agency, year: '2023' });
    await expectFine(page);
    await page.getByLabel('年度', { exact: true }).fill('23');
    await page.getByLabel('落款日期').fill('明天');
    await page.locator('[data-field="preamble"]').fill('自己写的开头。');
    await expect(page.getByRole('button', { name: '恢复默认' })).toBeVisible();
    await expectFine(page);
  });

  test('finds nothing on the texts, empty and filled in, with their help open', async ({
    page,
  }) => {
    test.slow();
    const draft = await createReport(page, { agency, year: '2023' });
    for (const [step, field] of [
      ['overview', 'overview.proactive'],
      ['problems', 'problems'],
      ['other', 'otherMatters'],
    ] as const) {
      await goToStep(page, draft, step);
      await expect(page.locator(`[data-field="${field}"]`)).toBeVisible();
      await expectFine(page);
      await page.locator(`[data-field="${field}"]`).fill('主动公开21条。');
      await page.getByText('填写说明', { exact: true }).click();
      await expectFine(page);
    }
  });

  test("finds nothing on the tables, blank, with an entry that can't be read, and filled in", async ({
    page,
  }) => {
    test.slow();
    const draft = await seedReport(page, { agency, year: '2023' });
    for (const [table, id] of [
      ['disclosure', 'disclosure.licensing.decisions'],
      ['requests', 'requests.granted.naturalPerson'],
      ['challenges', 'challenges.reconsideration.upheld'],
    ] as const) {
      await openTable(page, draft, table);
      await expectFine(page);
      await cell(page, id).fill('1.5');
      await expect(cell(page, id)).toHaveAttribute('aria-invalid', 'true');
      await expectFine(page);
      await cell(page, id).fill('1');
      await page.getByRole('button', { name: '空白填 0' }).click();
      await expect(page.getByRole('button', { name: '恢复空白' })).toBeVisible();
      await expectFine(page);
    }
  });

  test('finds nothing on the check, with findings and all clear', async ({ page }) => {
    test.slow();
    const draft = await seedExample(page);
    await goToStep(page, draft, 'check');
    await expect(page.getByRole('heading', { name: '全部通过' })).toBeVisible();
    await expectFine(page);
    await openTable(page, draft, 'requests');
    await cell(page, 'requests.received.naturalPerson').fill('21');
    await cell(page, 'requests.received.research').fill('1.5');
    await cell(page, 'requests.other.research').fill('');
    await goToStep(page, draft, 'overview');
    await page.locator('[data-field="overview.platform"]').fill('');
    await goToStep(page, draft, 'check');
    await expect(page.locator('[data-severity="warning"]')).toHaveCount(1);
    await expectFine(page);
  });

  test('finds nothing on the preview and the paper in it, final and as a draft', async ({
    page,
    complaints,
  }) => {
    test.slow();
    const draft = await seedExample(page);
    await goToStep(page, draft, 'preview');
    await expect(page.getByText('没有待处理的事项，可以送签、定稿和公布。')).toBeVisible();
    await expectFine(page);
    await expectFine(await openPaper(page, complaints));
    await openTable(page, draft, 'challenges');
    await cell(page, 'challenges.reconsideration.upheld').fill('1.5');
    await goToStep(page, draft, 'preview');
    await page.getByRole('button', { name: '导出网页' }).click();
    await expect(page.getByRole('dialog', { name: '还不能导出网页' })).toBeVisible();
    await expectFine(page);
    await page.keyboard.press('Escape');
    await expectFine(await openPaper(page, complaints));
  });
});

test('in forced colours the rail marks the current step, and no other', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const draft = await createReport(page, { agency, year: '2023' });
  for (const step of ['overview', 'requests', 'check', 'versions'] as const) {
    await goToStep(page, draft, step);
    const links = await page.getByRole('navigation', { name: '步骤' }).getByRole('link').all();
    const edges: { readonly isCurrent: boolean; readonly seen: string }[] = [];
    for (const link of links) {
      const box = await link.boundingBox();
      if (box === null || !(await link.evaluate((own) => own.closest('nav ul, nav > a') !== null)))
        continue;
      const isCurrent = (await link.getAttribute('aria-current')) !== null;
      const clip = { x: box.x, y: box.y + 4, width: 3, height: 20 };
      edges.push({ isCurrent, seen: (await page.screenshot({ clip })).toString('base64') });
    }
    const current = edges.filter(({ isCurrent }) => isCurrent).map(({ seen }) => seen);
    const others = new Set(edges.filter(({ isCurrent }) => !isCurrent).map(({ seen }) => seen));
    expect(current, step).toHaveLength(1);
    expect(others.size, step).toBe(1);
    expect(others.has(current[0] ?? ''), step).toBe(false);
  }
});

test('in forced colours what is pressed looks otherwise than what is not', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  const draft = await seedExample(page);
  await goToStep(page, draft, 'info');
  await page.getByLabel('联系方式').fill('电话 0000-0000000');
  await goToStep(page, draft, 'versions');
  const whole = page.getByRole('button', { name: '显示全文' });
  const look = () => whole.evaluate((own) => getComputedStyle(own).textDecorationLine);
  const before = await look();
  await whole.click();
  await expect(whole).toHaveAttribute('aria-pressed', 'true');
  expect(await look()).not.toBe(before);
  await expectAccessible(page);
});

test('in forced colours a line is around a dialog and around the entry of a menu one is on', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openExample(page);
  await page.getByRole('link', { name: '全部年报' }).click();
  await page.getByRole('button', { name: '更多操作' }).click();
  await expect(page.locator('[role="menuitem"]:focus')).toHaveCSS('outline-style', 'solid');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '新建年报' }).click();
  const modal = page.locator('div:has(> [role="dialog"])');
  await expect(modal).toHaveCSS('border-top-style', 'solid');
});

test('no two buttons of a page sound alike: their name or their description says where', async ({
  page,
}) => {
  test.slow();
  const draft = await seedReport(page, { agency, year: '2023' });
  await goToStep(page, draft, 'overview');
  for (const aspect of ['proactive', 'onRequest']) {
    const text = '2022年，我委收到申请12件。';
    await page.locator(`[data-field="overview.${aspect}"]`).fill(text);
  }
  await expect(page.locator('[data-severity="warning"]').first()).toBeVisible();
  expect(await soundingAlike(page)).toEqual([]);
  await openTable(page, draft, 'requests');
  for (const row of ['received', 'granted']) {
    await cell(page, `requests.${row}.naturalPerson`).fill('3x');
    await page.getByRole('button', { name: /^备注/ }).last().click();
    await page.keyboard.type(`${row} 由谁提供`);
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('[data-severity="error"]')).toHaveCount(2);
  for (const step of ['requests', 'check', 'preview', 'versions'] as const) {
    await goToStep(page, draft, step);
    await expect(page.getByRole('button').first()).toBeVisible();
    expect(await soundingAlike(page), step).toEqual([]);
  }
  await createReport(page, { agency, year: '2022' });
  await backToList(page);
  await expect(draftRow(page, agency, '2022')).toBeVisible();
  expect(await soundingAlike(page)).toEqual([]);
});

/** Name and description of buttons that more than one on the page has. */
async function soundingAlike(page: Page): Promise<readonly string[]> {
  return page.locator('button:visible').evaluateAll((all) => {
    const sounds = all.map((one) => {
      const ids = (one.getAttribute('aria-describedby') ?? '').split(' ');
      const described = ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
      return `${one.getAttribute('aria-label') ?? one.textContent} | ${described}`;
    });
    return sounds.filter((sound, index) => sounds.indexOf(sound) !== index);
  });
}
