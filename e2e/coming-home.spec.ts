import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { counted } from './support/counted.ts';
import { draftRow } from './support/drafts.ts';
import { seedReport } from './support/new-report.ts';

const CELL = 'requests.received.naturalPerson';
const field = (page: Page, id: string) => page.locator(`[data-field="${id}"]`);
const dialog = (page: Page) => page.getByRole('dialog', { name: '这份文件出自本机的年报' });
const merge = (page: Page) => dialog(page).getByRole('button', { name: '并入原稿' });

/** A report with a number and two texts, on the preview; gives its address without the step. */
async function openReport(page: Page): Promise<string> {
  const draft = await seedReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, draft, 'requests');
  await cell(page, CELL).fill('21');
  await goToStep(page, draft, 'problems');
  await field(page, 'problems').fill('一是机制不全。');
  await goToStep(page, draft, 'other');
  await field(page, 'otherMatters').fill('无其他事项。');
  await goToStep(page, draft, 'preview');
  return draft;
}

/** As the leader gives it back: words changed in Word. */
function edited(word: Buffer, changes: Readonly<Record<string, string>>): Buffer {
  const files = unzipSync(word);
  let text = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  for (const [from, to] of Object.entries(changes)) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  return Buffer.from(zipSync({ ...files, 'word/document.xml': strToU8(text) }));
}

test('a Word file goes to the leader and back in 4 actions, and no twin is made', async ({
  page,
}) => {
  const draft = await openReport(page);
  const clerk = counted(page);
  const coming = page.waitForEvent('download');
  await clerk.click(page.getByRole('button', { name: '导出 Word' }));
  const word = readFileSync(await (await coming).path());
  const returned = edited(word, { '一是机制不全。': '一是机制还不健全。', '>21<': '>22<' });

  await clerk.click(page.getByRole('link', { name: '全部年报' }));
  const choosing = page.waitForEvent('filechooser');
  await clerk.click(page.getByRole('button', { name: '导入' }));
  await (await choosing).setFiles({ name: '领导改.docx', mimeType: '', buffer: returned });
  await expect(dialog(page)).toContainText('文件里改了 2 处。');
  await expect(dialog(page).locator('[data-merged]')).toHaveCount(2);
  await expectAccessible(page);
  await clerk.click(merge(page));
  expect(clerk.count()).toBe(4);

  await page.waitForURL((url) => url.href.startsWith(draft));
  await expect(page.getByText('已并入原稿')).toBeVisible();
  await goToStep(page, draft, 'problems');
  await expect(field(page, 'problems')).toHaveValue('一是机制还不健全。');
  await goToStep(page, draft, 'requests');
  await expect(cell(page, CELL)).toHaveValue('22');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect(cell(page, CELL)).toHaveValue('21');
  await expectSaved(page);
  await page.goto('/#/');
  await expect(draftRow(page, '甲局', '2023')).toHaveCount(1);
});

for (const [choice, name, value] of [
  ['用本机的', '本机', '一是机制仍不全。'],
  ['用文件的', '文件', '一是机制还不健全。'],
] as const) {
  test(`a place both sides changed is asked, and holds what the ${name} says`, async ({ page }) => {
    const draft = await openReport(page);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出 Word' }).click();
    const word = readFileSync(await (await coming).path());
    await goToStep(page, draft, 'problems');
    await field(page, 'problems').fill('一是机制仍不全。');
    await goToStep(page, draft, 'other');
    await field(page, 'otherMatters').fill('此处改过。');
    await expectSaved(page);
    await page.goto('/#/');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '导入' }).click();
    const buffer = edited(word, { '一是机制不全。': '一是机制还不健全。', '>21<': '>22<' });
    await (await choosing).setFiles({ name: '领导改.docx', mimeType: '', buffer });
    await expect(dialog(page)).toContainText('文件里改了 2 处；本机此后改了 2 处。');
    await expect(merge(page)).toBeDisabled();
    const conflict = dialog(page).locator('[data-conflict="problems"]');
    await conflict.getByRole('button', { name: choice }).click();
    await merge(page).click();
    await page.waitForURL((url) => url.href.startsWith(draft));
    await goToStep(page, draft, 'problems');
    await expect(field(page, 'problems')).toHaveValue(value);
    await goToStep(page, draft, 'other');
    await expect(field(page, 'otherMatters')).toHaveValue('此处改过。');
    await goToStep(page, draft, 'requests');
    await expect(cell(page, CELL)).toHaveValue('22');
  });
}

test('a file in which nothing was changed opens its draft, or is kept as one of its own', async ({
  page,
}) => {
  const draft = await openReport(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 JSON' }).click();
  const path = await (await coming).path();
  const choose = async () => {
    await page.goto('/#/');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '导入' }).click();
    const buffer = readFileSync(path);
    await (await choosing).setFiles({ name: '甲局.json', mimeType: '', buffer });
    await expect(dialog(page)).toContainText('文件里没有改动。');
  };
  await choose();
  await dialog(page).getByRole('button', { name: '打开原稿' }).click();
  await page.waitForURL((url) => url.href.startsWith(draft));
  await choose();
  await dialog(page).getByRole('button', { name: '另存一份' }).click();
  await page.waitForURL((url) => url.href.endsWith('/info') && !url.href.startsWith(draft));
  await page.goto('/#/');
  await expect(page.getByText('导入自“甲局.json”')).toBeVisible();
});

