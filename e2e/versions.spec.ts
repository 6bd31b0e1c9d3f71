import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { changeRecord, idOf } from './support/database.ts';
import { backToList, draftRow } from './support/drafts.ts';
import { openExample, seedExample, seedReport } from './support/new-report.ts';

const CELL = 'requests.received.naturalPerson';

function field(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"]`);
}

/** The line of a place that differs. */
function difference(page: Page, id: string): Locator {
  return page.locator(`[data-difference="${id}"]`);
}

async function openVersions(page: Page): Promise<void> {
  await page.getByRole('link', { name: '历史版本' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '历史版本' })).toBeVisible();
  await expect(page.getByRole('region', { name: '对比' })).toBeVisible();
}

async function typeOver(page: Page, locator: Locator, text: string): Promise<void> {
  await locator.fill(text);
  await locator.blur();
  await expectSaved(page);
}

test('keeps a version by name, shows what changed since in numbers and words, and gives it back', async ({
  page,
}) => {
  test.slow();
  const draft = await openExample(page);
  await openVersions(page);
  // The draft as it was opened is there already: it takes the name.
  await expect(page.locator('[data-version]')).toHaveCount(1);
  await page.getByRole('button', { name: '保存当前版本' }).click();
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByText('请给这个版本起个名称')).toBeVisible();
  await page.getByLabel('版本名称').fill('送审稿');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-version="1"]')).toContainText('送审稿（手动保存）');
  await expect(page.getByText('两边的内容相同。')).toBeVisible();

  await goToStep(page, draft, 'requests');
  const number = await cell(page, CELL).inputValue();
  await typeOver(page, cell(page, CELL), '1,234');
  await goToStep(page, draft, 'problems');
  const words = await field(page, 'problems').inputValue();
  await typeOver(page, field(page, 'problems'), `${words}下一年度加强业务培训。`);
  await openVersions(page);
  await expect(page.getByText('改了 1 个数、1 段文字。')).toBeVisible();
  await expect(page.getByText('比上一版改了 1 个数、1 段文字')).toBeVisible();
  await expect(difference(page, CELL)).toContainText('自然人');
  await expect(difference(page, CELL).locator('del')).toHaveText(number);
  await expect(difference(page, CELL).locator('ins')).toHaveText('1,234');
  await expect(difference(page, 'problems').locator('ins')).toHaveText('下一年度加强业务培训。');
  await expect(difference(page, 'problems').locator('del')).toHaveCount(0);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expectAccessible(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1366, height: 768 });

  // One line back, and taken back again; then all.
  await difference(page, CELL).getByRole('button', { name: '恢复' }).press('Enter');
  await expect(difference(page, CELL)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: '对比' })).toBeFocused();
  await expect(page.getByText('改了 1 段文字。')).toBeVisible();
  await expect(page.locator('[data-reason="beforeRestore"]')).toHaveCount(1);
  await page.getByRole('button', { name: '撤销恢复' }).click();
  await expect(difference(page, CELL)).toHaveCount(1);
  await page.getByRole('button', { name: '全部恢复为左边的内容' }).click();
  await expect(page.getByText('两边的内容相同。')).toBeVisible();
  await expectSaved(page);
  await goToStep(page, draft, 'problems');
  await expect(field(page, 'problems')).toHaveValue(words);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(field(page, 'problems')).toHaveValue(`${words}下一年度加强业务培训。`);

  // Two kept ones against each other: one of them can still be brought back.
  await openVersions(page);
  await page.getByLabel('左边', { exact: true }).selectOption('1');
  await page.getByLabel('右边', { exact: true }).selectOption({ index: 1 });
  await expect(difference(page, 'problems')).toBeVisible();
  await difference(page, 'problems').getByRole('button', { name: '恢复' }).click();
  await expect(difference(page, 'problems').getByRole('button', { name: '恢复' })).toBeDisabled();

  // A version that can't be kept is said here, and is no failed save.
  await page.evaluate(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
      this: IDBObjectStore,
      ...record: readonly unknown[]
    ) => IDBRequest<IDBValidKey>;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...record) {
      if (this.name === 'versions') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, record);
    };
  });
  await page.getByRole('button', { name: '保存当前版本' }).click();
  await page.getByLabel('版本名称').fill('留不成');
  await page.keyboard.press('Enter');
  await expect(page.getByText('没有保存：')).toBeVisible();
  await page.getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('的一次版本没有留成')).toBeVisible();
  await expectSaved(page);
});

test('blanks that were filled alike stand in one line that opens, on screen, in print and as text', async ({
  page,
}) => {
  test.slow();
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await goToStep(page, draft, 'requests');
  await typeOver(page, cell(page, CELL), '21');
  await page.getByRole('button', { name: '三张表的空白都填 0' }).click();
  await expectSaved(page);
  await openVersions(page);
  await page.getByLabel('左边', { exact: true }).selectOption('1');
  const comparison = page.getByRole('region', { name: '对比' });
  const folded = comparison.locator('[data-folded]');
  await expect(folded.locator('summary')).toHaveText([
    '10 格由空白改为 0',
    '143 格由空白改为 0',
    '12 格由空白改为 0',
  ]);
  await expect(difference(page, CELL).locator('ins')).toHaveText('21');
  await expect(page.locator('[data-difference]')).toHaveCount(1);
  await expectAccessible(page);
  await page.emulateMedia({ media: 'print' });
  await expect(folded.first().getByText('10 格由空白改为 0')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '复制改动清单' }).click();
  await expect(page.getByLabel('改动清单')).toHaveValue(/3\. 143 格由空白改为 0\n/);
  await page.getByRole('button', { name: '关闭' }).click();

  // One of them, then all that are left of it: each is a step.
  await folded.last().locator('summary').click();
  await expect(page.locator('[data-difference]')).toHaveCount(13);
  await expectAccessible(page);
  const pending = difference(page, 'challenges.reconsideration.pending');
  await pending.getByRole('button', { name: '恢复' }).click();
  await expect(folded.last().locator('summary')).toHaveText('11 格由空白改为 0');
  await expect(pending).toHaveCount(0);
  const all = '恢复：四、政府信息公开行政复议、行政诉讼情况 11 格由空白改为 0';
  await page.getByRole('button', { name: all, exact: true }).click();
  await expect(folded).toHaveCount(2);
  await expect(page.getByRole('heading', { level: 2, name: '对比' })).toBeFocused();
  await expectSaved(page);
  await goToStep(page, draft, 'challenges');
  await expect(cell(page, 'challenges.reconsideration.pending')).toHaveValue('');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(cell(page, 'challenges.reconsideration.upheld')).toHaveValue('0');
  await expect(cell(page, 'challenges.reconsideration.pending')).toHaveValue('');
});

