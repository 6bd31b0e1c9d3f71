import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';

import { exported, importFile, jsonOf } from './support/files.ts';
import { hongze } from './support/reports.ts';
import { openTable } from './support/tables.ts';
import { seedExample, seedReport } from './support/new-report.ts';

const agency = '示范县司法局';

function field(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"]`);
}

/** The note beside this text, or at the head of the step. */
function note(page: Page, text: string): Locator {
  return page.getByRole('listitem').filter({ hasText: text });
}

async function openOverview(page: Page): Promise<string> {
  const draft = await seedReport(page, { agency, year: '2023' });
  await goToStep(page, draft, 'overview');
  await expect(field(page, 'overview.proactive')).toBeVisible();
  return draft;
}

/** Presses 备注 under the nth text of the step. */
async function openForm(page: Page, nth = 0): Promise<Locator> {
  await page.getByRole('button', { name: '备注', exact: true }).nth(nth).click();
  const area = page.getByLabel('备注', { exact: true });
  await expect(area).toBeFocused();
  return area;
}

/** Takes 洪泽区 2023 in with these notes; gives the draft's address without the step. */
async function importWith(page: Page, notes: readonly { at: string; text: string }[]) {
  const file = JSON.parse(jsonOf(hongze(), {})) as Record<string, unknown>;
  await page.goto('/#/');
  await importFile(page, '洪泽区.json', JSON.stringify({ ...file, notes }));
  await page.waitForURL(/\/info$/);
  return page.url().replace(/\/info$/, '');
}

test.describe('a note on a text', () => {
  test('is kept with Enter or 保存, beside its text, several on one', async ({ page }) => {
    await openOverview(page);
    const area = await openForm(page);
    await expect(area).toHaveAccessibleDescription('只供本机查看，不印出、不公开。');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.type('法规科提供');
    await page.keyboard.press('Enter');
    await expect(area).toHaveCount(0);
    await expect(page.getByRole('button', { name: '备注', exact: true }).first()).toBeFocused();
    await expect(note(page, '法规科提供')).toContainText('（一）主动公开');
    await (await openForm(page)).fill(' 问：含重复件吗 ');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(note(page, '问：含重复件吗')).toBeVisible();
    await expect(field(page, 'overview.proactive')).toHaveValue('');
    await expectSaved(page);
    await page.reload();
    await expect(note(page, '法规科提供')).toBeVisible();
    await expect(note(page, '问：含重复件吗')).toBeVisible();
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2);
  });

  test('is given up with Esc or 取消, and an empty one is none', async ({ page }) => {
    await openOverview(page);
    for (const leave of ['Escape', 'Enter', '取消'] as const) {
      const area = await openForm(page, 1);
      if (leave !== 'Enter') await area.fill('不留');
      if (leave === '取消') await page.getByRole('button', { name: '取消' }).click();
      else await page.keyboard.press(leave);
      await expect(area).toHaveCount(0);
      await expect(page.getByRole('button', { name: '备注', exact: true }).nth(1)).toBeFocused();
      await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
    }
  });

  test('is not kept by the Enter that ends a composition', async ({ page }) => {
    await openOverview(page);
    const area = await openForm(page);
    await page.keyboard.type('fagui');
    await area.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
    await area.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
    await area.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true });
    await expect(area).toHaveValue('fagui');
  });

  test('leads to its text, is rewritten, settled and brought back', async ({ page }) => {
    await openOverview(page);
    await (await openForm(page, 4)).fill('问办公室');
    await page.keyboard.press('Enter');
    await note(page, '问办公室').getByRole('button', { name: '定位' }).click();
    await expect(field(page, 'overview.oversight')).toBeFocused();
    await note(page, '问办公室').getByRole('button', { name: '修改' }).click();
    const area = page.getByLabel('备注', { exact: true });
    await expect(area).toBeFocused();
    await expect(area).toHaveValue('问办公室');
    await page.keyboard.type('，已答');
    await page.keyboard.press('Enter');
    await expect(note(page, '问办公室，已答')).toHaveCount(1);
    await expect(page.getByRole('button', { name: '修改' })).toBeFocused();
    await page.getByRole('button', { name: '修改' }).click();
    await page.keyboard.type('不要');
    await page.keyboard.press('Escape');
    await expect(note(page, '不要')).toHaveCount(0);

    await page.getByRole('button', { name: '已解决' }).click();
    await expect(note(page, '问办公室')).toHaveCount(0);
    await expect(page.getByText('已解决 1 处备注。', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect(note(page, '问办公室，已答')).toBeVisible();
    await page.getByRole('button', { name: '已解决' }).click();
    await expectSaved(page);
    await page.reload();
    await expect(field(page, 'overview.oversight')).toBeVisible();
    await expect(note(page, '问办公室')).toHaveCount(0);
  });

  test('may stand on the opening paragraph, and those on particulars are shown', async ({
    page,
  }) => {
    const draft = await importWith(page, [
      { at: 'contact', text: '电话待定' },
      { at: 'agency.name', text: '与公章核对' },
    ]);
    await expect(note(page, '电话待定')).toContainText('联系方式');
    await expect(note(page, '与公章核对')).toContainText('机关名称');
    await note(page, '电话待定').getByRole('button', { name: '定位' }).click();
    await expect(page.getByLabel('联系方式')).toBeFocused();
    await (await openForm(page)).fill('领导审过');
    await page.keyboard.press('Enter');
    await expect(note(page, '领导审过')).toContainText('开头段落');
    await goToStep(page, draft, 'info');
  });

  test('is in the JSON file and not on the paper', async ({ page }) => {
    const draft = await seedExample(page);
    await goToStep(page, draft, 'problems');
    await (await openForm(page)).fill('只给自己看的话');
    await page.keyboard.press('Enter');
    await goToStep(page, draft, 'preview');
    await page.locator('iframe[title="预览"]').waitFor();
    const name = '原州区司法局2023年政府信息公开工作年度报告';
    const html = await exported(page, '导出网页', `${name}.html`);
    expect(html).toContain('五、存在的主要问题及改进情况');
    expect(html).not.toContain('只给自己看的话');
    const json: unknown = JSON.parse(await exported(page, '导出 JSON', `${name}.json`));
    expect(json).toMatchObject({
      remarks: [{ at: 'problems', state: 'open', entries: [{ text: '只给自己看的话' }] }],
    });
  });
});

