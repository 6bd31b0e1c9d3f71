import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test, watch } from './support/app.ts';
import { changeRecord, idOf, recordsOf } from './support/database.ts';
import {
  backToList,
  chooseAction,
  draftList,
  draftRow,
  listedAgencies,
  openExampleFromList,
} from './support/drafts.ts';
import { importFile, keepApart } from './support/files.ts';
import { openTable, typedCells } from './support/tables.ts';
import { createByDialog, createReport, seedExample, seedReport } from './support/new-report.ts';

const agency = '示范县司法局';

function head(page: Page, name: string) {
  return draftList(page).getByRole('columnheader', { name });
}

function search(page: Page) {
  return page.getByRole('searchbox', { name: '查找年报' });
}

test.describe('the list of drafts', () => {
  test('shows a new report with agency, year, 169 open items and its last change', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2024-03-05T10:32:00+08:00');
    await createByDialog(page, { agency, year: '2023' });
    await backToList(page);
    await expect(draftRow(page, agency, '2023').getByRole('cell')).toHaveText([
      '2023',
      '未填 169',
      /^(未校核|其余无问题)/,
      '今天 10:32',
      '更多 ▾',
    ]);
    await expect(listedAgencies(page)).toHaveText([agency]);
  });

  test('says the last change as of today, yesterday, this year, an earlier year', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2023-03-05T23:59:00+08:00');
    await createReport(page, { agency, year: '2022' });
    await backToList(page);
    const lastChange = draftRow(page, agency, '2022').getByRole('cell').nth(3);
    for (const [now, words] of [
      ['2023-03-05T23:59:30+08:00', '今天 23:59'],
      ['2023-03-06T00:01:00+08:00', '昨天 23:59'],
      ['2023-03-07T00:01:00+08:00', '3月5日 23:59'],
      ['2024-01-01T08:00:00+08:00', '2023年3月5日'],
    ] as const) {
      await page.clock.setFixedTime(now);
      await page.reload();
      await expect(lastChange).toHaveText(words);
    }
  });

  test('counts down what is open as a draft is filled in', async ({ page }) => {
    const draft = await seedReport(page, { agency, year: '2023' });
    await goToStep(page, draft, 'challenges');
    await page.getByRole('button', { name: '空白填 0' }).click();
    await backToList(page);
    await expect(draftRow(page, agency, '2023')).toContainText('未填 157');
  });

  test('sorts by each head, up and down, agencies as they are spoken', async ({ page }) => {
    const reports = [
      { at: '2024-03-02', agency: '北京市示范局', year: '2021', filled: ['disclosure'] },
      { at: '2024-03-03', agency: '安阳市示范局', year: '2023', filled: [] },
      {
        at: '2024-03-01',
        agency: '成都市示范局',
        year: '2022',
        filled: ['challenges', 'requests'],
      },
    ];
    for (const report of reports) {
      await page.clock.setFixedTime(`${report.at}T10:00:00+08:00`);
      const draft = await createReport(page, report);
      for (const step of report.filled) {
        await openTable(page, draft, step);
        await page.getByRole('button', { name: '空白填 0' }).click();
        await expect(page.getByText('个空白格中填 0。').last()).toBeVisible();
      }
      await backToList(page);
    }
    const [an, bei, cheng] = ['安阳市示范局', '北京市示范局', '成都市示范局'];
    await expect(listedAgencies(page)).toHaveText([an, bei, cheng]);
    await expect(head(page, '最后修改')).toHaveAttribute('aria-sort', 'descending');

    const orders = [
      { by: '年度', first: 'ascending', up: [bei, cheng, an] },
      { by: '机关', first: 'ascending', up: [an, bei, cheng] },
      { by: '完成度', first: 'descending', up: [an, bei, cheng] },
      { by: '最后修改', first: 'descending', up: [cheng, bei, an] },
    ];
    for (const { by, first, up } of orders) {
      const second = first === 'ascending' ? 'descending' : 'ascending';
      for (const direction of [first, second, first]) {
        await head(page, by).getByRole('button').click();
        await expect(head(page, by)).toHaveAttribute('aria-sort', direction);
        await expect(listedAgencies(page)).toHaveText(
          direction === 'ascending' ? up : [...up].reverse(),
        );
        await expect(draftList(page).locator('th[aria-sort]:not([aria-sort="none"])')).toHaveCount(
          1,
        );
      }
    }
  });

  test('offers a search from the eleventh draft on, by agency and year', async ({ page }) => {
    for (let number = 1; number <= 10; number += 1) {
      const town = `示范${String(number).padStart(2, '0')}镇人民政府`;
      await createReport(page, { agency: town, year: number % 2 === 0 ? '2022' : '2023' });
      await backToList(page);
    }
    await expect(listedAgencies(page)).toHaveCount(10);
    await expect(search(page)).toHaveCount(0);
    await createReport(page, { agency, year: '2022' });
    await backToList(page);
    await expect(listedAgencies(page)).toHaveCount(11);

    await search(page).fill('司法局');
    await expect(listedAgencies(page)).toHaveText([agency]);
    await search(page).fill('2022');
    await expect(listedAgencies(page)).toHaveCount(6);
    await search(page).fill('镇 2022');
    await expect(listedAgencies(page)).toHaveCount(5);
    await expect(page.getByText('共 5 份符合')).toBeVisible();
    await search(page).fill('没有这个机关');
    await expect(listedAgencies(page)).toHaveCount(0);
    await expect(page.getByText('共 0 份符合')).toBeVisible();
    await search(page).fill('');
    await expect(listedAgencies(page)).toHaveCount(11);
  });

  test('opens a draft at the step where one left, by its name and from the menu', async ({
    page,
  }) => {
    const draft = await seedReport(page, { agency, year: '2023' });
    await goToStep(page, draft, 'challenges');
    await expect(cell(page, 'challenges.reconsideration.upheld')).toBeVisible();
    await backToList(page);
    await draftList(page).getByRole('link', { name: agency }).click();
    await expect(page).toHaveURL(`${draft}/challenges`);

    await goToStep(page, draft, 'problems');
    await expect(page.locator('[data-field="problems"]')).toBeVisible();
    await backToList(page);
    await chooseAction(draftRow(page, agency, '2023'), '打开');
    await expect(page).toHaveURL(`${draft}/problems`);
  });

  test('shows what another window adds and deletes', async ({ page, context, complaints }) => {
    await createReport(page, { agency, year: '2023' });
    await backToList(page);
    const other = await context.newPage();
    watch(other, complaints);
    await createByDialog(other, { agency: '示范市教育局', year: '2022' });
    await expect(draftRow(page, '示范市教育局', '2022')).toBeVisible();
    await backToList(other);
    await chooseAction(draftRow(other, agency, '2023'), '删除');
    await expect(listedAgencies(page)).toHaveText(['示范市教育局']);
  });
});

