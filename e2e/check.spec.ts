import { expect, type Page } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';

import { openTable } from './support/tables.ts';
import { openExample, seedExample, seedReport } from './support/new-report.ts';

const CHECK_HEADING = { level: 1, name: '校核' } as const;

async function openCheck(page: Page, draft: string): Promise<void> {
  await goToStep(page, draft, 'check');
  await expect(page.getByRole('heading', CHECK_HEADING)).toBeVisible();
}

function finding(page: Page, rule: string, at: string) {
  return page.locator(`[data-finding="${rule}"][data-at="${at}"]`);
}

/** The check lists exactly these errors and warnings, each as `severity rule at`. */
async function expectFindings(page: Page, findings: readonly string[]): Promise<void> {
  const open = async () => (await foundOn(page)).filter((one) => !one.startsWith('hint'));
  await expect.poll(open).toEqual(findings);
}

/** All that may be looked at in the example; nothing of it must be. */
const HINTS_OF_EXAMPLE = [
  'hint inner-space overview.oversight',
  'hint foreign-word overview.oversight',
  'hint challenges-without-applications challenges.directLitigation.otherOutcome',
  'hint half-width-punctuation problems',
  'hint half-width-punctuation otherMatters',
];

/** Every finding on the screen as `severity rule at`. */
async function foundOn(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-finding]')
    .evaluateAll((found) =>
      found.map((one) =>
        ['data-severity', 'data-finding', 'data-at']
          .map((name) => one.getAttribute(name) ?? '')
          .join(' '),
      ),
    );
}