/** The parts in which a program of an office keeps comments. */
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('tracked changes are accepted or not by one key each, and a comment is a remark', async ({
  page,
  browser,
  baseURL,
}) => {
  const draft = await openReport(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  const files = unzipSync(readFileSync(await (await coming).path()));
  const who = 'w:author="李局" w:date="2026-01-05T10:30:00Z"';
  const text = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    .replace(
      /<w:r>(?:(?!<\/w:r>)[^])*?<w:t[^>]*>一是机制不全。<\/w:t><\/w:r>/,
      `${run('一是机制')}<w:del w:id="1" ${who}><w:r><w:delText>不全</w:delText></w:r></w:del><w:ins w:id="2" ${who}>${run('还不健全')}</w:ins>${run('。')}`,
    )
    .replace(
      /<w:r>(?:(?!<\/w:r>)[^])*?<w:t[^>]*>21<\/w:t><\/w:r>/,
      (own) =>
        `<w:commentRangeStart w:id="7"/><w:del w:id="3" ${who}>${own.replace(/w:t(?=[ >])/g, 'w:delText')}</w:del><w:ins w:id="4" ${who}>${run('22')}</w:ins><w:commentRangeEnd w:id="7"/>`,
    );
  const comments = `<w:comments ${W}><w:comment w:id="7" ${who}><w:p>${run('请与台账核对')}</w:p></w:comment></w:comments>`;
  const buffer = Buffer.from(
    zipSync({
      ...files,
      'word/document.xml': strToU8(text),
      'word/comments.xml': strToU8(comments),
    }),
  );
  await page.goto('/#/');
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入' }).click();
  await (await choosing).setFiles({ name: '领导改.docx', mimeType: '', buffer });
  await expect(dialog(page)).toContainText('文件里有修订 2 处，有新的批注或备注 1 条。');
  await expect(dialog(page).getByText('李局 2026-01-05').first()).toBeVisible();
  await expect(merge(page)).toBeDisabled();
  await expectAccessible(page);
  const proposal = (at: string) => dialog(page).locator(`[data-proposal="${at}"]`);
  await proposal(CELL).getByRole('button', { name: '接受', exact: true }).focus();
  await page.keyboard.press('y');
  await page.keyboard.press('n');
  await expect(proposal(CELL)).toHaveAttribute('data-state', 'accepted');
  await expect(proposal('problems')).toHaveAttribute('data-state', 'declined');
  await merge(page).click();
  await page.waitForURL((url) => url.href.startsWith(draft));
  await goToStep(page, draft, 'problems');
  await expect(field(page, 'problems')).toHaveValue('一是机制不全。');
  await goToStep(page, draft, 'requests');
  await expect(cell(page, CELL)).toHaveValue('22');
  await goToStep(page, draft, 'check');
  await expect(page.locator('[data-remark]')).toContainText('李局 2026-01-05：请与台账核对');

  // With 附意见 the comment goes out again, in a draft, and nothing of it is new on the way back.
  await goToStep(page, draft, 'preview');
  await page.getByLabel('附意见').check();
  const again = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Word' }).click();
  expect((await again).suggestedFilename()).toContain('（草稿）.docx');
  const annotated = readFileSync(await (await again).path());
  expect(strFromU8(unzipSync(annotated)['word/comments.xml'] ?? new Uint8Array())).toContain(
    '请与台账核对',
  );
  await page.goto('/#/');
  const choosingAgain = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入' }).click();
  await (await choosingAgain).setFiles({ name: '稿.docx', mimeType: '', buffer: annotated });
  await expect(dialog(page)).toContainText('文件里没有改动。');

  // Where its draft is not, it becomes one, with the changes as one chooses.
  const other = await (await browser.newContext({ baseURL: baseURL ?? '' })).newPage();
  await other.goto('/#/');
  const choosingThere = other.waitForEvent('filechooser');
  await other.getByRole('button', { name: '导入' }).click();
  await (await choosingThere).setFiles({ name: '领导改.docx', mimeType: '', buffer });
  const differences = other.getByRole('dialog', { name: '正文与文件内的数据不一致' });
  await expect(differences).toContainText('文件中有 2 处修订');
  await expect(differences).toContainText('请与台账核对');
  await differences.getByRole('button', { name: '采用' }).click();
  await other.waitForURL(/\/info$/);
  await goToStep(other, other.url().replace(/\/info$/, ''), 'requests');
  await expect(cell(other, CELL)).toHaveValue('22');
  await expect(other.getByRole('listitem').filter({ hasText: '请与台账核对' })).toBeVisible();
});
