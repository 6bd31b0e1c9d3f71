import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test';
import { cellsOf, layoutOf, tablesOf } from '../src/form/index.ts';
import { cell, expectSaved, test, watch } from './support/app.ts';
import {
  createByKey,
  expectWholeReport,
  pressByKey,
  stepByKey,
  tabOrder,
  typeCells,
  typeTexts,
} from './support/keyboard.ts';
import { format, yuanzhou } from './support/reports.ts';

test.describe('the whole report of 原州区司法局 2023', () => {
  test.setTimeout(240_000);

  test('is typed by keyboard, survives a reload and the end of the browser, and comes out whole', async ({
    baseURL,
    launchOptions,
  }, testInfo) => {
    const report = await yuanzhou();
    const profile = testInfo.outputPath('profile');
    const complaints: string[] = [];
    const open = async (): Promise<[BrowserContext, Page]> => {
      const context = await chromium.launchPersistentContext(profile, {
        ...launchOptions,
        baseURL: baseURL ?? '',
        locale: 'zh-CN',
        timezoneId: 'Asia/Shanghai',
        viewport: { width: 1366, height: 768 },
        acceptDownloads: true,
      });
      const page = context.pages()[0] ?? (await context.newPage());
      watch(page, complaints);
      await page.goto('/#/');
      return [context, page];
    };
    let [context, page] = await open();

    await createByKey(page, report);
    await stepByKey(page, '总体情况');
    await typeTexts(page, report, [
      'overview.proactive',
      'overview.onRequest',
      'overview.management',
      'overview.platform',
      'overview.oversight',
    ]);
    await stepByKey(page, '主动公开');
    await typeCells(page, report, tabOrder('disclosure'));

    await stepByKey(page, '申请');
    const requests = tabOrder('requests');
    await typeCells(page, report, requests.slice(0, 70));
    await expect(cell(page, 'requests.received.total')).toHaveText('0');
    await expect(cell(page, 'requests.carriedOver.total')).toHaveText('');
    await expectSaved(page);
    await page.reload();
    await expect(page).toHaveURL(/\/requests$/);
    await expect(cell(page, requests[69] ?? '')).toHaveValue('0');
    await expect(cell(page, requests[70] ?? '')).toHaveValue('');
    await typeCells(page, report, requests.slice(70));
    await expect(cell(page, 'requests.handled.total')).toHaveText('0');
    for (const state of await page.locator('[data-identity="requests.balance"]').all()) {
      await expect(state).toHaveAttribute('data-state', 'holds');
    }

    await stepByKey(page, '复议诉讼');
    const challenges = tabOrder('challenges');
    await typeCells(page, report, challenges.slice(0, 7));
    await expect(cell(page, 'challenges.reconsideration.total')).toHaveText('0');
    await expect(cell(page, 'challenges.directLitigation.total')).toHaveText('9');
    await typeCells(page, report, challenges.slice(7));
    await stepByKey(page, '问题改进');
    await typeTexts(page, report, ['problems']);
    await stepByKey(page, '其他事项');
    await typeTexts(page, report, ['otherMatters']);
    await expectSaved(page);

    await context.close();
    [context, page] = await open();
    const link = page.getByRole('link', { name: report.agency });
    await pressByKey(page, link);
    await expect(page).toHaveURL(/\/other$/);
    await expectWholeReport(page, report);
    await stepByKey(page, '校核');
    await expect(page.getByRole('heading', { name: '全部通过' })).toBeVisible();
    await expect(page.getByText('✓ 没有待处理的事项', { exact: true })).toBeVisible();

    await stepByKey(page, '预览与导出');
    const html = await download(
      page,
      '导出网页',
      '原州区司法局2023年政府信息公开工作年度报告.html',
    );
    const json = await download(
      page,
      '导出 JSON',
      '原州区司法局2023年政府信息公开工作年度报告.json',
    );
    const preview = await page.locator('iframe[title="预览"]').getAttribute('srcdoc');
    expect(preview).toBe(html);
    expect(inOrder(await textOf(page, html), printedTexts(report))).toEqual([]);
    const pdf = testInfo.outputPath('report.pdf');
    await printHtml(context, html, pdf);
    expectPrinted(pdf);
    await context.close();
    expect(complaints).toEqual([]);

    await expectSameBytesElsewhere(
      json,
      testInfo.outputPath('fresh'),
      baseURL ?? '',
      launchOptions,
    );
  });
});

