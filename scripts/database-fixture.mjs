// Keeps the database of a release as a fixture: works with the built app as a clerk would, then
// writes down what its database holds. Usage: npm run database-fixture -- v0.4 [--dist <folder>].
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureChromium } from './ensure-chromium.mjs';
import { serve } from './serve.mjs';

const FOLDER = 'e2e/fixtures/databases';
const NAME = 'ogi-annual-report';
const FIRST_PORT = 4190;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: 'string', default: 'dist' } },
});
const [release] = positionals;
if (release === undefined) throw new Error('Which release? npm run database-fixture -- v0.4');

/** @typedef {import('@playwright/test').Page} Page */

/** @param {Page} page */
async function saved(page) {
  await page.locator('[data-save-state="saved"]').waitFor();
}

/**
 * @param {Page} page
 * @param {string} agency
 */
async function createReport(page, agency) {
  await page.getByRole('button', { name: '新建年报' }).click();
  await page.getByLabel('机关名称', { exact: true }).fill(agency);
  await page.getByLabel('年度', { exact: true }).fill('2023');
  await page.getByRole('button', { name: '创建' }).click();
  await page.waitForURL(/#\/draft\/[^/]+\/info$/);
  return page.url().replace(/info$/, '');
}

/**
 * Two reports: one with numbers, an entry that can't be read and a text typed in three goes, whose
 * agency has its documents set otherwise; one that is put aside as deleted.
 *
 * @param {Page} page
 */
async function work(page) {
  const draft = await createReport(page, '㐂县司法局');
  await page.goto(`${draft}requests`);
  await page.locator('[data-cell="requests.received.naturalPerson"]').fill('21');
  await page.locator('[data-cell="requests.received.research"]').fill('1.5');
  await page.goto(`${draft}problems`);
  const text = page.locator('[data-field="problems"]');
  for (const sentence of ['一是力量不足。', '二是机制不全。', '三是宣传不够。']) {
    await text.focus();
    await page.keyboard.insertText(sentence);
    await text.blur();
    // Long enough for the next one to be a step of its own.
    await page.waitForTimeout(1_700);
  }
  await saved(page);
  await page.waitForTimeout(2_000);
  await page.goto(`${draft}preview`);
  await page.getByRole('button', { name: '版式设置' }).click();
  await page.getByLabel('机关署名').selectOption('印在日期上方');
  await page.getByRole('button', { name: '确定' }).click();
  await page.frameLocator('iframe[title="预览"]').locator('p.signature').waitFor();
  // Where the list leads to.
  await page.goto(`${draft}problems`);
  await text.waitFor();
  await saved(page);
  await page.waitForTimeout(2_000);
  await page.getByRole('link', { name: '全部年报' }).click();
  await createReport(page, '已删除的局');
  await saved(page);
  await page.getByRole('link', { name: '全部年报' }).click();
  await page
    .getByRole('row')
    .filter({ hasText: '已删除的局' })
    .getByRole('button', { name: '更多操作' })
    .click();
  await page.getByRole('menuitem', { name: '删除', exact: true }).click();
  await page
    .getByRole('row')
    .filter({ hasText: '已删除的局' })
    .first()
    .waitFor({ state: 'hidden' });
}

/**
 * The whole database: its version, and of each table the key and all records.
 *
 * @param {Page} page
 */
function dump(page) {
  return /** @type {Promise<unknown>} */ (
    page.evaluate(
      (name) =>
        new Promise((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => {
            reject(new Error('closed'));
          };
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames];
            const transaction = database.transaction(names);
            const tables = names.map((table) => {
              const store = transaction.objectStore(table);
              const all = store.getAll();
              return { store, all };
            });
            transaction.oncomplete = () => {
              resolve({
                version: database.version,
                tables: tables.map(({ store, all }) => ({
                  name: store.name,
                  keyPath: store.keyPath,
                  indexes: [...store.indexNames],
                  records: all.result,
                })),
              });
            };
          };
        }),
      NAME,
    )
  );
}

const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);
const server = await serve({ root: values.dist, port: FIRST_PORT, strict: false });
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  await page.goto(server.address);
  await work(page);
  const database = await dump(page);
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${release}.json`);
  writeFileSync(file, `${JSON.stringify(database, null, 2)}\n`);
  console.log(`${file} written`);
} finally {
  await browser.close();
  server.close();
}
