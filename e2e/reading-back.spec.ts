import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { exported, importFile, jsonOf, keepApart } from './support/files.ts';
import { yuanzhou } from './support/reports.ts';

const NAME = '原州区司法局2023年政府信息公开工作年度报告';

/** Chooses a file for 导入 and makes a draft of its own of it; gives its address without the step. */
async function opened(page: Page, name: string, buffer: Buffer): Promise<string> {
  await page.goto('/#/');
  await choose(page, name, buffer);
  await keepApart(page);
  await page.waitForURL(/\/info$/);
  return page.url().replace(/\/info$/, '');
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入' }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: '', buffer });
}

test('web page and Word file open again as they were; what was edited in one is asked about', async ({
  page: own,
  browser,
  baseURL,
}) => {
  let page = own;
  await page.goto('/#/');
  const report = await yuanzhou();
  await importFile(page, '原州区.json', jsonOf(report, {}));
  await page.waitForURL(/\/info$/);
  await goToStep(page, page.url().replace(/\/info$/, ''), 'preview');
  const html = await exported(page, '导出网页', `${NAME}.html`);
  const json = await exported(page, '导出 JSON', `${NAME}.json`);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  const word = readFileSync(await (await coming).path());

  for (const [name, bytes] of [
    ['年报.htm', Buffer.from(html)],
    ['年报.docx', word],
  ] as const) {
    const draft = await opened(page, name, bytes);
    await goToStep(page, draft, 'preview');
    expect(await exported(page, '导出 JSON', `${NAME}.json`)).toBe(json);
  }

  const sentence = (report.texts['otherMatters'] ?? '').split('\n')[0] ?? '';
  const [data = '', body = ''] = html.split('</script>');
  const edited = body
    .replace(/(一、本年新收政府信息公开申请数量<\/th><td[^>]*>)0</, '$17<')
    .replace(sentence, '改过的一句。')
    .replace('（三）政府信息管理。', '（三）信息管理。');
  // Where its draft is not.
  page = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await page.goto('/#/');
  await choose(page, '改过.html', Buffer.from(`${data}</script>${edited}`));
  const dialog = page.getByRole('dialog', { name: '正文与文件内的数据不一致' });
  await expect(dialog.locator('li[data-difference]')).toHaveCount(3);
  await expect(dialog.getByText('只作提示')).toHaveCount(1);
  const text = dialog.locator('[data-difference="otherMatters"]');
  await expect(text.getByRole('radio', { name: /正文里写的/ })).toBeChecked();
  await text.getByRole('radio', { name: /正文里写的/ }).press('ArrowDown');
  await expect(text.getByRole('radio', { name: /文件内数据/ })).toBeChecked();
  await expect(dialog.getByText('用正文 1 处，用数据 1 处')).toBeVisible();
  await dialog.getByRole('button', { name: '采用' }).click();
  await page.waitForURL(/\/info$/);
  const draft = page.url().replace(/\/info$/, '');
  await goToStep(page, draft, 'requests');
  await expect(cell(page, 'requests.received.naturalPerson')).toHaveValue('7');
  await expectSaved(page);
  await goToStep(page, draft, 'other');
  await expect(page.locator('[data-field="otherMatters"]')).toHaveValue(
    report.texts['otherMatters'] ?? '',
  );
});
