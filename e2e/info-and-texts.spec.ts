import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { backToList } from './support/drafts.ts';
import { openTable } from './support/tables.ts';
import { createReport, openExample } from './support/new-report.ts';

const agency = '示范县司法局';
const title = '示范县司法局2023年政府信息公开工作年度报告';
const opening =
  '根据《中华人民共和国政府信息公开条例》规定和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，现发布《示范县司法局2023年政府信息公开工作年度报告》，本报告统计数据从2023年1月1日至12月31日。';

const ASPECTS = {
  proactive: '（一）主动公开',
  onRequest: '（二）依申请公开',
  management: '（三）政府信息管理',
  platform: '（四）政府信息公开平台建设',
  oversight: '（五）监督保障',
};

function newReport(page: Page): Promise<string> {
  return createReport(page, { agency, year: '2023' });
}

function field(page: Page, id: string) {
  return page.locator(`[data-field="${id}"]`);
}

async function openText(page: Page, draft: string, step: string): Promise<void> {
  await goToStep(page, draft, step);
  const first = { overview: 'overview.proactive', problems: 'problems', other: 'otherMatters' }[
    step
  ];
  await expect(field(page, first ?? '')).toBeVisible();
}

/** A step's line in the rail: its name and its state in words. */
function railStep(page: Page, name: string) {
  return page
    .getByRole('navigation', { name: '步骤' })
    .getByRole('listitem')
    .filter({ hasText: name });
}

function progress(page: Page) {
  return page.getByRole('navigation', { name: '步骤' }).getByRole('status');
}

test.describe('the opening of the report', () => {
  test('follows agency and year in title and paragraph', async ({ page }) => {
    await newReport(page);
    const text = page.getByLabel('开头段落', { exact: true });
    await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
    await expect(text).toHaveValue(opening);
    await expect(text).toHaveAttribute('data-field', 'preamble');
    await page.getByLabel('机关名称').fill('示范市教育局');
    await page.getByLabel('年度', { exact: true }).fill('2024');
    const renamed = (words: string) =>
      words.replaceAll(agency, '示范市教育局').replaceAll('2023', '2024');
    await expect(page.getByText(renamed(title), { exact: true }).first()).toBeVisible();
    await expect(text).toHaveValue(renamed(opening));
    await expect(page.getByRole('button', { name: '恢复默认' })).toHaveCount(0);
  });

  test('stays as written after an edit, also when agency and year change', async ({ page }) => {
    const draft = await newReport(page);
    const text = page.getByLabel('开头段落', { exact: true });
    await text.fill('自己写的开头。');
    await page.getByLabel('机关名称').fill('示范市教育局');
    await page.getByLabel('年度', { exact: true }).fill('2024');
    await expect(text).toHaveValue('自己写的开头。');
    await expect(
      page.getByText('示范市教育局2024年政府信息公开工作年度报告', { exact: true }),
    ).toBeVisible();
    await expectSaved(page);
    await page.reload();
    await expect(text).toHaveValue('自己写的开头。');
    await openTable(page, draft, 'disclosure');
    await goToStep(page, draft, 'info');
    await expect(text).toHaveValue('自己写的开头。');
  });

  test('goes back to the standing words with 恢复默认 and follows again', async ({ page }) => {
    await newReport(page);
    const text = page.getByLabel('开头段落', { exact: true });
    await text.fill('自己写的开头。');
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect(text).toHaveValue(opening);
    await expect(page.getByRole('button', { name: '恢复默认' })).toHaveCount(0);
    await page.getByLabel('年度', { exact: true }).fill('2024');
    await expect(text).toHaveValue(opening.replaceAll('2023', '2024'));
  });

  test('stays empty where somebody emptied it', async ({ page }) => {
    await newReport(page);
    const text = page.getByLabel('开头段落', { exact: true });
    await text.focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect(text).toHaveValue('');
    await page.getByLabel('年度', { exact: true }).fill('2024');
    await expect(text).toHaveValue('');
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect(text).toHaveValue(opening.replaceAll('2023', '2024'));
  });

  test('can be typed in in the middle without the caret running away', async ({ page }) => {
    await newReport(page);
    const text = page.getByLabel('开头段落', { exact: true });
    await text.focus();
    await text.evaluate((area) => {
      if (area instanceof HTMLTextAreaElement) area.setSelectionRange(2, 2);
    });
    await page.keyboard.type('ABC');
    await expect(text).toHaveValue(`${opening.slice(0, 2)}ABC${opening.slice(2)}`);
  });

  for (const [label, typed, reason] of [
    ['年度', '二三年', '请填四位年份，如 2023'],
    ['年度', '1823', '请填四位年份，如 2023'],
    ['落款日期', '2024年2月30日', '请填完整日期，如 2024年1月25日'],
    ['落款日期', '明天', '请填完整日期，如 2024年1月25日'],
  ] as const) {
    test(`keeps “${typed}” as ${label} and says that it can't be read`, async ({ page }) => {
      await newReport(page);
      const input = page.getByLabel(label, { exact: true });
      await input.fill(typed);
      const expectKept = async () => {
        await expect(input).toHaveValue(typed);
        await expect(input).toHaveAttribute('aria-invalid', 'true');
        await expect(input).toHaveAccessibleDescription(new RegExp(reason));
        await expect(page.getByText(reason, { exact: true })).toBeVisible();
        await expect(railStep(page, '报告信息')).toContainText('错误 1');
      };
      await expectKept();
      await expectSaved(page);
      await page.reload();
      await expectKept();
    });
  }

  for (const [label, typed] of [
    ['年度', '２０２３'],
    ['年度', '2023年'],
    ['落款日期', '2024-1-25'],
    ['落款日期', '2024.01.25'],
  ] as const) {
    test(`reads “${typed}” as ${label}`, async ({ page }) => {
      await newReport(page);
      const input = page.getByLabel(label, { exact: true });
      await input.fill(typed);
      await expect(input).not.toHaveAttribute('aria-invalid');
      await expect(page.getByText(title, { exact: true }).first()).toBeVisible();
      await expect(railStep(page, '报告信息')).toContainText('已完成');
    });
  }
});

