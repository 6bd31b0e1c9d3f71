// Takes the pictures of docs/screenshots from the built app. Builds it first.
// Option: --dist <folder> (built already).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureChromium } from './ensure-chromium.mjs';
import { npmRun } from './npm-run.mjs';
import { toPalettePng } from './palette-png.mjs';
import { serve } from './serve.mjs';

const FOLDER = 'docs/screenshots';
const FIRST_PORT = 4180;
/** The times in the pictures, so that they are the same whenever they are taken. */
const YESTERDAY = new Date('2024-01-15T16:05:00+08:00');
const TODAY = new Date('2024-01-16T10:30:00+08:00');

/** Some numbers of table 三, by row and column; the first column does not balance. */
const NUMBERS = {
  received: { naturalPerson: 21, business: 3 },
  carriedIn: { naturalPerson: 1 },
  granted: { naturalPerson: 12, business: 2 },
  partiallyGranted: { naturalPerson: 2 },
  thirdPartyRights: { naturalPerson: 1, business: 1 },
  notHeld: { naturalPerson: 3 },
  petition: { naturalPerson: 2 },
  carriedOver: { naturalPerson: 1 },
};

/** @typedef {import('@playwright/test').Page} Page */

/**
 * A new report; gives its address without the step.
 *
 * @param {Page} page
 * @param {{ agency: string, year: string }} report
 */
async function createReport(page, { agency, year }) {
  await page.getByRole('button', { name: '新建年报' }).click();
  await page.getByLabel('机关名称', { exact: true }).fill(agency);
  await page.getByLabel('年度', { exact: true }).fill(year);
  await page.getByRole('button', { name: '创建' }).click();
  await page.waitForURL(/#\/draft\/[^/]+\/info$/);
  return page.url().replace(/info$/, '');
}

/** @param {Page} page */
async function saved(page) {
  await page.locator('[data-save-state="saved"]').waitFor();
}

/**
 * The pixels of a picture, read by a browser.
 *
 * @param {Page} canvasPage
 * @param {Buffer} png
 */
async function pixelsOf(canvasPage, png) {
  const { width, height, base64 } = await canvasPage.evaluate(async (picture) => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('No canvas');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    // As text in pieces: a list of four million numbers would take a minute on its way.
    const piece = 8192;
    let text = '';
    for (let at = 0; at < data.length; at += piece) {
      text += String.fromCharCode(...data.subarray(at, at + piece));
    }
    return { width: image.width, height: image.height, base64: btoa(text) };
  }, png.toString('base64'));
  const bytes = Buffer.from(base64, 'base64');
  const colours = new Uint32Array(width * height);
  for (let index = 0; index < colours.length; index += 1) {
    colours[index] = bytes.readUIntBE(4 * index, 3);
  }
  return { width, height, colours };
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function takePicture(page, name) {
  const path = join(FOLDER, `${name}.png`);
  // Nothing marked by the pointer, nothing still moving.
  await page.mouse.move(1, 1);
  const png = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  const canvasPage = await page.context().newPage();
  writeFileSync(path, toPalettePng(await pixelsOf(canvasPage, png)));
  await canvasPage.close();
  console.log(path);
}

/**
 * @param {Page} page
 * @param {string} address
 */
async function takeAll(page, address) {
  await page.clock.setFixedTime(YESTERDAY);
  await page.goto(address);
  await page.getByRole('button', { name: /打开示例/ }).click();
  await page.waitForURL(/#\/draft\/[^/]+\/info$/);
  const example = page.url().replace(/info$/, '');
  await saved(page);
  await takePicture(page, 'info');

  await page.goto(`${example}preview`);
  await page.frameLocator('iframe[title="预览"]').locator('h1').waitFor();
  await takePicture(page, 'preview');

  await page.clock.setSystemTime(TODAY);
  await page.goto(address);
  const draft = await createReport(page, { agency: '清河县农业农村局', year: '2023' });
  await page.goto(`${draft}requests`);
  for (const [row, numbers] of Object.entries(NUMBERS)) {
    for (const [column, number] of Object.entries(numbers)) {
      await page.locator(`[data-cell="requests.${row}.${column}"]`).fill(String(number));
    }
  }
  await page.getByRole('button', { name: '空白填 0' }).click();
  await page.getByRole('button', { name: '关闭提示' }).click();
  await page.locator('[data-cell="requests.notHeld.naturalPerson"]').focus();
  await saved(page);
  // The rail follows in the pause after typing.
  await page.getByText('有错误').first().waitFor();
  await takePicture(page, 'table');

  await page.goto(`${draft}check`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await saved(page);
  await takePicture(page, 'check');

  await page.goto(address);
  await page.getByRole('table').waitFor();
  await takePicture(page, 'list');
}

const { values } = parseArgs({ options: { dist: { type: 'string' } } });
if (values.dist === undefined && !npmRun('build')) process.exit(1);
const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);

mkdirSync(FOLDER, { recursive: true });
const server = await serve({ root: values.dist ?? 'dist', port: FIRST_PORT, strict: false });
const browser = await chromium.launch({ executablePath, args: ['--font-render-hinting=none'] });
try {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    colorScheme: 'light',
  });
  await takeAll(await context.newPage(), server.address);
} finally {
  await browser.close();
  server.close();
}
