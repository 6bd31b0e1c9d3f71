import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { cell, createReport, expectSaved, goToStep, test } from './support/app.ts';
import { exported, importFile, jsonOf } from './support/files.ts';
import { hongze } from './support/reports.ts';
import { openTable } from './support/tables.ts';

const NAME = '淮安市洪泽区人民政府2023年政府信息公开工作年度报告';
const ON_REQUEST = 'overview.onRequest';
const REASON = '口径不同：不含重复提交的 1 件';

/** Nothing is to be said against it, in whatever section it stands. */
const PLAIN = '本年认真开展工作考核和社会评议，没有发生责任追究；发现的问题已逐项改进。';

/** Takes 洪泽区 2023 in with these texts and plain others; gives the draft's address without the step. */
async function importWith(page: Page, texts: Readonly<Record<string, string>>): Promise<string> {
  const report = hongze();
  const plain = Object.keys(report.texts).map((id) => [id, PLAIN] as const);
  await page.goto('/#/');
  await importFile(
    page,
    '洪泽区.json',
    jsonOf({ ...report, texts: { ...Object.fromEntries(plain), ...texts } }, {}),
  );
  await page.waitForURL(/\/info$/);
  return page.url().replace(/\/info$/, '');
}

/** 21 applications in the table, 20 in the text. */
async function importDiffering(page: Page): Promise<string> {
  return importWith(page, { [ON_REQUEST]: '2023年收到政府信息公开申请20件。' });
}

function finding(page: Page, rule: string): Locator {
  return page.getByRole('main').locator(`[data-finding="${rule}"]`);
}

function field(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"]`);
}

function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('main').getByRole('button', { name });
}

function clear(page: Page): Locator {
  return page.getByRole('heading', { name: '全部通过' });
}

async function writeReason(page: Page, reason: string): Promise<void> {
  await button(page, /写明理由$/).click();
  const area = page.getByLabel('理由', { exact: true });
  await expect(area).toBeFocused();
  await area.fill(reason);
  await page.keyboard.press('Enter');
}

test.describe('a likely correction', () => {
  test('of a table stands beneath it, is one click, and is taken back by 撤销', async ({
    page,
  }) => {
    const draft = await importWith(page, {
      [ON_REQUEST]: '2023年收到政府信息公开申请21件，办结21件。',
    });
    await openTable(page, draft, 'requests');
    const received = cell(page, 'requests.received.naturalPerson');
    await received.fill('12');
    await button(page, '自然人：12 改为 21').first().click();
    await expect(received).toHaveValue('21');
    await expect(cell(page, 'requests.received.total')).toHaveText('21');
    await expect(page.getByText('已改好：', { exact: false })).toBeVisible();
    await expect(finding(page, 'requests.balance')).toHaveCount(0);
    await expect(page.getByText('本表已填完，勾稽关系全部成立。')).toBeVisible();
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(received).toHaveValue('12');
    await expect(finding(page, 'requests.balance')).toHaveCount(1);
  });

  test('of a text is one click on the check, the focus goes on, and 恢复原样 takes it back', async ({
    page,
  }) => {
    const draft = await importWith(page, {
      [ON_REQUEST]: '2023年收到政府信息公开申请20件。',
      problems: '我局有不足，将改进。',
    });
    await goToStep(page, draft, 'check');
    await button(page, '改用表中的数：20 改为 21').click();
    await expect(finding(page, 'own-word')).toBeFocused();
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect(finding(page, 'text-differs')).toHaveCount(1);
    await finding(page, 'text-differs').click();
    await expect(field(page, ON_REQUEST)).toHaveValue('2023年收到政府信息公开申请20件。');
    // The jump leads to the number itself.
    const caret = await field(page, ON_REQUEST).evaluate(
      (area: HTMLTextAreaElement) => area.selectionStart,
    );
    expect(caret).toBe('2023年收到政府信息公开申请'.length);
  });
});

