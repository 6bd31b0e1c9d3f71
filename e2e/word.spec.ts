import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { createReport, goToStep, test } from './support/app.ts';
import { importFile, jsonOf } from './support/files.ts';
import { hongze } from './support/reports.ts';

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

test('a Word file waits for a report without errors', async ({ page }) => {
  const draft = await createReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, draft, 'preview');
  await page.getByRole('button', { name: '导出 Word' }).click();
  await expect(page.getByRole('alert')).toContainText('没有导出：还有');
});
