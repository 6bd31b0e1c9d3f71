// The journey of e2e/everywhere.spec.ts in Firefox: from a server on localhost, on plain http under
// a name of an intranet, from the single file, and without a network after one visit. Builds first;
// option --no-build. A line for each, and exit code 1 when one fails.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import puppeteer from 'puppeteer-core';
import { openEverything, runJourney } from '../journey/journey.mjs';
import { npmRun } from '../npm-run.mjs';
import { serve } from '../serve.mjs';
import { firefoxDriver } from './driver.mjs';
import { ensureFirefox } from './ensure-firefox.mjs';

const PORT = 4320;
const INTRANET = 'intranet.test';

/** @typedef {import('puppeteer-core').Page} Page */

/**
 * @param {unknown} holds
 * @param {string} what
 */
function expect(holds, what) {
  if (holds !== true) throw new Error(`Not so: ${what}`);
}

/**
 * A page of a fresh Firefox, and what it complained of.
 *
 * @param {string} executablePath
 * @param {string} folder
 */
async function openFirefox(executablePath, folder) {
  const folders = { downloads: join(folder, 'downloads'), uploads: join(folder, 'uploads') };
  for (const path of Object.values(folders)) mkdirSync(path, { recursive: true });
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': folders.downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.alwaysOpenPanel': false,
      'intl.accept_languages': 'zh-CN',
      'network.dns.localDomains': INTRANET,
    },
  });
  const page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  /** @type {string[]} */
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { browser, page, complaints, driver: firefoxDriver(page, folders) };
}

/** @param {Page} page */
async function waitUntilKept(page) {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller !== null) return;
    await new Promise((done) => {
      serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
  });
}

/** @typedef {Awaited<ReturnType<typeof openFirefox>>} Firefox */

/** @type {Readonly<Record<string, (firefox: Firefox) => Promise<void>>>} */
const CHECKS = {
  'from a server on localhost': async ({ driver }) => {
    const server = await serve({ root: 'dist', port: PORT, strict: false });
    try {
      await runJourney(driver, server.address);
      await openEverything(driver);
    } finally {
      server.close();
    }
  },
  'on plain http in an intranet': async ({ driver, page }) => {
    const server = await serve({ root: 'dist', port: PORT, strict: false });
    try {
      await runJourney(driver, server.address.replace('127.0.0.1', INTRANET));
      expect(await page.evaluate(() => !window.isSecureContext), 'the context is not secure');
      await openEverything(driver);
    } finally {
      server.close();
    }
  },
  'from the single file': async ({ driver }) => {
    await runJourney(driver, pathToFileURL('dist-single/index.html').href);
    await openEverything(driver);
  },
  'without a network, after one visit': async ({ driver, page }) => {
    const server = await serve({ root: 'dist', port: PORT, strict: false });
    try {
      await page.goto(`${server.address}#/`);
      await waitUntilKept(page);
    } finally {
      server.close();
    }
    await runJourney(driver, server.address);
    await openEverything(driver);
  },
};

const { values } = parseArgs({ options: { 'no-build': { type: 'boolean', default: false } } });
const executablePath = ensureFirefox();
if (executablePath === null) process.exit(1);
if (!values['no-build'] && !(npmRun('build') && npmRun('build:single'))) process.exit(1);

let failed = 0;
for (const [name, check] of Object.entries(CHECKS)) {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  const firefox = await openFirefox(executablePath, folder);
  const start = performance.now();
  try {
    await check(firefox);
    expect(firefox.complaints.length === 0, `no complaints: ${firefox.complaints.join('; ')}`);
    console.log(`passed  ${name}, ${((performance.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    failed += 1;
    console.log(`FAILED  ${name}: ${error instanceof Error ? error.message : String(error)}`);
  } finally {
    await firefox.browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`Firefox: ${Object.keys(CHECKS).length - failed} passed, ${failed} failed`);
if (failed > 0) process.exit(1);