test.describe('a warning accepted with a reason', () => {
  test('wants a reason that says something, and Esc gives it up', async ({ page }) => {
    const draft = await importDiffering(page);
    await goToStep(page, draft, 'check');
    await button(page, '口径不同，写明理由').click();
    const area = page.getByLabel('理由', { exact: true });
    await expect(area).toHaveAccessibleDescription(/印在核对单上，不公开/);
    await area.fill('  ');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(page.getByText('请写明理由。')).toBeVisible();
    await expect(area).toHaveAttribute('aria-invalid', 'true');
    await expect(area).toBeFocused();
    await page.keyboard.type('不留');
    // What is being written is not left by a key for elsewhere.
    await page.keyboard.press('F8');
    await expect(area).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(area).toHaveCount(0);
    await expect(button(page, '口径不同，写明理由')).toBeFocused();
    await expect(finding(page, 'text-differs')).toHaveCount(1);
    await expect(clear(page)).toHaveCount(0);
  });

  test('is kept over a reload, in the JSON and not on the page, and is taken back', async ({
    page,
  }) => {
    const draft = await importDiffering(page);
    await goToStep(page, draft, 'check');
    await writeReason(page, ` ${REASON} `);
    await expect(clear(page)).toBeVisible();
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await expectSaved(page);
    await page.reload();
    await page.getByText('已说明的提醒（1 处）').click();
    await expect(page.getByText(`理由：${REASON}`, { exact: true })).toBeVisible();

    await goToStep(page, draft, 'preview');
    const html = await exported(page, '导出网页', `${NAME}.html`);
    expect(html).toContain('申请20件');
    expect(html).not.toContain('口径不同');
    const json: unknown = JSON.parse(await exported(page, '导出 JSON', `${NAME}.json`));
    expect(json).toMatchObject({
      waivers: [{ rule: 'text-differs', at: ON_REQUEST, reason: REASON }],
    });

    await goToStep(page, draft, 'check');
    await page.getByText('已说明的提醒（1 处）').click();
    await button(page, '撤回说明').click();
    await expect(finding(page, 'text-differs')).toHaveCount(1);
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await goToStep(page, draft, 'check');
    await expect(clear(page)).toBeVisible();
  });

  test('stands again when its number changes, with the old reason to go on from', async ({
    page,
  }) => {
    const draft = await importDiffering(page);
    await goToStep(page, draft, 'check');
    await writeReason(page, REASON);
    await goToStep(page, draft, 'overview');
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await field(page, ON_REQUEST).fill('2023年收到政府信息公开申请19件。');
    // Beside the text itself, too.
    await expect(finding(page, 'text-differs')).toContainText(`原来的说明“${REASON}”`);
    await button(page, /写明理由$/).click();
    const area = page.getByLabel('理由', { exact: true });
    await expect(area).toHaveValue(REASON);
    await area.fill('口径不同：不含 2 件');
    await page.getByRole('button', { name: '保存' }).click();
    await expect(finding(page, 'text-differs')).toHaveCount(0);
    await goToStep(page, draft, 'check');
    await expect(page.getByText('已说明的提醒（1 处）')).toBeVisible();
  });
});

test('the list shows only what one chooses, by class and by section', async ({ page }) => {
  const draft = await importDiffering(page);
  await openTable(page, draft, 'challenges');
  await cell(page, 'challenges.reconsideration.upheld').fill('');
  await goToStep(page, draft, 'check');
  const only = page.getByRole('group', { name: '只看' });
  const unfilled = only.getByRole('button', { name: '未填 1' });
  const warnings = only.getByRole('button', { name: '提醒 1' });
  await expect(unfilled).toHaveAttribute('aria-pressed', 'false');
  await unfilled.click();
  await expect(unfilled).toHaveAttribute('aria-pressed', 'true');
  await expect(finding(page, 'blank-cell')).toHaveCount(1);
  await expect(finding(page, 'text-differs')).toHaveCount(0);
  await warnings.click();
  await expect(finding(page, 'text-differs')).toHaveCount(1);
  await only.getByLabel('部分').selectOption('challenges');
  await expect(page.getByRole('main').locator('[data-finding]')).toHaveCount(1);
  await unfilled.click();
  await expect(page.getByText('所选范围内没有。')).toBeVisible();
});

