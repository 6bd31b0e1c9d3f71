import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { goToStep, test } from './support/app.ts';
import { exported, importFile, jsonOf, keepApart } from './support/files.ts';
import { hongze } from './support/reports.ts';

const NAME = '淮安市洪泽区人民政府2023年政府信息公开工作年度报告';

async function openPreview(page: Page): Promise<void> {
  await page.goto('/#/');
  await importFile(page, '洪泽区.json', jsonOf(hongze(), {}));
  await page.waitForURL(/\/info$/);
  await goToStep(page, page.url().replace(/\/info$/, ''), 'preview');
}

test('documents are set as the agency wants them, also for its next report', async ({ page }) => {
  await openPreview(page);
  await page.getByRole('button', { name: '版式设置' }).click();
  await page.getByLabel('机关署名').selectOption('印在日期上方');
  await page.getByLabel('页码').selectOption('居中');
  await page.getByLabel('正文', { exact: true }).selectOption('仿宋_GB2312');
  await page.getByLabel('附件说明').fill('统计表\n\n情况说明');
  await page.getByLabel('统计图').selectOption('放在“三、收到和处理政府信息公开申请情况”末尾');
  await page.getByRole('button', { name: '确定' }).click();
  const paper = page.frameLocator('iframe[title="预览"]');
  await expect(paper.getByText('附件：1. 统计表')).toBeVisible();
  await expect(paper.getByText('2. 情况说明')).toBeVisible();
  await expect(paper.locator('p.signature')).toHaveText('淮安市洪泽区人民政府');
  await expect(paper.locator('figure')).not.toHaveCount(0);
  await page.goto('/#/');
  await importFile(page, '洪泽区.json', jsonOf(hongze(), {}));
  await keepApart(page);
  await page.waitForURL(/\/info$/);
  await goToStep(page, page.url().replace(/\/info$/, ''), 'preview');
  await expect(paper.locator('p.signature')).toHaveText('淮安市洪泽区人民政府');
  const html = await exported(page, '导出网页', `${NAME}.html`);
  expect(html).toContain('@bottom-center');
  expect(html).toMatch(/body \{[^}]*font-family: "仿宋_GB2312"/);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  const files = unzipSync(readFileSync(await (await coming).path()));
  const pictures = Object.entries(files).filter(([path]) => path.startsWith('word/media/'));
  expect(pictures).toHaveLength(await paper.locator('figure').count());
  for (const [, bytes] of pictures) expect(String.fromCharCode(...bytes.slice(1, 4))).toBe('PNG');
});

test('one section can be printed alone, and the whole copied with its form', async ({ page }) => {
  await openPreview(page);
  const paper = page.frameLocator('iframe[title="预览"]');
  await page.getByLabel('打印范围').selectOption('四、政府信息公开行政复议、行政诉讼情况');
  await expect(paper.getByRole('heading', { level: 2 })).toHaveCount(1);
  await expect(paper.getByRole('table')).toHaveCount(1);
  await page.getByRole('button', { name: '年报', exact: true }).click();
  await expect(paper.getByRole('heading', { level: 2 })).toHaveCount(6);

  await page.getByRole('button', { name: '复制带格式全文' }).click();
  await expect(page.getByText('已复制全文')).toBeVisible();
  const area = await page.evaluateHandle(() => {
    const seen = { html: '', text: '' };
    const own = document.createElement('textarea');
    own.addEventListener('paste', ({ clipboardData }) => {
      seen.html = clipboardData?.getData('text/html') ?? '';
      seen.text = clipboardData?.getData('text/plain') ?? '';
    });
    document.body.append(own);
    own.focus();
    return seen;
  });
  await page.keyboard.press('Control+v');
  await expect.poll(async () => (await area.jsonValue()).text).not.toBe('');
  const { html, text } = await area.jsonValue();
  expect(html.match(/<table /g)).toHaveLength(3);
  expect(html).toContain('rowspan="22"');
  expect(text.split('\n')[0]).toBe(NAME);
});

test('the blank form goes out as paper and as files', async ({ page }) => {
  await page.goto('/#/');
  const save = async (item: string) => {
    await page.getByRole('button', { name: '空白表' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: item }).click();
    return (await coming).suggestedFilename();
  };
  expect(await save('空白表存为网页')).toBe('政府信息公开工作年度报告（空白表）.html');
  expect(await save('空白表存为 Word')).toBe('政府信息公开工作年度报告（空白表）.docx');
  await page.getByRole('button', { name: '空白表' }).click();
  await page.getByRole('menuitem', { name: '打印空白表' }).click();
  const paper = page.frameLocator('iframe[title="空白表"]');
  await expect(paper.getByRole('heading', { level: 2 })).toHaveCount(6);
});