async function download(page: Page, button: string, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await pressByKey(page, page.getByRole('button', { name: button }));
  const file = await coming;
  expect(file.suggestedFilename()).toBe(name);
  return readFileSync(await file.path(), 'utf8');
}

async function textOf(page: Page, html: string): Promise<string> {
  return page.evaluate(
    (source) => new DOMParser().parseFromString(source, 'text/html').body.textContent,
    html,
  );
}

/** Headings, sentences and numbers in the order of the form. */
function printedTexts(report: Awaited<ReturnType<typeof yuanzhou>>): readonly string[] {
  return [
    `${report.agency}${report.year}年政府信息公开工作年度报告`,
    '本报告统计数据从2023年1月1日至12月31日。',
    ...format.sections.flatMap((section) => {
      if (section.kind === 'narrative') {
        const texts = section.fields.flatMap((field) => [
          ...(field.heading === null ? [] : [field.heading]),
          ...(report.texts[field.id] ?? '').split('\n'),
        ]);
        return [section.heading, ...texts];
      }
      const layout = layoutOf(section.table);
      const cells = [...layout.headRows, ...layout.bodyRows].flatMap((row) => row.cells);
      const texts = cells.map((one) =>
        one.kind === 'head' ? one.text : (report.cells[one.cell.id] ?? ''),
      );
      return [section.heading, ...texts];
    }),
  ];
}

/** The texts that are not found one after the other. */
function inOrder(whole: string, texts: readonly string[]): string[] {
  const plain = (text: string) => text.replace(/\s/g, '');
  const page = plain(whole);
  let from = 0;
  return texts.filter((text) => {
    const at = page.indexOf(plain(text), from);
    if (at === -1) return true;
    from = at + plain(text).length;
    return false;
  });
}

async function printHtml(context: BrowserContext, html: string, path: string): Promise<void> {
  const page = await context.newPage();
  await page.setContent(html);
  await page.pdf({ path, preferCSSPageSize: true });
  await page.close();
}

function expectPrinted(pdf: string): void {
  const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    .split('\f')
    .filter((page) => page.trim() !== '')
    .map((page) => page.replace(/\s/g, ''));
  pages.forEach((page, index) => {
    expect(page).toContain(`—${String(index + 1)}—`);
  });
  // Table 三 stands whole on one page, with its heading.
  const holder = pages.filter((page) => page.includes('三、收到和处理政府信息公开申请情况'));
  expect(holder).toHaveLength(1);
  expect(holder[0]).toContain('申请人情况');
  expect(holder[0]).toContain('四、结转下年度继续办理');
  expect(pages.join('')).not.toContain('草稿');
  const cells = tablesOf(format).flatMap(cellsOf);
  expect(cells).toHaveLength(200);
}

async function expectSameBytesElsewhere(
  json: string,
  profile: string,
  baseURL: string,
  launchOptions: object,
): Promise<void> {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL,
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto('/#/');
  const choosing = page.waitForEvent('filechooser');
  await pressByKey(page, page.getByRole('button', { name: '导入' }));
  await (
    await choosing
  ).setFiles({ name: 'report.json', mimeType: 'application/json', buffer: Buffer.from(json) });
  await page.waitForURL(/\/info$/);
  await stepByKey(page, '预览与导出');
  const again = await download(
    page,
    '导出 JSON',
    '原州区司法局2023年政府信息公开工作年度报告.json',
  );
  expect(again).toBe(json);
  await context.close();
}