test('F8 and Shift+F8 go from finding to finding in the fields, in the form’s order, around', async ({
  page,
}) => {
  const draft = await importWith(page, {
    [ON_REQUEST]: '2023年收到政府信息公开申请20件。',
    problems: '我局有不足，将改进。',
  });
  await openTable(page, draft, 'challenges');
  const blank = cell(page, 'challenges.reconsideration.upheld');
  await blank.fill('');
  await page.keyboard.press('F8');
  await expect(field(page, 'problems')).toBeFocused();
  const strip = page.getByRole('status').filter({ hasText: '3/3 提醒' });
  await expect(strip).toContainText('写有“我局”');
  await page.keyboard.press('F8');
  await expect(field(page, ON_REQUEST)).toBeFocused();
  await page.keyboard.press('Shift+F8');
  await page.keyboard.press('Shift+F8');
  await expect(blank).toBeFocused();
  await page.keyboard.type('10');
  await expect(page.getByText('✓ 这一处已经没有问题，还有 2 处。')).toBeVisible();
  await page.getByRole('button', { name: '下一处 F8' }).click();
  await expect(field(page, 'problems')).toBeFocused();
  // A dialog keeps its keys.
  await page.getByRole('button', { name: '查找替换' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('F8');
  await expect(page).toHaveURL(/\/problems$/);
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the rail counts the worst of what is open, and no hints and no reasons', async ({ page }) => {
  const draft = await importWith(page, {
    [ON_REQUEST]: '2023年收到政府信息公开申请20件。',
    problems: '机制不够健全,将改进。',
  });
  const rail = page.getByRole('navigation', { name: '步骤' });
  const step = (name: string) => rail.getByRole('link', { name });
  await expect(step('总体情况')).toHaveText(/提醒 1/);
  await expect(step('总体情况')).toHaveAttribute('data-step-state', 'warnings');
  await expect(step('问题改进')).toHaveText(/已完成/);
  await expect(step('校核')).toHaveText(/1 处/);
  await openTable(page, draft, 'requests');
  await cell(page, 'requests.carriedOver.business').fill('1');
  await expect(step('申请')).toHaveText(/错误 1/);
  await expect(step('校核')).toHaveText(/2 处/);
  await cell(page, 'requests.carriedOver.business').fill('0');
  await goToStep(page, draft, 'problems');
  // A hint is no more than that: on demand, and never as an error.
  const hint = finding(page, 'half-width-punctuation');
  await expect(page.getByText('○ 提示 1 处')).toBeVisible();
  await expect(hint).toBeHidden();
  await page.getByText('○ 提示 1 处').click();
  await expect(hint).toBeVisible();
  await expect(field(page, 'problems')).not.toHaveAttribute('aria-invalid', 'true');
  await goToStep(page, draft, 'check');
  await writeReason(page, REASON);
  await expect(step('总体情况')).toHaveText(/已完成/);
  await expect(step('校核')).toHaveText(/通过/);
});

test('all rules can be read from the check, each with its grounds', async ({ page }) => {
  const draft = await importDiffering(page);
  await goToStep(page, draft, 'check');
  await button(page, '依据').click();
  await expect(page.getByRole('main')).toContainText('来源：');
  await button(page, '校核规则').click();
  const dialog = page.getByRole('dialog', { name: '校核规则' });
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText([
    /^完整/,
    /^表格中的数/,
    /^文字与表格/,
    /^文字（/,
  ]);
  const count = await dialog.locator('dt').count();
  await expect(dialog).toContainText(`共 ${String(count)} 条`);
  expect(count).toBeGreaterThan(30);
  await dialog.getByRole('button', { name: '关闭' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(button(page, '校核规则')).toBeFocused();
});

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
]) {
  test(`findings fit at ${String(viewport.width)} px, with nothing against them`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const draft = await createReport(page, { agency: '示范县司法局', year: '2023' });
    await goToStep(page, draft, 'overview');
    await field(page, ON_REQUEST).fill('2023年收到政府信息公开申请20件,我委认真办理。');
    await goToStep(page, draft, 'check');
    await button(page, '写明理由').first().click();
    await button(page, '依据').first().click();
    const main = page.getByRole('main');
    const axe = new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']);
    const expectFine = async () => {
      expect(await main.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
      expect((await axe.analyze()).violations.map(({ id }) => id)).toEqual([]);
    };
    await expectFine();
    await page.keyboard.press('F8');
    await expect(page.getByRole('button', { name: '下一处 F8' })).toBeVisible();
    await expectFine();
  });
}