test.describe('a note on a cell', () => {
  test('stands at the head of its table, one on many cells once, with the way there', async ({
    page,
  }) => {
    const carried = ['naturalPerson', 'business', 'research'].map((column) => {
      return { at: `requests.carriedIn.${column}`, text: '与去年核对' };
    });
    const first = { at: 'requests.received.naturalPerson', text: '窗口科报数' };
    const second = { at: 'requests.handled.total', text: '与台账核对' };
    const draft = await importWith(page, [...carried, first, second]);
    await openTable(page, draft, 'requests');
    const items = page.getByRole('main').getByRole('listitem');
    await expect(items).toHaveCount(3);
    await expect(items.nth(0)).toContainText(
      '表三 二、上年结转政府信息公开申请数量 自然人 等 3 处与去年核对',
    );
    await expect(items.nth(1)).toContainText('表三 一、本年新收政府信息公开申请数量 自然人窗口科');
    await items.nth(0).getByRole('button', { name: '定位' }).click();
    await expect(cell(page, 'requests.carriedIn.naturalPerson')).toBeFocused();
    await items.nth(2).getByRole('button', { name: '定位' }).click();
    await expect(cell(page, 'requests.handled.total')).toBeFocused();
    // Settled for all its cells at once; the focus goes on beside, and it comes back.
    await items.nth(0).getByRole('button', { name: '已解决' }).click();
    await expect(page.getByText('已解决 3 处备注。')).toBeVisible();
    await expect(items.nth(0).getByRole('button', { name: '已解决' })).toBeFocused();
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect(note(page, '等 3 处')).toBeVisible();
    await openTable(page, draft, 'disclosure');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(0);
  });

  test('is written from the cell one is in, and leads back into it', async ({ page }) => {
    const draft = await seedReport(page, { agency, year: '2023' });
    await openTable(page, draft, 'requests');
    const received = cell(page, 'requests.received.naturalPerson');
    await received.click();
    const area = await openForm(page);
    await page.keyboard.type('窗口科报数');
    await page.keyboard.press('Enter');
    await expect(area).toHaveCount(0);
    await expect(received).toBeFocused();
    await expect(received).toHaveValue('');
    await expect(note(page, '窗口科报数')).toContainText('一、本年新收政府信息公开申请数量 自然人');
    await openForm(page);
    await page.keyboard.press('Escape');
    await expect(received).toBeFocused();
    await page.keyboard.type('5');
    await expect(received).toHaveValue('5');
  });
});

