import { expect, type Locator, type Page } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';
import { counted } from './support/counted.ts';
import { backToList, draftRow } from './support/drafts.ts';
import { openTable } from './support/tables.ts';
import { seedExample } from './support/new-report.ts';

const AGENCY = '原州区司法局';
const RECEIVED = 'requests.received.naturalPerson';
const GRANTED = 'requests.granted.naturalPerson';

function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('main').getByRole('button', { name });
}

function clear(page: Page): Locator {
  return page.getByRole('heading', { name: '全部通过' });
}

test('next year’s report is clean in at most 18 actions besides numbers and prose', async ({
  page,
}) => {
  const old = await seedExample(page);
  await goToStep(page, old, 'preview');
  await page.getByRole('button', { name: '定稿', exact: true }).click();
  await page.getByRole('button', { name: '确认定稿' }).click();
  await expect(page.getByText('✓ 已定稿，照常打印和导出。')).toBeVisible();
  await backToList(page);

  const clerk = counted(page);
  // What is typed does not count here; the way to where it is typed does.
  const typing = (text: string) => page.keyboard.insertText(text);
  await clerk.click(draftRow(page, AGENCY, '2023').getByRole('button', { name: '更多操作' }));
  await clerk.click(page.getByRole('menuitem', { name: '据此新建 2024 年年报' }));
  await page.waitForURL((url) => url.href.endsWith('/info') && !url.href.startsWith(old));

  await clerk.step('依申请公开');
  await clerk.click(cell(page, RECEIVED));
  await typing('2');
  await clerk.click(cell(page, GRANTED));
  await typing('2');
  await clerk.click(button(page, '三张表的空白都填 0'));

  await clerk.step('校核');
  await clerk.click(button(page, '全部 6 处改为 2024年').first());
  await expect(button(page, /处改为 2024年$/)).toHaveCount(0);
  await clerk.click(button(page, /^改文字：2024年，我局新收政府信息公开申请2件/));
  await clerk.click(page.getByRole('main').locator('[data-at="otherMatters"]').first());
  await expect(page.locator('[data-field="otherMatters"]')).toBeFocused();
  await clerk.press('Control+A');
  await typing('本年没有收取信息处理费，没有其他需要报告的事项。');

  await clerk.step('校核');
  const all = button(page, '全部确认');
  // Texts that were changed are confirmed by that: two aspects are left, and the cells of table three.
  for (const left of [1, 0]) {
    await clerk.click(all.first());
    await expect(all).toHaveCount(left);
  }
  await expect(clear(page)).toBeVisible();
  await expect(page.getByRole('navigation', { name: '步骤' }).getByRole('status')).toHaveText(
    '✓ 没有待处理的事项',
  );
  expect(clerk.count()).toBeLessThanOrEqual(18);
});

test.describe('a number of table three typed wrong', () => {
  /** A report in which all is well, with 12 of 12 applications granted. */
  async function sound(page: Page): Promise<string> {
    const draft = await seedExample(page);
    await openTable(page, draft, 'requests');
    await cell(page, RECEIVED).fill('12');
    await cell(page, GRANTED).fill('12');
    for (const field of ['overview.onRequest', 'otherMatters']) {
      await goToStep(page, draft, field.startsWith('overview') ? 'overview' : 'other');
      await page.locator(`[data-field="${field}"]`).fill('申请均按时办理。');
    }
    await goToStep(page, draft, 'check');
    await expect(clear(page)).toBeVisible();
    await openTable(page, draft, 'requests');
    return draft;
  }

  test('is found and mended by hand in at most 5 actions from its step', async ({ page }) => {
    await sound(page);
    await cell(page, RECEIVED).fill('21');
    // The clerk goes on elsewhere in the table before looking up.
    await cell(page, 'requests.carriedOver.otherOrganization').click();
    const clerk = counted(page);
    await clerk.click(
      page.getByRole('region', { name: '本步的问题' }).getByRole('button', { name: /列不平/ }),
    );
    await expect(cell(page, RECEIVED)).toBeFocused();
    await clerk.type('12');
    await expect(page.getByText('本表已填完，勾稽关系全部成立。')).toBeVisible();
    await clerk.step('校核');
    await expect(clear(page)).toBeVisible();
    expect(clerk.count()).toBeLessThanOrEqual(5);
  });

  test('is found and mended by hand in at most 5 where its cell is not the first of its column', async ({
    page,
  }) => {
    await sound(page);
    await cell(page, GRANTED).fill('21');
    await cell(page, 'requests.carriedOver.otherOrganization').click();
    const clerk = counted(page);
    await clerk.click(
      page.getByRole('region', { name: '本步的问题' }).getByRole('button', { name: /列不平/ }),
    );
    // The number is what one looks for, down the column.
    await clerk.press('ArrowDown');
    await clerk.press('ArrowDown');
    await expect(cell(page, GRANTED)).toBeFocused();
    await clerk.type('12');
    await expect(page.getByText('本表已填完，勾稽关系全部成立。')).toBeVisible();
    expect(clerk.count()).toBeLessThanOrEqual(5);
  });

  test('is mended in 1 where it was the last change, on its step and on the check', async ({
    page,
  }) => {
    const draft = await sound(page);
    for (const step of ['requests', 'check']) {
      await openTable(page, draft, 'requests');
      await cell(page, GRANTED).fill('21');
      await goToStep(page, draft, step);
      const clerk = counted(page);
      await clerk.click(button(page, /自然人 刚由 12 改为 21：改回$/));
      expect(clerk.count()).toBe(1);
      await goToStep(page, draft, 'check');
      await expect(clear(page)).toBeVisible();
      await openTable(page, draft, 'requests');
      await expect(cell(page, GRANTED)).toHaveValue('12');
    }
  });
});
