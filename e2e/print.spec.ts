import { execFileSync } from 'node:child_process';
import { expect, type Page } from '@playwright/test';
import { checkPages } from '../scripts/print-check/check-pages.mjs';
import { readPages } from '../scripts/print-check/pdf-pages.mjs';
import { renderHtml, reportOf } from '../scripts/print-check/reports.ts';
import { checkStructure } from '../scripts/print-check/structure.mjs';
import { cell, goToStep, test } from './support/app.ts';
import { exported, importFile, jsonOf } from './support/files.ts';
import { hongze } from './support/reports.ts';
import { seedReport } from './support/new-report.ts';

const FIRST_ROW = '一、本年新收政府信息公开申请数量';
const LAST_ROW = '四、结转下年度继续办理';
/** Some of what `npm run print-check` goes through: texts of several lengths, and other papers. */
const LETTER = { name: 'letter', width: 215.9, height: 279.4 };
const SOME_OFFSETS = [
  [{ moreLines: 0 }, null],
  [{ moreLines: 8 }, null],
  [{ moreLines: 15 }, null],
  [{ moreLines: 3 }, LETTER],
  [{ moreLines: 1, paperMm: { width: 210, height: 200 } }, null],
] as const;
const CELL = 'requests.received.naturalPerson';
const CORNER = '第一项加第二项之和';

/** The printed pages as texts without white space. */
async function printed(
  page: Page,
  path: string,
  options: Parameters<Page['pdf']>[0],
): Promise<readonly string[]> {
  await page.pdf({ path, ...options });
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    .split('\f')
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => text !== '');
}

/** The words at the top left of the type area of the sheet in a frame. */
function firstWords(frame: HTMLIFrameElement | SVGElement | HTMLElement): string {
  if (!(frame instanceof HTMLIFrameElement)) return '';
  // Into the first line, whatever stands there: 28 mm from the left, 37 mm from the top.
  const caret = frame.contentDocument?.caretPositionFromPoint(150, 152) ?? null;
  if (caret?.offsetNode.nodeType !== Node.TEXT_NODE) return '';
  const text = caret.offsetNode.textContent ?? '';
  return text.slice(caret.offset, caret.offset + 6).replace(/\s/g, '');
}

/** Takes 洪泽区 2023 in, exports its web page and opens that in place of the app; gives its source. */
async function openPaper(page: Page): Promise<string> {
  await page.goto('/#/');
  await importFile(page, '洪泽区.json', jsonOf(hongze(), {}));
  await page.waitForURL(/\/info$/);
  await goToStep(page, page.url().replace(/\/info$/, ''), 'preview');
  const name = '淮安市洪泽区人民政府2023年政府信息公开工作年度报告.html';
  const html = await exported(page, '导出网页', name);
  await page.goto('about:blank');
  await page.setContent(html);
  return html;
}