test.describe('the check', () => {
  test('lists all notes in the order of the form, each a way to its place', async ({ page }) => {
    const draft = await importWith(page, [
      { at: 'problems', text: '问办公室' },
      { at: 'requests.received.naturalPerson', text: '窗口科报数' },
      { at: 'contact', text: '电话待定' },
    ]);
    await goToStep(page, draft, 'check');
    await expect(page.getByRole('heading', { name: '备注' })).toBeVisible();
    await expect(page.locator('[data-remark]')).toHaveText([
      '联系方式电话待定',
      '表三 一、本年新收政府信息公开申请数量 自然人窗口科报数',
      '五、存在的主要问题及改进情况问办公室',
    ]);
    await page.locator('[data-remark="requests.received.naturalPerson"]').click();
    await expect(page).toHaveURL(/\/requests$/);
    await expect(cell(page, 'requests.received.naturalPerson')).toBeFocused();
    await goToStep(page, draft, 'check');
    await page.locator('[data-remark="problems"]').click();
    await expect(field(page, 'problems')).toBeFocused();
    await page.getByRole('button', { name: '已解决' }).click();
    await goToStep(page, draft, 'check');
    await expect(page.locator('[data-remark][data-state="open"]')).toHaveCount(2);
    await expect(page.locator('[data-remark]').last()).toHaveText(/问办公室✓ 已解决$/);

    // Only those of one state, printed as one list.
    await page.getByRole('button', { name: '未处理 2' }).click();
    await expect(page.locator('[data-remark]')).toHaveCount(2);
    await page.getByRole('button', { name: '打印备注清单' }).click();
    const list = page.frameLocator('iframe[aria-hidden]');
    await expect(list.getByRole('heading', { name: '备注清单' })).toBeAttached();
    await expect(list.locator('tbody tr')).toHaveText([
      /联系方式电话待定未处理/,
      /窗口科报数未处理/,
    ]);

    // From one that is not settled to the next by key, around the end.
    await page.keyboard.press('F9');
    await expect(page.locator('[name="contact"]')).toBeFocused();
    await page.keyboard.press('F9');
    await expect(cell(page, 'requests.received.naturalPerson')).toBeFocused();
    await page.keyboard.press('F9');
    await expect(page.locator('[name="contact"]')).toBeFocused();
  });

  test('has no list of notes where there are none', async ({ page }) => {
    const draft = await importWith(page, []);
    await goToStep(page, draft, 'check');
    await expect(page.getByRole('heading', { name: '校核' })).toBeVisible();
    await expect(page.getByRole('heading', { name: '备注' })).toHaveCount(0);
  });
});

test('a remark is answered, settled and opened again, and says what its place held', async ({
  page,
}) => {
  const draft = await seedReport(page, { agency, year: '2023' });
  await openTable(page, draft, 'requests');
  const id = 'requests.received.naturalPerson';
  await cell(page, id).fill('60');
  await page.getByRole('button', { name: /^备注/ }).last().click();
  await page.keyboard.type('请与台账核对');
  await page.keyboard.press('Enter');
  await cell(page, id).fill('61');
  await expect(note(page, '请与台账核对')).toContainText('提出时 60 → 现在 61');
  await note(page, '请与台账核对').getByRole('button', { name: '回复' }).click();
  await expect(page.getByLabel('回复', { exact: true })).toBeFocused();
  await page.keyboard.type('已核对，应为 61');
  await page.keyboard.press('Enter');
  await expect(note(page, '已核对，应为 61')).toContainText('请与台账核对');
  await expect(page.getByRole('button', { name: '修改' })).toHaveCount(0);
  await note(page, '已核对').getByRole('button', { name: '已解决' }).click();
  await expect(note(page, '已核对')).toHaveCount(0);
  await page.getByText('已解决 1 处备注', { exact: true }).click();
  await note(page, '已核对').getByRole('button', { name: '重新打开' }).click();
  await expect(note(page, '已核对').getByRole('button', { name: '已解决' })).toBeVisible();
  await expectSaved(page);
  await goToStep(page, draft, 'check');
  await expect(page.locator('[data-remark]')).toHaveAttribute('data-state', 'answered');
  await goToStep(page, draft, 'requests');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(page.getByText('已解决 1 处备注', { exact: true })).toBeVisible();
});

test('a file taken in again has its notes', async ({ page }) => {
  const notes = [{ at: 'problems', text: '第一行\n第二行' }];
  const draft = await importWith(page, notes);
  await goToStep(page, draft, 'problems');
  await note(page, '第一行').getByRole('button', { name: '修改' }).click();
  await expect(page.getByLabel('备注', { exact: true })).toHaveValue('第一行\n第二行');
  await page.keyboard.press('Enter');
  await goToStep(page, draft, 'preview');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 JSON' }).click();
  const file = readFileSync(await (await coming).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({
    notes: [],
    remarks: notes.map(({ at, text }) => ({ at, entries: [{ text }] })),
  });
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`notes fit at ${viewport.width} px, with nothing against them`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const draft = await importWith(page, [
      { at: 'problems', text: '很长的备注，写明数字来自何处、由谁核对、还要问谁。'.repeat(4) },
    ]);
    await goToStep(page, draft, 'problems');
    await openForm(page);
    const main = page.getByRole('main');
    expect(await main.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await expectAccessible(page);
    await goToStep(page, draft, 'check');
    await expect(page.locator('[data-remark]')).toHaveCount(1);
    expect(await main.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await expectAccessible(page);
  });
}