test('a signed report is locked, also after a reload; a correction has its reason and its list', async ({
  page,
}) => {
  test.slow();
  const draft = await seedExample(page);
  await goToStep(page, draft, 'problems');
  const words = await field(page, 'problems').inputValue();
  await typeOver(page, field(page, 'problems'), `${words}尽快改进。`);
  await goToStep(page, draft, 'preview');
  const digits = (await page.locator('[data-report-state]').textContent()) ?? '';
  const spaced = `${digits.slice(0, 4)} ${digits.slice(4)}`;
  await page.getByRole('button', { name: '定稿' }).click();
  await page.getByRole('button', { name: '确认定稿' }).click();
  const strip = page.locator('[data-seal]');
  await expect(strip).toContainText(`校验码 ${spaced}`);
  await expectSaved(page);
  await page.reload();
  await expect(strip).toHaveAttribute('data-seal', 'locked');
  await goToStep(page, draft, 'problems');
  await expect(field(page, 'problems')).not.toBeEditable();
  await expect(page.getByRole('button', { name: '撤销', exact: true })).toBeDisabled();
  await page.keyboard.press('Control+z');
  await expect(field(page, 'problems')).toHaveValue(`${words}尽快改进。`);
  await openVersions(page);
  await expect(page.locator('[data-reason="signed"]')).toContainText(`校验码 ${spaced}`);
  await expect(page.getByText('✓ 与定稿一致')).toHaveCount(2);
  await expectAccessible(page);
  await backToList(page);
  await expect(draftRow(page, '原州区司法局', '2023')).toContainText('已定稿');

  await goToStep(page, draft, 'problems');
  await page.getByRole('button', { name: '更正' }).click();
  await page.getByRole('button', { name: '开始更正' }).click();
  await expect(page.getByText('请写明更正的原因')).toBeVisible();
  await page.getByLabel('更正原因').fill('漏了一句');
  await page.getByRole('button', { name: '开始更正' }).click();
  await expect(strip).toHaveAttribute('data-seal', 'reopened');
  await typeOver(page, field(page, 'problems'), `${words}限期改进。`);
  await goToStep(page, draft, 'preview');
  await page.getByRole('button', { name: '更正清单' }).click();
  await expect(page.getByRole('heading', { level: 2, name: '更正清单' })).toBeVisible();
  await expect(page.getByText('更正原因：漏了一句', { exact: true })).toBeVisible();
  await expect(difference(page, 'problems').locator('del')).toHaveText('尽快');
  await expect(difference(page, 'problems').locator('ins')).toHaveText('限期');
  await page.getByRole('button', { name: '复制改动清单' }).click();
  await expect(page.getByLabel('改动清单')).toHaveValue(/〔删：尽快〕〔增：限期〕改进。/);
  await page.getByRole('button', { name: '关闭' }).click();
  await goToStep(page, draft, 'preview');
  await page.getByRole('button', { name: '定稿' }).click();
  await page.getByRole('button', { name: '确认定稿' }).click();
  await expect(strip).toHaveAttribute('data-seal', 'locked');
  await openVersions(page);
  await expect(page.locator('[data-reason="signed"]')).toHaveCount(2);
});

test('a report that was changed behind its signature says so over every page', async ({ page }) => {
  const draft = await seedExample(page);
  const signed = { at: 0, n: 1, reopenedAt: null, digits: '12345678', hash: 'a'.repeat(64) };
  for (const table of ['drafts', 'summaries']) {
    await changeRecord(page, table, idOf(draft), { signed });
  }
  await goToStep(page, draft, 'requests');
  await expect(page.getByRole('alert').filter({ hasText: '内容与定稿不符' })).toBeVisible();
  await expect(page.getByText('内容已锁定')).toHaveCount(0);
});

test('any other report of this browser can be compared, and each place taken from it', async ({
  page,
}) => {
  const other = await seedReport(page, { agency: '乙局', year: '2023' });
  await goToStep(page, other, 'problems');
  await typeOver(page, field(page, 'problems'), '一是机制不全。');
  const own = await seedReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, own, 'problems');
  await typeOver(page, field(page, 'problems'), '一是机制不健全。');
  await openVersions(page);
  await page.getByLabel('左边', { exact: true }).selectOption({ label: '乙局 2023 年年报' });
  await expect(difference(page, 'agency.name').locator('del')).toHaveText('乙局');
  await difference(page, 'problems').getByRole('button', { name: /^恢复/ }).click();
  await expect(page.getByText('已恢复 1 处。')).toBeVisible();
  await expect(difference(page, 'problems')).toHaveCount(0);
  await expect(difference(page, 'agency.name')).toBeVisible();
  await page.getByRole('button', { name: '撤销恢复' }).click();
  await expect(difference(page, 'problems').locator('del')).toHaveText('不全');
});