test.describe('the check of a report', () => {
  test('is all clear for the example but for 5 hints, and leads on to the preview', async ({
    page,
  }) => {
    const draft = await seedExample(page);
    await openCheck(page, draft);
    await expect(page.getByRole('heading', { name: '全部通过' })).toBeVisible();
    await expect(page.getByText(/已按 \d\d 条规则核对/)).toBeVisible();
    await expect.poll(() => foundOn(page)).toEqual(HINTS_OF_EXAMPLE);
    await expect(page.getByRole('heading', { name: '提示 5', exact: true })).toBeVisible();
    await expect(page.getByText('供参考，不必处理。')).toBeVisible();
    await expect(page.getByRole('navigation', { name: '步骤' })).toContainText('校核通过');
    await page.getByRole('button', { name: '去预览与导出' }).click();
    await expect(page).toHaveURL(`${draft}/preview`);
    await expect(page.getByText('没有待处理的事项，可以送签、定稿和公布。')).toBeVisible();
  });

  test('finds all that is missing in a new report, each once, section by section', async ({
    page,
  }) => {
    const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
    await openCheck(page, draft);
    await expect(page.getByRole('main').getByRole('status')).toContainText(
      '未填 169。全部处理后才能定稿和导出网页；打印和其他导出随时可用，标明“草稿”。',
    );
    const only = page.getByRole('group', { name: '只看' });
    await expect(only.getByRole('button')).toHaveText([
      '错误 0',
      '未填 169',
      '提醒 0',
      '待确认 0',
      '提示 0',
    ]);
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(['未填 169']);
    await expect(page.getByRole('heading', { level: 3 })).toHaveText([
      '一、总体情况',
      '二、主动公开政府信息情况',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      '五、存在的主要问题及改进情况',
      '六、其他需要报告的事项',
    ]);
    const found = await foundOn(page);
    expect(found.filter((one) => !one.includes('blank-cell'))).toEqual([
      'error empty-section overview.proactive',
      'error empty-section problems',
      'error empty-section otherMatters',
    ]);
    expect(found.filter((one) => one.startsWith('error blank-cell '))).toHaveLength(166);
    await expect(finding(page, 'empty-section', 'problems')).toHaveText(
      '五、存在的主要问题及改进情况',
    );
  });

  test('finds a blank cell and leads to it', async ({ page }) => {
    const draft = await seedExample(page);
    await openTable(page, draft, 'requests');
    const input = cell(page, 'requests.stateSecret.research');
    await input.fill('');
    await openCheck(page, draft);
    await expectFindings(page, ['error blank-cell requests.stateSecret.research']);
    const blank = finding(page, 'blank-cell', 'requests.stateSecret.research');
    await expect(blank).toHaveText('表三 （三）不予公开 1.属于国家秘密 法人或其他组织 科研机构');
    await blank.click();
    await expect(page).toHaveURL(`${draft}/requests`);
    await expect(input).toBeFocused();
    await expect(input).toBeInViewport({ ratio: 1 });
    await page.keyboard.type('0');
    await openCheck(page, draft);
    await expect(page.getByRole('heading', { name: '全部通过' })).toBeVisible();
  });

  test('finds an entry that can’t be read and leads to it from the keyboard', async ({ page }) => {
    const draft = await seedExample(page);
    await openTable(page, draft, 'challenges');
    const input = cell(page, 'challenges.litigationAfterReconsideration.pending');
    await input.fill('1.5');
    await openCheck(page, draft);
    await expectFindings(page, [
      'error unreadable-entry challenges.litigationAfterReconsideration.pending',
    ]);
    const unreadable = page.locator('[data-finding="unreadable-entry"]');
    await expect(unreadable).toHaveText(
      '✕ 错误“表四 行政诉讼 复议后起诉 尚未审结”填的是“1.5”：件数须为整数，不能有小数。',
    );
    await unreadable.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`${draft}/challenges`);
    await expect(input).toBeFocused();
  });

  test('finds a column that does not balance, with both sides and the difference', async ({
    page,
  }) => {
    const draft = await seedExample(page);
    await openTable(page, draft, 'requests');
    await cell(page, 'requests.received.naturalPerson').fill('21');
    await cell(page, 'requests.granted.naturalPerson').fill('20');
    await openCheck(page, draft);
    const broken = page.locator('[data-finding="requests.balance"]');
    await expect(broken).toHaveText(
      /^✕ 错误表三“自然人”列不平：新收 21 \+ 上年结转 0 = 21，办理 20 \+ 结转下年 0 = 20，差 1。“总计”列随之不平。/,
    );
    await expectFindings(page, [
      'error requests.balance requests.received.naturalPerson',
      'warning text-differs overview.onRequest',
      'warning text-differs otherMatters',
    ]);
    await broken.click();
    await expect(cell(page, 'requests.received.naturalPerson')).toBeFocused();
    await page.keyboard.type('20');
    await openCheck(page, draft);
    await expect(page.locator('[data-finding="requests.balance"]')).toHaveCount(0);
  });

  test('tells of 总计 with the column that breaks it, and leads there and on to the next cell', async ({
    page,
  }) => {
    const draft = await seedExample(page);
    await openTable(page, draft, 'requests');
    await cell(page, 'requests.received.business').fill('3');
    await openCheck(page, draft);
    await expect(page.locator('[data-finding="requests.balance"]')).toHaveCount(1);
    const broken = finding(page, 'requests.balance', 'requests.received.business');
    await expect(broken).toContainText('“总计”列随之不平。');
    await broken.click();
    await expect(page).toHaveURL(`${draft}/requests`);
    await expect(cell(page, 'requests.received.business')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(cell(page, 'requests.received.research')).toBeFocused();
  });

  test('warns of an empty aspect, counts an empty section as not filled in', async ({ page }) => {
    const draft = await seedExample(page);
    await goToStep(page, draft, 'overview');
    const aspect = page.locator('[data-field="overview.platform"]');
    await aspect.fill('   ');
    await goToStep(page, draft, 'other');
    const otherMatters = page.locator('[data-field="otherMatters"]');
    await otherMatters.fill('');
    await openCheck(page, draft);
    await expectFindings(page, [
      'error empty-section otherMatters',
      'warning empty-aspect overview.platform',
    ]);
    const only = page.getByRole('group', { name: '只看' });
    await expect(only.getByRole('button', { name: '未填' })).toHaveText('未填 1');
    await expect(only.getByRole('button', { name: '提醒' })).toHaveText('提醒 1');
    const warning = finding(page, 'empty-aspect', 'overview.platform');
    await expect(warning).toContainText('△ 提醒');
    await expect(warning).toContainText('（四）政府信息公开平台建设”没有内容。');
    await warning.click();
    await expect(page).toHaveURL(`${draft}/overview`);
    await expect(aspect).toBeFocused();
    await openCheck(page, draft);
    await finding(page, 'empty-section', 'otherMatters').click();
    await expect(page).toHaveURL(`${draft}/other`);
    await expect(otherMatters).toBeFocused();
  });

  test('finds what the report does not say about itself', async ({ page }) => {
    const draft = await openExample(page);
    await page.getByLabel('机关名称').fill(' ');
    await page.getByLabel('年度', { exact: true }).fill('23');
    await page.getByLabel('落款日期').fill('2024年2月30日');
    await page.locator('[data-field="preamble"]').fill('');
    await openCheck(page, draft);
    await expectFindings(page, [
      'error unreadable-entry year',
      'error unreadable-entry date',
      'error missing-particular agency.name',
      'warning missing-particular preamble',
    ]);
    await expect(finding(page, 'unreadable-entry', 'year')).toContainText(
      '“年度”填的是“23”：请填四位年份，如 2023。',
    );
    for (const [rule, at, label] of [
      ['missing-particular', 'agency.name', '机关名称'],
      ['unreadable-entry', 'date', '落款日期'],
      ['missing-particular', 'preamble', '开头段落'],
    ] as const) {
      await finding(page, rule, at).click();
      await expect(page).toHaveURL(`${draft}/info`);
      await expect(page.getByLabel(label, { exact: true })).toBeFocused();
      await openCheck(page, draft);
    }
  });
});
