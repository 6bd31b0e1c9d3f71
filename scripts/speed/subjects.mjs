// The pages that are measured: how each is made ready, so that a reload shows its table full of zeros.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { serve } from '../serve.mjs';
import { cellId, cellSelector, SUM_COLUMN, SUM_ROW } from './table.mjs';

const FIRST_PORT = 4190;

/**
 * @typedef {object} Subject
 * @property {string} name
 * @property {(page: import('@playwright/test').Page) => Promise<void>} open
 * @property {() => Promise<void>} close
 */

/**
 * The built app, on the table of a draft that was saved.
 *
 * @param {string} dist
 * @param {boolean} isFolded Whether what stands beside the table is folded away.
 * @returns {Promise<Subject>}
 */
export async function serveApp(dist, isFolded) {
  const { address, close } = await serve({ root: dist, port: FIRST_PORT, strict: false });
  return {
    name: isFolded ? 'app, folded' : 'app',
    open: async (page) => {
      await page.goto(address);
      await page.getByRole('button', { name: '新建年报' }).click();
      await page.getByLabel('机关名称', { exact: true }).fill('测速局');
      await page.getByLabel('年度', { exact: true }).fill('2023');
      await page.getByRole('button', { name: '创建' }).click();
      await page.waitForURL(/#\/draft\/[^/]+\/info$/);
      await page.goto(page.url().replace(/info$/, 'requests'));
      await page.getByRole('button', { name: '空白填 0' }).click();
      const lastTotal = page.locator(cellSelector(cellId(SUM_ROW, SUM_COLUMN)));
      await lastTotal.filter({ hasText: /^0$/ }).waitFor();
      await page.locator('[data-save-state="saved"]').waitFor();
      if (isFolded) await page.getByText('本处情况').click();
    },
    close: () => {
      close();
      return Promise.resolve();
    },
  };
}

/**
 * The least a React page with this table can be, bundled as the app is.
 *
 * @returns {Promise<Subject>}
 */
export async function serveMinimalPage() {
  const outDir = await mkdtemp(join(tmpdir(), 'minimal-page-'));
  await build({
    configFile: false,
    root: fileURLToPath(new URL('minimal', import.meta.url)),
    base: './',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, target: 'chrome87', modulePreload: { polyfill: false } },
  });
  const { address, close } = await serve({ root: outDir, port: FIRST_PORT, strict: false });
  return {
    name: 'minimal React page',
    open: async (page) => {
      await page.goto(address);
    },
    close: async () => {
      close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
