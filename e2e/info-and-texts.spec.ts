import { expect, type Page } from '@playwright/test';
import { cell, test } from './support/app.ts';
import { backToList } from './support/drafts.ts';
import { openTable } from './support/tables.ts';
import { createReport } from './support/new-report.ts';

const agency = '示范县司法局';

function newReport(page: Page): Promise<string> {
  return createReport(page, { agency, year: '2023' });
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

test.describe('the rail', () => {
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