test.describe('the texts', () => {
  test('of section 一 are five under their official headings', async ({ page }) => {
    const draft = await newReport(page);
    await openText(page, draft, 'overview');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('一、总体情况');
    await expect(page.locator('main textarea')).toHaveCount(5);
    for (const [id, heading] of Object.entries(ASPECTS)) {
      await expect(page.getByLabel(heading, { exact: true })).toHaveAttribute(
        'data-field',
        `overview.${id}`,
      );
    }
  });

  test('of sections 五 and 六 bear the heading of their section', async ({ page }) => {
    const draft = await newReport(page);
    for (const [step, id, heading] of [
      ['problems', 'problems', '五、存在的主要问题及改进情况'],
      ['other', 'otherMatters', '六、其他需要报告的事项'],
    ] as const) {
      await openText(page, draft, step);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(page.getByRole('textbox', { name: heading, exact: true })).toHaveAttribute(
        'data-field',
        id,
      );
    }
  });

  test('are counted in characters without spaces, against about 1000 for the section', async ({
    page,
  }) => {
    const draft = await newReport(page);
    await openText(page, draft, 'overview');
    await expect(page.getByText('本节 0 字，一般 1000 字左右')).toBeVisible();
    await field(page, 'overview.proactive').fill('主动 公开\n二十一条。');
    await field(page, 'overview.platform').fill('𠮷林'.repeat(600));
    await expect(page.getByText('9 字', { exact: true })).toBeVisible();
    await expect(page.getByText('1200 字', { exact: true })).toBeVisible();
    await expect(page.getByText('本节 1209 字，一般 1000 字左右')).toBeVisible();
    await expect(railStep(page, '总体情况')).toContainText('提醒 3');
    await openText(page, draft, 'problems');
    await expect(page.getByText('本节 0 字', { exact: true })).toBeVisible();
  });

  test('have help that opens on demand, as tables have', async ({ page }) => {
    const draft = await newReport(page);
    for (const [step, words] of [
      ['overview', '五个方面都要写'],
      ['disclosure', '单位为万元，可以有小数'],
      ['requests', '第一项加第二项之和，必须等于第三项加第四项之和'],
      ['challenges', '未审结的计入“尚未审结”'],
      ['problems', '针对每个问题的改进情况或措施'],
      ['other', '容易被退回的'],
    ] as const) {
      await goToStep(page, draft, step);
      const help = page.getByText(words).first();
      await expect(help).toBeHidden();
      await page.getByText('填写说明', { exact: true }).click();
      await expect(help).toBeVisible();
    }
  });
});

