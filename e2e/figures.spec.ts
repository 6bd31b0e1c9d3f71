import { expect } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { exported, importFile, jsonOf } from './support/files.ts';
import { tabOrder, typeCells, typeTexts } from './support/keyboard.ts';
import { hongze } from './support/reports.ts';
import { createReport } from './support/new-report.ts';

const NAME = '淮安市洪泽区人民政府2023年政府信息公开工作年度报告.json';

test.describe('the figures of 洪泽区 2023', () => {
  test.setTimeout(180_000);

  test('are typed with right totals, 11 and 5 where the published report prints 0, and round trip byte for byte', async ({
    page,
    browser,
    baseURL,
  }) => {
    const report = hongze();
    const draft = await createReport(page, report);
    for (const section of ['disclosure', 'requests', 'challenges']) {
      await goToStep(page, draft, section);
      await typeCells(page, report, tabOrder(section));
      for (const [id, text] of Object.entries(report.cells)) {
        if (!id.startsWith(`${section}.`)) continue;
        const there = cell(page, id);
        const isTyped = (await there.evaluate((element) => element.tagName)) === 'INPUT';
        await (isTyped ? expect(there).toHaveValue(text) : expect(there).toHaveText(text));
      }
    }
    await expect(cell(page, 'challenges.reconsideration.total')).toHaveText('11');
    await expect(cell(page, 'challenges.litigationAfterReconsideration.total')).toHaveText('5');
    for (const step of ['overview', 'problems', 'other']) {
      await goToStep(page, draft, step);
      await typeTexts(
        page,
        report,
        Object.keys(report.texts).filter((id) => id.startsWith(step)),
      );
    }
    await goToStep(page, draft, 'check');
    await expect(page.getByRole('heading', { name: '全部通过' })).toBeVisible();
    await expectSaved(page);
    await goToStep(page, draft, 'preview');
    const json = await exported(page, '导出 JSON', NAME);
    expect(JSON.parse(json)).toMatchObject({
      disclosure: { fees: { amount: '7730.28' } },
      requests: { handled: { naturalPerson: 21, total: 21 } },
      challenges: { reconsideration: { total: 11 }, litigationAfterReconsideration: { total: 5 } },
    });
    const fresh = await browser.newContext({ baseURL: baseURL ?? '' });
    const other = await fresh.newPage();
    await other.goto('/#/');
    await importFile(other, 'report.json', json);
    await other.waitForURL(/\/info$/);
    await goToStep(other, other.url().replace(/\/info$/, ''), 'preview');
    expect(await exported(other, '导出 JSON', NAME)).toBe(json);
    await fresh.close();
  });

  test('with the printed totals 0 and 0 are taken in with two findings that name both numbers', async ({
    page,
  }) => {
    const printed = jsonOf(hongze(), {
      'challenges.reconsideration.total': 0,
      'challenges.litigationAfterReconsideration.total': 0,
    });
    await page.goto('/#/');
    await importFile(page, '洪泽区.json', printed);
    const dialog = page.getByRole('dialog');
    const findings = dialog.locator('[data-finding]');
    await expect(findings).toHaveText([
      '“表四 行政复议 总计”文件写的是 0，按各项相加应为 11，已按相加的结果显示。',
      '“表四 行政诉讼 复议后起诉 总计”文件写的是 0，按各项相加应为 5，已按相加的结果显示。',
    ]);
    await dialog.getByRole('button', { name: '采用' }).click();
    await page.waitForURL(/\/info$/);
    await goToStep(page, page.url().replace(/\/info$/, ''), 'challenges');
    await expect(cell(page, 'challenges.reconsideration.total')).toHaveText('11');
    await expect(cell(page, 'challenges.litigationAfterReconsideration.total')).toHaveText('5');
  });

  test('nothing is written when the taking in is given up, or the file is no report', async ({
    page,
  }) => {
    await page.goto('/#/');
    await importFile(
      page,
      '洪泽区.json',
      jsonOf(hongze(), { 'challenges.reconsideration.total': 0 }),
    );
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
    await importFile(page, '坏.json', '{"kind": "ogi-annual-report", ');
    await expect(page.getByRole('dialog')).toContainText('坏.json');
    await page.getByRole('button', { name: '知道了' }).click();
    await expect(page.getByRole('region', { name: '怎样使用' })).toBeVisible();
  });
});
