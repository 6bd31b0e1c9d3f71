import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { cell, goToStep, test } from './support/app.ts';
import { backToList } from './support/drafts.ts';
import { importFile, jsonOf, keepApart } from './support/files.ts';
import { hongze } from './support/reports.ts';
import { seedReport } from './support/new-report.ts';

test('a report goes out as a Word file, made when asked', async ({ page }) => {
  await page.goto('/#/');
  await importFile(page, '洪泽区.json', jsonOf(hongze(), {}));
  await page.waitForURL(/\/info$/);
  await goToStep(page, page.url().replace(/\/info$/, ''), 'preview');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('淮安市洪泽区人民政府2023年政府信息公开工作年度报告.docx');
  const files = unzipSync(readFileSync(await file.path()));
  const text = new TextDecoder().decode(files['word/document.xml']);
  expect(text).toContain('三、收到和处理政府信息公开申请情况');
  expect(text.match(/<w:tbl>/g)).toHaveLength(3);
  await expect(page.getByRole('button', { name: '导出 Word' })).toBeEnabled();
});

test('a draft goes out as a Word file at any time, marked, and comes back as it was', async ({
  page,
}) => {
  const draft = await seedReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, draft, 'challenges');
  await cell(page, 'challenges.reconsideration.upheld').fill('3件');
  await cell(page, 'challenges.reconsideration.pending').fill('0');
  await goToStep(page, draft, 'preview');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('甲局2023年政府信息公开工作年度报告（草稿）.docx');
  const path = await file.path();
  const text = new TextDecoder().decode(unzipSync(readFileSync(path))['word/document.xml']);
  expect(text).toContain('未填');
  expect(text).toContain('3件');
  await backToList(page);
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入' }).click();
  await (
    await choosing
  ).setFiles({
    name: file.suggestedFilename(),
    mimeType: '',
    buffer: readFileSync(path),
  });
  await keepApart(page);
  await page.waitForURL((url) => url.href.endsWith('/info') && !url.href.startsWith(draft));
  await goToStep(page, page.url().replace(/\/info$/, ''), 'challenges');
  await expect(cell(page, 'challenges.reconsideration.upheld')).toHaveValue('3件');
  await expect(cell(page, 'challenges.reconsideration.pending')).toHaveValue('0');
  await expect(cell(page, 'challenges.reconsideration.corrected')).toHaveValue('');
});