test.describe('the rail', () => {
  test('tells the state of each step and what is open after each change', async ({ page }) => {
    const draft = await newReport(page);
    for (const [name, state] of [
      ['报告信息', '已完成'],
      ['总体情况', '未填'],
      ['主动公开', '未填'],
      ['申请', '未填'],
      ['复议诉讼', '未填'],
      ['问题改进', '未填'],
      ['其他事项', '未填'],
    ] as const) {
      await expect(railStep(page, name)).toContainText(state);
    }
    await expect(progress(page)).toHaveText('未填 169');

    await openTable(page, draft, 'challenges');
    await cell(page, 'challenges.reconsideration.upheld').fill('3');
    await expect(progress(page)).toHaveText('未填 168');
    await expect(railStep(page, '复议诉讼')).toContainText('未填 11');
    await cell(page, 'challenges.reconsideration.corrected').fill('1.5');
    await expect(railStep(page, '复议诉讼')).toContainText('错误 1');
    await expect(progress(page)).toHaveText('未填 167 · 错误 1');
    await cell(page, 'challenges.reconsideration.pending').fill('-3');
    await expect(railStep(page, '复议诉讼')).toContainText('错误 2');
    await cell(page, 'challenges.reconsideration.corrected').fill('1');
    await cell(page, 'challenges.reconsideration.pending').fill('0');
    await expect(progress(page)).toHaveText('未填 166');
    await page.getByRole('button', { name: '空白填 0' }).click();
    await expect(progress(page)).toHaveText('未填 157');
    await expect(railStep(page, '复议诉讼')).toContainText('已完成');

    await openText(page, draft, 'overview');
    await field(page, 'overview.proactive').fill('主动公开21条。');
    await expect(progress(page)).toHaveText('未填 156 · 提醒 4');
    await expect(railStep(page, '总体情况')).toContainText('提醒 4');
    await field(page, 'overview.proactive').fill(' \n ');
    await expect(progress(page)).toHaveText('未填 157');
    await expect(railStep(page, '总体情况')).toContainText('未填');
    for (const id of Object.keys(ASPECTS)) await field(page, `overview.${id}`).fill('有。');
    await expect(progress(page)).toHaveText('未填 156');
    await expect(railStep(page, '总体情况')).toContainText('已完成');
  });

  test('counts a column that does not balance as an error, not as something unfilled', async ({
    page,
  }) => {
    const draft = await openExample(page);
    await expect(progress(page)).toHaveText('✓ 没有待处理的事项');
    await openTable(page, draft, 'requests');
    await cell(page, 'requests.received.naturalPerson').fill('1');
    await expect(railStep(page, '申请')).toContainText('错误 1');
    await expect(railStep(page, '校核')).toContainText('3 处');
    await expect(progress(page)).toHaveText('错误 1 · 提醒 2');
  });

  test('leads to each step and marks the one that is open', async ({ page }) => {
    const draft = await newReport(page);
    const rail = page.getByRole('navigation', { name: '步骤' });
    for (const [name, route] of [
      ['总体情况', 'overview'],
      ['主动公开', 'disclosure'],
      ['申请', 'requests'],
      ['复议诉讼', 'challenges'],
      ['问题改进', 'problems'],
      ['其他事项', 'other'],
      ['校核', 'check'],
      ['预览与导出', 'preview'],
      ['报告信息', 'info'],
    ] as const) {
      await railStep(page, name).getByRole('link').click();
      await expect(page).toHaveURL(`${draft}/${route}`);
      await expect(rail.locator('[aria-current="step"]')).toHaveText(new RegExp(name));
      await expect(rail.locator('[aria-current]')).toHaveCount(1);
    }
  });

  test('is complemented by the steps before and after, to the first and the last', async ({
    page,
  }) => {
    const draft = await newReport(page);
    const forth = [
      ['一 总体情况', 'overview'],
      ['二 主动公开', 'disclosure'],
      ['三 依申请公开', 'requests'],
      ['四 复议诉讼', 'challenges'],
      ['五 问题改进', 'problems'],
      ['六 其他事项', 'other'],
      ['校核', 'check'],
      ['预览与导出', 'preview'],
    ] as const;
    await expect(page.getByRole('button', { name: '上一步' })).toHaveCount(0);
    for (const [name, route] of forth) {
      await page.getByRole('button', { name: `下一步：${name}`, exact: true }).click();
      await expect(page).toHaveURL(`${draft}/${route}`);
    }
    await expect(page.getByRole('button', { name: '下一步' })).toHaveCount(0);
    // The way on moves down as the page comes.
    await expect(page.locator('iframe[title="预览"]')).toBeVisible();
    await page.getByRole('button', { name: '上一步：校核', exact: true }).click();
    await expect(page).toHaveURL(`${draft}/check`);
    await page.goBack();
    await expect(page).toHaveURL(`${draft}/preview`);
  });

  test('begins the next step at its top', async ({ page }) => {
    await page.setViewportSize({ width: 683, height: 384 });
    const draft = await newReport(page);
    await openTable(page, draft, 'requests');
    const next = page.getByRole('button', { name: '下一步：四 复议诉讼' });
    await next.scrollIntoViewIfNeeded();
    await expect(page.getByRole('heading', { level: 1 })).not.toBeInViewport();
    await next.click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^四、/);
    await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('main')).toBeFocused();
  });

  test('is a select with the states on a phone', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const draft = await newReport(page);
    const select = page.getByLabel('步骤').locator('visible=true').and(page.locator('select'));
    await expect(railStep(page, '总体情况')).toHaveCount(0);
    await expect(select.locator('option')).toHaveText([
      '报告信息 已完成',
      '一 总体情况 未填',
      '二 主动公开 未填',
      '三 依申请公开 未填',
      '四 复议诉讼 未填',
      '五 问题改进 未填',
      '六 其他事项 未填',
      '校核 169 处',
      '预览与导出',
    ]);
    await select.selectOption('三 依申请公开 未填');
    await expect(page).toHaveURL(`${draft}/requests`);
    await cell(page, 'requests.received.naturalPerson').fill('1.5');
    await expect(select.locator('option:checked')).toHaveText('三 依申请公开 错误 1');
    await expect(progress(page)).toHaveText('未填 168 · 错误 1');
    await backToList(page);
  });
});