test.describe('the printed report', () => {
  test('cuts no row and leaves no heading alone, wherever the tables begin on a page', async ({
    page,
  }) => {
    for (const [wanted, paper] of SOME_OFFSETS) {
      const document = reportOf(wanted);
      await page.setContent(renderHtml(document));
      if (paper !== null) await page.addStyleTag({ content: `@page { size: ${paper.name}; }` });
      const pages = await readPages(await page.pdf({ preferCSSPageSize: true }));
      const { complaints, gaps } = checkPages(pages, document, paper ?? document.page.paperMm);
      expect(complaints).toEqual([]);
      expect(gaps.filter(({ mm, most }) => mm > most)).toEqual([]);
    }
  });

  test('is a tagged PDF with its headings as outline and its heads as heads', async ({ page }) => {
    const document = reportOf();
    await page.setContent(renderHtml(document));
    const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    expect((await checkStructure(pdf, document)).complaints).toEqual([]);
  });

  test('repeats the heads of table 三 on pages too small for it, and cuts no row', async ({
    page,
  }, testInfo) => {
    await openPaper(page);
    await page.addStyleTag({ content: '@page { size: 210mm 200mm; }' });
    const pages = await printed(page, testInfo.outputPath('small.pdf'), {
      preferCSSPageSize: true,
    });
    const first = pages.findIndex((text) => text.includes(FIRST_ROW));
    const last = pages.findIndex((text) => text.includes(LAST_ROW));
    expect(last).toBeGreaterThan(first);
    for (const text of pages.slice(first, last + 1)) {
      expect(text).toContain(CORNER);
      expect(text).toContain('申请人情况');
    }
    // Each row's long label stands whole on one page.
    const label = '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请';
    const rows = pages.filter((text) => text.includes(label.slice(0, 12)));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(label.slice(-6));
  });

  test('says 草稿 in the head of each page while anything is open', async ({ page }, testInfo) => {
    const draft = await seedReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'preview');
    const html = await page.locator('iframe[title="预览"]').getAttribute('srcdoc');
    await page.goto('about:blank');
    await page.setContent(html ?? '');
    const pages = await printed(page, testInfo.outputPath('draft.pdf'), {
      preferCSSPageSize: true,
    });
    expect(pages.length).toBeGreaterThan(1);
    for (const text of pages) expect(text).toContain('草稿');
  });

  test('is printed from the preview itself, by the button and by Ctrl+P', async ({ page }) => {
    const draft = await seedReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'preview');
    const frame = page.locator('iframe[title="预览"]');
    await expect(
      page.frameLocator('iframe[title="预览"]').getByRole('heading', { level: 1 }),
    ).toBeVisible();
    const prints = await frame.evaluateHandle((element: HTMLIFrameElement) => {
      const seen = { count: 0 };
      if (element.contentWindow === null) throw new Error('No window in the preview');
      element.contentWindow.print = () => {
        seen.count += 1;
      };
      return seen;
    });
    await page.getByRole('button', { name: '打印', exact: true }).click();
    await page.keyboard.press('Control+p');
    expect(await prints.jsonValue()).toEqual({ count: 2 });
  });

  test('stands on the screen in the sheets it is printed on; what one presses leads to its field', async ({
    page,
    context,
  }, testInfo) => {
    await page.goto('/#/');
    await importFile(page, '洪泽区.json', jsonOf(hongze(), {}));
    await page.waitForURL(/\/info$/);
    await goToStep(page, page.url().replace(/\/info$/, ''), 'preview');
    const first = page.locator('iframe[title="预览"]');
    const html = await first.getAttribute('srcdoc');
    const bare = await context.newPage();
    await bare.setContent(html ?? '');
    const pages = await printed(bare, testInfo.outputPath('sheets.pdf'), {
      preferCSSPageSize: true,
    });
    const sheets = page.locator('[data-sheet]');
    await expect(sheets).toHaveCount(pages.length);
    for (const [n, text] of pages.entries()) {
      await sheets.nth(n).scrollIntoViewIfNeeded();
      const sheet = sheets.nth(n).frameLocator('iframe');
      await expect(sheet.locator('[data-entry]').first()).toBeAttached();
      const words = await sheets.nth(n).locator('iframe').evaluate(firstWords);
      expect(words.length).toBeGreaterThan(1);
      expect(text.replace(/^草稿/, '').slice(0, 40)).toContain(words);
    }

    const lines = page.locator('[data-sheet="1"]').frameLocator('iframe');
    await lines.locator('[data-entry="overview.proactive"]').first().click();
    await expect(page.locator('[data-field="overview.proactive"]')).toBeFocused();
    await page.getByRole('link', { name: '预览与导出' }).click();
    // One comes back to the paragraph one left at.
    await expect(lines.locator('.shown').first()).toBeInViewport();
    const withTable = pages.findIndex((text) =>
      text.includes('三、收到和处理政府信息公开申请情况'),
    );
    await sheets.nth(withTable).scrollIntoViewIfNeeded();
    const cells = sheets.nth(withTable).frameLocator('iframe');
    await cells.locator(`td[data-entry="${CELL}"]`).click();
    await expect(cell(page, CELL)).toBeFocused();
  });

  test('is a page in Chinese with a title, scoped heads and nothing that runs', async ({
    page,
  }) => {
    const html = await openPaper(page);
    const [block, ...others] = html.match(/<script[^>]*>/gi) ?? [];
    expect([block, others]).toEqual([
      '<script type="application/json" id="ogi-annual-report">',
      [],
    ]);
    expect(html).not.toMatch(/javascript:|\son\w+=/i);
    await expect(page).toHaveTitle('淮安市洪泽区人民政府2023年政府信息公开工作年度报告');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('th:not([scope])').count()).toBe(0);
    await expect(page.getByRole('heading', { level: 2 })).toHaveCount(6);
    await expect(page.getByRole('table')).toHaveCount(3);
  });
});
