import { expect, type Locator, type Page } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';

import { openTable } from './support/tables.ts';
import { seedExample, seedReport } from './support/new-report.ts';

function field(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"]`);
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: '生成文字' });
}

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: '生成文字' }).click();
  await expect(dialog(page)).toBeVisible();
}

const NO_REQUESTS = '2023年，我局未收到政府信息公开申请，无上年结转申请。';
const SUITS = '因政府信息公开被提起行政诉讼9件，均为未经复议直接起诉，均为其他结果。';

test('writes what the tables hold at the caret, as one step to be undone', async ({ page }) => {
  const draft = await seedExample(page);
  await goToStep(page, draft, 'overview');
  const onRequest = field(page, 'overview.onRequest');
  const proactive = field(page, 'overview.proactive');
  const before = await proactive.inputValue();
  await onRequest.fill('第一句。第二句');
  await onRequest.press('Control+Home');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight');
  await openDialog(page);
  await expectAccessible(page, '[role="dialog"]');
  for (const words of ['未发生因政府信息公开引起', '规范性文件', '行政事业性收费']) {
    await dialog(page).getByLabel(words).uncheck();
  }
  await expect(dialog(page).getByText('已选 3 句')).toBeVisible();
  await dialog(page).getByRole('button', { name: '插入' }).click();
  await expect(onRequest).toHaveValue(`第一句。${NO_REQUESTS}${SUITS}第二句`);
  await expect(onRequest).toBeFocused();
  await expect(proactive).toHaveValue(`${before}全年未作出行政许可、行政处罚和行政强制决定。`);
  // Each number written is read back and holds.
  await expect(onRequest.locator('..').locator('[data-mark="holds"]')).toHaveText([
    '未',
    '无',
    '9',
    '均',
    '均',
  ]);
  await page.keyboard.type('另');
  await expect(onRequest).toHaveValue(`第一句。${NO_REQUESTS}${SUITS}另第二句`);
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(onRequest).toHaveValue('第一句。第二句');
  await expect(proactive).toHaveValue(before);
});

test('says which tables lack a number, and begins a paragraph behind a line without 。', async ({
  page,
}) => {
  const draft = await seedReport(page, { agency: '西柳镇人民政府', year: '2024' });
  await openTable(page, draft, 'challenges');
  await page.getByRole('button', { name: '空白填 0' }).click();
  await goToStep(page, draft, 'overview');
  await field(page, 'overview.onRequest').fill('依申请公开情况');
  await openDialog(page);
  await expect(dialog(page).getByText('表二还有未填或读不出的格')).toHaveCount(2);
  await expect(dialog(page).getByText('表三还有未填或读不出的格')).toHaveCount(1);
  await expect(dialog(page).getByRole('checkbox')).toHaveCount(1);
  await dialog(page).getByRole('button', { name: '插入' }).click();
  await expect(field(page, 'overview.onRequest')).toHaveValue(
    '依申请公开情况\n未发生因政府信息公开引起的行政复议、行政诉讼。',
  );
  await openTable(page, draft, 'requests');
  await page.getByRole('button', { name: '空白填 0' }).click();
  await cell(page, 'requests.received.naturalPerson').fill('1');
  await cell(page, 'requests.granted.naturalPerson').fill('1');
  await goToStep(page, draft, 'overview');
  await openDialog(page);
  await expect(
    dialog(page).getByLabel('2024年，我镇新收政府信息公开申请1件，为自然人申请；无上年结转申请。'),
  ).toBeChecked();
  await expect(dialog(page).getByLabel('全年办结政府信息公开申请1件，予以公开。')).toBeChecked();
  // What stands in the text already is said so, and not said twice.
  const said = dialog(page).getByLabel('未发生因政府信息公开引起的行政复议、行政诉讼。');
  await expect(said).not.toBeChecked();
  await expect(said).toHaveAccessibleName(/文中已有$/);
});

test('has a sentence ready that no fee was charged, in three actions', async ({ page }) => {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await goToStep(page, draft, 'other');
  await openDialog(page);
  await expect(dialog(page).getByRole('textbox')).toHaveCount(0);
  await expect(dialog(page).getByRole('checkbox')).toBeChecked();
  await dialog(page).getByRole('button', { name: '插入' }).click();
  await expect(field(page, 'otherMatters')).toHaveValue('本年没有收取信息处理费。');
  await openDialog(page);
  await expect(dialog(page).getByRole('checkbox')).not.toBeChecked();
  await expect(dialog(page).getByText('文中已有')).toBeVisible();
  await expect(dialog(page).getByRole('button', { name: '插入' })).toBeDisabled();
});

test('asks for the fee, which no table holds, where somebody charged it', async ({ page }) => {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await goToStep(page, draft, 'problems');
  await expect(page.getByRole('button', { name: '查找替换' })).toBeVisible();
  await expect(page.getByRole('button', { name: '生成文字' })).toHaveCount(0);
  await goToStep(page, draft, 'other');
  await openDialog(page);
  await dialog(page).getByRole('button', { name: '有发生的，填写件数和金额' }).click();
  await expect(dialog(page).getByRole('checkbox')).toHaveCount(0);
  await expect(dialog(page).getByRole('button', { name: '插入' })).toBeDisabled();
  await dialog(page).getByLabel('收取的信息处理费（元）').fill('380元');
  await expect(dialog(page).getByText('只填数字')).toBeVisible();
  await dialog(page).getByLabel('收取的信息处理费（元）').fill('380');
  await dialog(page).getByLabel('信息处理费收费通知（件）').fill('2');
  await dialog(page).getByLabel('收取信息处理费的申请（件）').fill('1');
  await dialog(page).getByRole('button', { name: '插入' }).click();
  await expect(field(page, 'otherMatters')).toHaveValue(
    '2023年，我局发出收费通知2件，收取信息处理费1件，共计380元。',
  );
});

test('advises to fill in the tables first while they hold nothing', async ({ page }) => {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await goToStep(page, draft, 'problems');
  const advice = page.getByText('建议先填二、三、四，文字可按表生成。');
  await expect(advice).toHaveCount(0);
  await goToStep(page, draft, 'overview');
  await expect(advice).toBeVisible();
  await page.getByRole('button', { name: '去填二' }).click();
  await expect(cell(page, 'disclosure.governmentRules.issued')).toBeFocused();
  await page.keyboard.type('0');
  await goToStep(page, draft, 'overview');
  await expect(advice).toHaveCount(0);
});
