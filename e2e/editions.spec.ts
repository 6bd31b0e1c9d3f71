import { expect, type Page } from '@playwright/test';
import {
  formatForYear,
  sameCells,
  tablesOf,
  typedCellsOf,
  type Format,
  type Table,
} from '../src/form/index.ts';
import { formats } from '../src/formats/index.ts';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { chooseAction, draftRow } from './support/drafts.ts';
import { format as newest } from './support/reports.ts';
import { createReport, seedReport } from './support/new-report.ts';

// Whatever editions there are: two of them can be changed for each other, one alone stands there.
const before = formats.find(({ id }) => id === newest.succession?.from);

const AGENCY = '示范县司法局';

function edition(page: Page) {
  return page.getByLabel('格式', { exact: true });
}

async function expectAllOffered(page: Page): Promise<void> {
  const options = edition(page).locator('option');
  await expect(options).toHaveCount(formats.length);
  const values = await options.evaluateAll((all) => all.map((one) => one.getAttribute('value')));
  expect(values).toEqual(formats.map(({ id }) => id));
}

/** A typed cell that both editions have, and one that only the first has. */
function typedIn(format: Format, other: Format) {
  const typed = tablesOf(format)
    .flatMap(typedCellsOf)
    .filter(({ value }) => value === 'count')
    .map(({ id }) => id);
  const same = sameCells(format, other);
  const shared = typed.find((id) => same.has(id)) ?? '';
  const own = typed.find((id) => !same.has(id)) ?? '';
  return { shared, own };
}

function firstColumn(table: Table | undefined, row: string): string {
  const typed = table === undefined ? [] : typedCellsOf(table);
  return typed.find((one) => one.row === row)?.column ?? '';
}

test.describe('a new report', () => {
  test('asks for the edition, preset by the year until one is chosen', async ({ page }) => {
    await page.goto('/#/');
    await page.getByRole('button', { name: '新建年报' }).click();
    const year = page.getByLabel('年度', { exact: true });
    await expectAllOffered(page);
    for (const { firstYear } of formats) {
      await year.fill(String(firstYear));
      await expect(edition(page)).toHaveValue(formatForYear(formats, firstYear)?.id ?? '');
    }
    const oldest = formats[formats.length - 1] ?? newest;
    await edition(page).selectOption(oldest.id);
    await year.fill(String(newest.firstYear));
    await expect(edition(page)).toHaveValue(oldest.id);
    await page.getByLabel('机关名称', { exact: true }).fill(AGENCY);
    await page.getByRole('button', { name: '创建' }).click();
    await page.waitForURL(/info$/);
    await expect(edition(page)).toHaveValue(oldest.id);
    await expectAllOffered(page);
  });
});

test('a year outside the edition is a warning at the year', async ({ page }) => {
  await createReport(page, { agency: AGENCY, year: String(newest.firstYear) });
  const finding = page.locator('[data-finding="year-outside-edition"]');
  const year = page.getByLabel('年度', { exact: true });
  await year.fill(String(newest.firstYear - 1));
  await expect(finding).toHaveAttribute('data-severity', 'warning');
  await expect(finding).toHaveAttribute('data-at', 'year');
  await year.fill(String(newest.firstYear));
  await expect(finding).toHaveCount(0);
});

if (before !== undefined) {
  test.describe('another edition on 报告信息', () => {
    const { shared, own } = typedIn(newest, before);

    async function filledIn(page: Page): Promise<string> {
      const draft = await createReport(page, { agency: AGENCY, year: String(newest.firstYear) });
      for (const [id, text] of [
        [shared, '3'],
        [own, '17'],
      ] as const) {
        await goToStep(page, draft, id.split('.')[0] ?? '');
        await cell(page, id).fill(text);
      }
      await goToStep(page, draft, 'info');
      return draft;
    }

    test('shows first what has a place, and 取消 leaves all as it is', async ({ page }) => {
      await filledIn(page);
      await edition(page).selectOption(before.id);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toContainText('已填的 1 处有相应的位置');
      await expect(dialog.locator(`[data-without-place="${own}"]`)).toContainText('17');
      await dialog.getByRole('button', { name: '取消' }).click();
      await expect(edition(page)).toHaveValue(newest.id);
    });

    test('is taken, saved, followed, undone and done again in one step', async ({
      page,
      context,
    }) => {
      const draft = await filledIn(page);
      const reader = await context.newPage();
      await reader.goto(`${draft}/info`);
      await expect(edition(reader)).toHaveValue(newest.id);
      await page.bringToFront();
      await edition(page).selectOption(before.id);
      await page.getByRole('button', { name: '采用' }).click();
      await expect(page.getByRole('status').filter({ hasText: '已改用' })).toContainText(
        before.name,
      );
      await expect(edition(page)).toHaveValue(before.id);
      await expect(edition(reader)).toHaveValue(before.id);
      await reader.close();
      await expectSaved(page);
      await page.reload();
      await expect(edition(page)).toHaveValue(before.id);
      await goToStep(page, draft, shared.split('.')[0] ?? '');
      await expect(cell(page, shared)).toHaveValue('3');
      await expect(cell(page, own)).toHaveCount(0);
      await page.getByRole('button', { name: '撤销', exact: true }).click();
      await goToStep(page, draft, own.split('.')[0] ?? '');
      await expect(cell(page, own)).toHaveValue('17');
      await page.getByRole('button', { name: '重做', exact: true }).click();
      await expect(cell(page, own)).toHaveCount(0);
      await expectSaved(page);
    });
  });

  test('a report of the edition before is continued in the one of the new year', async ({
    page,
  }) => {
    const last = String(before.lastYear);
    const table = tablesOf(newest).find(({ carry }) => carry !== undefined);
    const { from = '', to = '' } = table?.carry ?? {};
    const { own, column } = { ...typedIn(before, newest), column: firstColumn(table, from) };
    const draft = await seedReport(page, { agency: AGENCY, year: last });
    await goToStep(page, draft, table?.id ?? '');
    await cell(page, `${table?.id ?? ''}.${from}.${column}`).fill('6');
    await goToStep(page, draft, own.split('.')[0] ?? '');
    await cell(page, own).fill('17');
    await expectSaved(page);
    await page.goto('/#/');
    await chooseAction(draftRow(page, AGENCY, last), `据此新建 ${String(newest.firstYear)} 年年报`);
    await expect(edition(page)).toHaveValue(newest.id);
    await expect(page.getByText('上年年报有 1 处没有相应的位置')).toBeVisible();
    await expect(page.getByText('上年年报用的是')).toContainText(' 17');
    const next = page.url().replace(/\/info$/, '');
    await goToStep(page, next, table?.id ?? '');
    await expect(cell(page, `${table?.id ?? ''}.${to}.${column}`)).toHaveValue('6');
  });
}
