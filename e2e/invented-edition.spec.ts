import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { tablesOf, typedCellsOf, type ValueKind } from '../src/form/index.ts';
import { invented } from '../src/formats/testing/every-edition.ts';
import { cell, expectSaved, goToStep } from './support/app.ts';
import { exported, keepApart } from './support/files.ts';
import { test } from './support/invented.ts';
import { openTable } from './support/tables.ts';
import { createByDialog } from './support/new-report.ts';

const AGENCY = '示范县数据局';
const YEAR = String(invented.firstYear);
const NAME = `${AGENCY}${YEAR}年政务服务与申请办理报告`;

/** One of each kind of value, as a clerk may type it, and as it is printed. */
const TYPED: Readonly<Record<ValueKind, { readonly typed: string; readonly printed: string }>> = {
  count: { typed: '6', printed: '6' },
  signedCount: { typed: '减4', printed: '-4' },
  amount: { typed: '12.50', printed: '12.50' },
  openAmount: { typed: '251000元', printed: '251000元' },
};

const TEXTS = {
  'summary.services': '年内政务服务评议良好，系统运行平稳。',
  'summary.requests': '申请由专人登记，按时答复。',
  suggestions: '收到的意见建议均已采纳。',
};

function finding(page: Page, rule: string) {
  return page.locator(`[data-finding="${rule}"]`);
}

async function bytesOf(page: Page, button: string): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return readFileSync(await (await coming).path());
}

async function takenIn(page: Page, name: string, buffer: Buffer): Promise<string> {
  await page.goto('/#/');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入' }).click();
  await (await choosing).setFiles({ name, mimeType: '', buffer });
  await keepApart(page);
  await page.waitForURL(/\/info$/);
  return page.url().replace(/\/info$/, '');
}

test.setTimeout(300_000);

test('an edition that is data alone goes through every screen, export and import', async ({
  page,
}) => {
  const draft = await createByDialog(page, { agency: AGENCY, year: YEAR, level: 'county' });
  await expect(page.getByLabel('格式', { exact: true })).toHaveValue(invented.id);

  for (const section of invented.sections) {
    if (section.kind === 'table') {
      await openTable(page, draft, section.route ?? section.id);
      for (const { id, value } of typedCellsOf(section.table)) {
        await cell(page, id).fill(TYPED[value].typed);
      }
    } else {
      await goToStep(page, draft, section.route ?? section.id);
      for (const { id } of section.fields) {
        await page.locator(`[data-field="${id}"]`).fill(Reflect.get(TEXTS, id) as string);
      }
    }
    await expectSaved(page);
  }

  // 6 + 6 ≠ 12 + 6: the identity is broken in both columns until nothing was granted.
  await openTable(page, draft, 'requests');
  await expect(cell(page, 'requests.handled.total')).toHaveText('24');
  await goToStep(page, draft, 'check');
  await expect(finding(page, 'requests.balance')).toHaveCount(2);
  await openTable(page, draft, 'requests');
  for (const column of ['naturalPerson', 'organizations']) {
    await cell(page, `requests.granted.${column}`).fill('0');
  }
  await expectSaved(page);
  await openTable(page, draft, 'services');
  await expect(cell(page, 'services.all.change')).toHaveText('-8');
  await expect(cell(page, 'services.all.cases')).toHaveText('12');
  await goToStep(page, draft, 'check');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(finding(page, 'requests.balance')).toHaveCount(0);

  await goToStep(page, draft, 'preview');
  const paper = page.frameLocator('iframe[title="预览"]');
  for (const { heading } of invented.sections) {
    await expect(paper.getByText(heading, { exact: true })).toBeVisible();
  }
  for (const kind of new Set(
    tablesOf(invented).flatMap((table) => typedCellsOf(table).map(({ value }) => value)),
  )) {
    await expect(paper.getByText(TYPED[kind].printed, { exact: true }).first()).toBeVisible();
  }

  const json = await exported(page, '导出 JSON', `${NAME}.json`);
  const files = [
    ['年报.html', await bytesOf(page, '导出网页')],
    ['年报.docx', await bytesOf(page, '导出 Word')],
    ['年报.xlsx', await bytesOf(page, '导出 Excel')],
    ['年报.json', Buffer.from(json)],
  ] as const;
  for (const [name, bytes] of files) {
    const again = await takenIn(page, name, bytes);
    await goToStep(page, again, 'preview');
    expect(await exported(page, '导出 JSON', `${NAME}.json`)).toBe(json);
  }
});
