import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { unzipSync } from 'fflate';
import { goToStep, test } from './support/app.ts';
import { importFile, jsonOf } from './support/files.ts';
import { hongze } from './support/reports.ts';

test('a report goes out as a workbook, made when asked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/#/');
  await importFile(page, '洪泽区.json', jsonOf(hongze(), {}));
  await page.waitForURL(/\/info$/);
  await goToStep(page, page.url().replace(/\/info$/, ''), 'preview');
  const isPart = (url: string) => /\/excel-[^/]+\.js$/.test(url);
  expect(asked.some(isPart)).toBe(false);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('淮安市洪泽区人民政府2023年政府信息公开工作年度报告.xlsx');
  const files = unzipSync(readFileSync(await file.path()));
  const part = (path: string) => new TextDecoder().decode(files[path]);
  expect(part('xl/workbook.xml').match(/<sheet /g)).toHaveLength(5);
  expect(part('xl/worksheets/sheet2.xml')).toContain(
    '<f>IF(COUNT(D5:I5)=0,"",SUM(D5:I5))</f><v>21</v>',
  );
  expect(asked.some(isPart)).toBe(true);
  await expect(page.getByRole('button', { name: '导出 Excel' })).toBeEnabled();
});