test.describe('drafts of one agency and year', () => {
  const sources = (page: Page) =>
    draftList(page)
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') });

  test('say where each came from, whatever their files are called', async ({ page }) => {
    await page.clock.setFixedTime('2024-03-05T10:32:00+08:00');
    await createReport(page, { agency, year: '2023' });
    await backToList(page);
    await expect(head(page, '来源')).toHaveCount(0);
    const row = draftRow(page, agency, '2023');
    const coming = page.waitForEvent('download');
    await chooseAction(row, '导出 JSON');
    const json = readFileSync(await (await coming).path(), 'utf8');
    for (const name of ['<b>领导改\u202e过</b>.json', '科室.json']) {
      await importFile(page, name, json);
      await keepApart(page);
      await page.waitForURL(/#\/draft\/[^/]+\/info$/);
      await backToList(page);
    }
    await expect(head(page, '来源')).toBeVisible();
    await expect(sources(page).filter({ hasText: '导入自“<b>领导改过</b>.json”' })).toHaveCount(1);
    await expect(sources(page).filter({ hasText: '导入自“科室.json” · 今天 10:32' })).toHaveCount(
      1,
    );
    const copied = sources(page).filter({ hasText: '科室.json' });
    await copied.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem').nth(2).click();
    await page.waitForURL(/#\/draft\/[^/]+\/info$/);
    await backToList(page);
    await expect(sources(page).filter({ hasText: `由“${agency} 2023 年”复制` })).toHaveCount(1);
    await copied.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem').nth(1).click();
    await page.waitForURL(/#\/draft\/[^/]+\/info$/);
    await page.getByLabel('联系方式').fill('1');
    await expectSaved(page);
    await backToList(page);
    const next = draftRow(page, agency, '2024');
    await expect(next).toContainText('据 2023 年年报新建');
    await chooseAction(next, '删除');
    await page.getByText('最近删除').click();
    await expect(page.getByRole('listitem').filter({ hasText: agency })).toContainText(
      `${agency} 2024 年（据 2023 年年报新建）`,
    );
  });

  test('say so for the example', async ({ page }) => {
    await openExampleFromList(page);
    await backToList(page);
    await expect(sources(page).filter({ hasText: '示例' })).toHaveCount(1);
  });
});

test.describe('a copy for next year', () => {
  const proactive = '2023年主动公开政府信息21条。';
  const problems = '政策解读形式偏少。';

  async function makeReport(page: Page): Promise<string> {
    const draft = await createReport(page, { agency, year: '2023', kind: 'other', level: 'city' });
    await page.getByLabel('联系方式').fill('电话 0000-0000000');
    await goToStep(page, draft, 'overview');
    await page.locator('[data-field="overview.proactive"]').fill(proactive);
    await goToStep(page, draft, 'problems');
    await page.locator('[data-field="problems"]').fill(problems);
    await goToStep(page, draft, 'disclosure');
    await cell(page, 'disclosure.licensing.decisions').fill('12');
    await goToStep(page, draft, 'requests');
    await cell(page, 'requests.received.naturalPerson').fill('5');
    await cell(page, 'requests.carriedIn.naturalPerson').fill('1');
    await cell(page, 'requests.granted.naturalPerson').fill('4');
    await cell(page, 'requests.carriedOver.naturalPerson').fill('2');
    await cell(page, 'requests.carriedOver.research').fill('0');
    await expectSaved(page);
    await backToList(page);
    return draft;
  }

  test('has the next year, blank numbers but for 上年结转, and texts to be confirmed', async ({
    page,
  }) => {
    const old = await makeReport(page);
    await chooseAction(draftRow(page, agency, '2023'), '据此新建 2024 年年报');
    await page.waitForURL((url) => url.href.endsWith('/info') && !url.href.startsWith(old));
    const copy = page.url().replace(/\/info$/, '');
    await expect(page.getByLabel('年度', { exact: true })).toHaveValue('2024');
    await expect(page.getByLabel('机关名称')).toHaveValue(agency);
    await expect(page.getByLabel('机关类别')).toHaveValue('other');
    await expect(page.getByLabel('机关层级')).toHaveValue('city');
    await expect(page.getByLabel('联系方式')).toHaveValue('电话 0000-0000000');

    await goToStep(page, copy, 'requests');
    await expect(cell(page, 'requests.carriedIn.naturalPerson')).toHaveValue('2');
    await expect(page.locator('main li[data-unconfirmed]')).toHaveCount(2);
    expect(await typedCells(page)).toEqual({
      'requests.carriedIn.naturalPerson': '2',
      'requests.carriedIn.research': '0',
    });
    await goToStep(page, copy, 'disclosure');
    await expect(cell(page, 'disclosure.licensing.decisions')).toBeVisible();
    expect(await typedCells(page)).toEqual({});

    await goToStep(page, copy, 'overview');
    await expect(page.locator('[data-field="overview.proactive"]')).toHaveValue(proactive);
    await expect(page.locator('[data-field="overview.onRequest"]')).toHaveValue('');
    await expect(page.locator('[data-unconfirmed="overview.proactive"]')).toContainText('待确认');
    await goToStep(page, copy, 'problems');
    await expect(page.locator('[data-field="problems"]')).toHaveValue(problems);

    await goToStep(page, old, 'disclosure');
    await expect(cell(page, 'disclosure.licensing.decisions')).toHaveValue('12');
  });

  test('has nothing to be confirmed where one pressed 已确认, for good, and only there', async ({
    page,
  }) => {
    const old = await makeReport(page);
    await chooseAction(draftRow(page, agency, '2023'), '据此新建 2024 年年报');
    await page.waitForURL((url) => url.href.endsWith('/info') && !url.href.startsWith(old));
    const copy = page.url().replace(/\/info$/, '');
    await goToStep(page, copy, 'overview');
    await page.getByRole('button', { name: '已确认' }).click();
    await expect(page.locator('main [data-unconfirmed]')).toHaveCount(0);
    await expectSaved(page);
    await page.reload();
    await expect(page.locator('[data-field="overview.proactive"]')).toHaveValue(proactive);
    await expect(page.locator('main [data-unconfirmed]')).toHaveCount(0);
    await goToStep(page, copy, 'problems');
    await expect(page.locator('[data-unconfirmed="problems"]')).toHaveCount(1);
  });

  test('is told from one for the same year, which has every number and text', async ({ page }) => {
    const old = await makeReport(page);
    await chooseAction(draftRow(page, agency, '2023'), '另存一份');
    await page.waitForURL((url) => url.href.endsWith('/info') && !url.href.startsWith(old));
    const copy = page.url().replace(/\/info$/, '');
    await expect(page.getByLabel('年度', { exact: true })).toHaveValue('2023');
    await goToStep(page, copy, 'requests');
    await expect(cell(page, 'requests.received.naturalPerson')).toHaveValue('5');
    expect(await typedCells(page)).toEqual({
      'requests.received.naturalPerson': '5',
      'requests.carriedIn.naturalPerson': '1',
      'requests.granted.naturalPerson': '4',
      'requests.carriedOver.naturalPerson': '2',
      'requests.carriedOver.research': '0',
    });
    await goToStep(page, copy, 'problems');
    await expect(page.locator('[data-field="problems"]')).toHaveValue(problems);
    await expect(page.locator('[data-unconfirmed]')).toHaveCount(0);

    // Two drafts, not one under two names.
    await page.locator('[data-field="problems"]').fill('另一份的文字。');
    await expectSaved(page);
    await goToStep(page, old, 'problems');
    await expect(page.locator('[data-field="problems"]')).toHaveValue(problems);
    await backToList(page);
    await expect(draftRow(page, agency, '2023')).toHaveCount(2);
  });
});

/** The page counts the day a moment after it has come. */
async function expectDaysCounted(page: Page, counted: number): Promise<void> {
  await expect
    .poll(() => recordsOf(page, 'settings'))
    .toContainEqual({ key: 'here.days', value: expect.objectContaining({ counted }) as unknown });
}

test.describe('a deleted draft', () => {
  test('comes back whole with 撤销删除', async ({ page }) => {
    const draft = await seedReport(page, { agency, year: '2023' });
    await goToStep(page, draft, 'disclosure');
    await cell(page, 'disclosure.licensing.decisions').fill('12');
    await backToList(page);
    await chooseAction(draftRow(page, agency, '2023'), '删除');
    await expect(draftRow(page, agency, '2023')).toHaveCount(0);
    await expect(page.getByText(`已删除“${agency}”2023 年的草稿。`)).toBeVisible();
    await page.getByRole('button', { name: '撤销删除' }).click();
    await expect(draftRow(page, agency, '2023')).toContainText('未填 168');
    await expect(page.getByRole('button', { name: '撤销删除' })).toHaveCount(0);
    await goToStep(page, draft, 'disclosure');
    await expect(cell(page, 'disclosure.licensing.decisions')).toHaveValue('12');
  });

  test('lies among 最近删除 and comes back from there, also after a reload', async ({ page }) => {
    await createReport(page, { agency, year: '2023' });
    await backToList(page);
    await chooseAction(draftRow(page, agency, '2023'), '删除');
    await expect(draftRow(page, agency, '2023')).toHaveCount(0);
    await page.reload();
    await page.getByText('最近删除（1 份，至少保留 30 天）').click();
    await page.getByRole('button', { name: '恢复' }).click();
    await expect(draftRow(page, agency, '2023')).toBeVisible();
    await expect(page.getByText('最近删除')).toHaveCount(0);
  });

  test('that was signed goes only after a question, also while it is corrected', async ({
    page,
  }) => {
    test.slow();
    const draft = await seedExample(page);
    await goToStep(page, draft, 'preview');
    await page.getByRole('button', { name: '定稿' }).click();
    await page.getByRole('button', { name: '确认定稿' }).click();
    await expect(page.locator('[data-seal="locked"]')).toBeVisible();
    await expectSaved(page);
    await backToList(page);
    const row = draftRow(page, '原州区司法局', '2023');
    await chooseAction(row, '删除');
    const dialog = page.getByRole('dialog', { name: '删除已定稿的年报' });
    await expect(dialog).toContainText('30 天内');
    await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(row).toBeVisible();

    await goToStep(page, draft, 'problems');
    await page.getByRole('button', { name: '更正' }).click();
    await page.getByLabel('更正原因').fill('漏了一句');
    await page.getByRole('button', { name: '开始更正' }).click();
    await expect(page.locator('[data-seal="reopened"]')).toBeVisible();
    await expectSaved(page);
    await backToList(page);
    await chooseAction(row, '删除');
    await expect(dialog).toContainText('正在更正');
    await dialog.getByRole('button', { name: '删除' }).click();
    await expect(row).toHaveCount(0);
    await page.getByText('最近删除（1 份').click();
    await page.getByRole('button', { name: '恢复' }).click();
    await expect(row).toBeVisible();
  });

  test('is kept whatever the clock says: 2000 when it is deleted, 2036 at an opening', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2000-01-01T00:10:00+08:00');
    await createReport(page, { agency, year: '2023' });
    await backToList(page);
    await expectDaysCounted(page, 1);
    await chooseAction(draftRow(page, agency, '2023'), '删除');
    const deleted = page.getByRole('listitem').filter({ hasText: agency });
    for (const [now, left] of [
      ['2026-11-23T10:00:00+08:00', 29],
      ['2036-11-23T10:00:00+08:00', 28],
      ['2026-11-23T11:00:00+08:00', 28],
    ] as const) {
      await page.clock.setFixedTime(now);
      await page.reload();
      await page.getByText('最近删除（1 份').click();
      await expect(deleted).toContainText(`2000年1月1日 删除，至少再保留 ${String(left)} 天`);
    }
  });

  test('is gone on the 36th day counted, which no opening of the day before counts', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2024-03-01T10:00:00+08:00');
    const draft = await createReport(page, { agency, year: '2023' });
    await backToList(page);
    await expectDaysCounted(page, 1);
    await chooseAction(draftRow(page, agency, '2023'), '删除');
    await expect(page.getByText('最近删除（1 份')).toBeVisible();
    await changeRecord(page, 'summaries', idOf(draft), { deletedDays: 34 });
    await page.clock.setFixedTime('2024-04-04T10:00:00+08:00');
    await page.reload();
    await expectDaysCounted(page, 2);
    await page.reload();
    await expectDaysCounted(page, 2);
    await page.getByText('最近删除（1 份').click();
    await expect(page.getByText('已满 30 天，将要清除')).toBeVisible();
    await page.clock.setFixedTime('2024-04-05T10:00:00+08:00');
    await page.reload();
    await expect(page.getByText('最近删除')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
  });
});

test.describe('an empty list', () => {
  test('offers a report to write by, and a real one with what the check finds in it', async ({
    page,
  }) => {
    await page.goto('/#/');
    await page.getByRole('button', { name: '打开范例：安澜县住房和城乡建设局' }).click();
    await page.waitForURL(/info$/);
    await expect(page.getByLabel('落款日期')).toHaveValue('2025-01-20');
    const model = page.url().replace(/\/info$/, '');
    await goToStep(page, model, 'check');
    await expect(page.getByRole('heading', { name: '全部通过' })).toBeVisible();
    await expect(page.locator('[data-finding]')).toHaveCount(0);
    await backToList(page);
    await chooseAction(draftRow(page, '安澜县住房和城乡建设局', '2024'), '删除');
    const real = await seedExample(page);
    await goToStep(page, real, 'check');
    await expect(page.locator('[data-finding]').first()).toBeVisible();
  });
});

test.describe('a new report', () => {
  test('warns where agency and year exist already, and offers to open that draft', async ({
    page,
  }) => {
    const draft = await createReport(page, { agency, year: '2023' });
    await backToList(page);
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.getByLabel('机关名称').fill(agency);
    await page.getByLabel('年度', { exact: true }).fill('2022');
    const warning = page.getByText(`已有“${agency}”2023 年的草稿。`);
    await expect(warning).toHaveCount(0);
    await page.getByLabel('年度', { exact: true }).fill('２０２３');
    await expect(warning).toBeVisible();
    await page.getByRole('button', { name: '打开已有的' }).click();
    await expect(page).toHaveURL(`${draft}/info`);
  });

  test('may be made a second time all the same', async ({ page }) => {
    await createByDialog(page, { agency, year: '2023' });
    await createByDialog(page, { agency, year: '2023' });
    await backToList(page);
    await expect(draftRow(page, agency, '2023')).toHaveCount(2);
  });

  test('remembers what an agency is from its last report', async ({ page }) => {
    const town = '示范镇人民政府';
    await createByDialog(page, {
      agency: town,
      year: '2022',
      kind: 'government',
      level: 'township',
    });
    await createByDialog(page, { agency, year: '2022', kind: 'department', level: 'province' });
    await backToList(page);
    await page.getByRole('button', { name: '新建年报' }).click();
    const kind = page.getByLabel('机关类别');
    const level = page.getByLabel('机关层级');
    await expect(page.getByLabel('机关名称')).toHaveValue(agency);
    await expect(level).toHaveValue('province');
    await page.getByLabel('机关名称').fill(town);
    await expect(kind).toHaveValue('government');
    await expect(level).toHaveValue('township');
  });

  test('is of a department of a county unless one says otherwise, for the year past', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2024-01-05T10:00:00+08:00');
    await page.goto('/#/');
    await page.getByRole('button', { name: '新建年报' }).click();
    await expect(page.getByLabel('年度', { exact: true })).toHaveValue('2023');
    await expect(page.getByLabel('机关类别')).toHaveValue('department');
    await expect(page.getByLabel('机关层级')).toHaveValue('county');
  });

  test('asks for a name and a year of four digits before it is made', async ({ page }) => {
    await page.goto('/#/');
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.getByLabel('年度', { exact: true }).fill('23');
    await page.getByRole('button', { name: '创建' }).click();
    await expect(page.getByLabel('机关名称')).toHaveAccessibleDescription(/请填写机关全称/);
    await expect(page.getByLabel('年度', { exact: true })).toHaveAccessibleDescription(
      /请填四位年份/,
    );
    await page.getByRole('button', { name: '取消' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
  });
});
