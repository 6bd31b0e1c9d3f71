// How fast the list is with 1,000 drafts, and whether a draft opens as fast as with one:
// `npm run list-speed`. Builds the app first. Options: --drafts, --rounds, --dist <folder>.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureChromium } from './ensure-chromium.mjs';
import { copyDraft, manyCopies } from './list-speed/copies.mjs';
import { npmRun } from './npm-run.mjs';
import { serve } from './serve.mjs';
import { median } from './speed/numbers.mjs';

/** @typedef {Record<string, number[]>} Times by what was done */

/**
 * Runs inside the page: does something and waits until what it leads to has been painted.
 *
 * @param {{ press: string | null, type: string | null, hash: string | null, until: string, not: string | null }} task
 *   `until` is there and `not` is gone: then it is done.
 */
async function timed({ press, type, hash, until, not }) {
  const isDone = () =>
    document.querySelector(until) !== null &&
    (not === null || document.querySelector(not) === null);
  const start = performance.now();
  if (hash !== null) location.hash = hash;
  if (press !== null)
    document
      .querySelector(press)
      ?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  if (type !== null) {
    const input = document.querySelector('input[type="search"]');
    if (!(input instanceof HTMLInputElement)) throw new Error('There is no search');
    input.focus();
    input.select();
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what a key does
    document.execCommand('insertText', false, type);
  }
  while (!isDone()) {
    if (performance.now() - start > 20_000) throw new Error(`${until} never came`);
    await new Promise((resolve) => setTimeout(resolve));
  }
  // A frame is drawn, and what comes after it runs when it is.
  await new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(null);
    });
  });
  return performance.now() - start;
}

/**
 * Runs inside the page before its own scripts: notes when the first line of the list was painted.
 *
 * @param {string} row
 */
function watchList(row) {
  const observer = new MutationObserver(() => {
    if (document.querySelector(row) === null) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        performance.mark('list');
      });
    });
  });
  observer.observe(document, { subtree: true, childList: true });
}

/** Runs inside the page: plain work of a fixed size, to tell how fast the machine is just then. */
function companion() {
  const start = performance.now();
  const words = Array.from({ length: 20_000 }, (_, index) => String((index * 7919) % 20_011));
  words.sort().join('');
  return performance.now() - start;
}

const ROW = 'table[aria-label="年报草稿"] tbody tr';
const FIELD = 'input[name="agency.name"]';
/** @param {number} nth counted from 1 */
const head = (nth) => `table[aria-label="年报草稿"] thead th:nth-child(${nth})`;

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} address
 * @param {{ drafts: number, rounds: number }} options
 * @returns {Promise<Times>}
 */
async function measure(browser, address, { drafts, rounds }) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
  });
  const page = await context.newPage();
  await page.addInitScript(watchList, ROW);
  await page.goto(address);
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.waitForURL(/info$/);
  const contact = page.getByLabel('联系方式');
  // A history of twenty steps.
  for (let step = 1; step <= 20; step += 1) {
    await contact.fill(`电话 0000-${String(step)}`);
    await contact.blur();
  }
  await page.locator('[data-save-state="saved"]').waitFor();
  if (drafts > 1) await page.evaluate(copyDraft, manyCopies(drafts - 1));

  /** @type {Times} */
  const times = {};
  /** @param {string} name @param {number} time */
  const keep = (name, time) => (times[name] ??= []).push(time);
  /** @param {string} name @param {Partial<Parameters<typeof timed>[0]> & { until: string }} task */
  const run = async (name, task) => {
    const whole = { press: null, type: null, hash: null, not: null, ...task };
    keep('companion', await page.evaluate(companion));
    keep(name, await page.evaluate(timed, whole));
  };
  for (let round = 0; round <= rounds; round += 1) {
    await page.goto('about:blank');
    await page.goto(address);
    await page.locator(ROW).first().waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('list').length > 0);
    const shownAt = await page.evaluate(
      () => performance.getEntriesByName('list')[0]?.startTime ?? NaN,
    );
    keep('page loaded → list', shownAt);
    // Nothing else is to be under way.
    await page.waitForLoadState('networkidle');
    await run('draft opened', { press: `${ROW} a`, until: FIELD });
    await page.locator('[data-save-state="saved"]').waitFor();
    await run('back → list', { hash: '#/', until: ROW });
    if (drafts > 10) {
      await run('sorted by name', {
        press: `${head(1)} button`,
        until: `${head(1)}[aria-sort="ascending"]`,
      });
      await run('turned round', {
        press: `${head(1)} button`,
        until: `${head(1)}[aria-sort="descending"]`,
      });
      await run('sorted by year', {
        press: `${head(2)} button`,
        until: `${head(2)}[aria-sort="ascending"]`,
      });
      await run('search: 局', { type: '局', until: ROW });
      await run('search: 司法局 2020', { type: '司法局 2020', until: ROW });
      await run('search cleared', { type: ' ', until: ROW });
    }
    // The first round warms up.
    if (round === 0) for (const name of Object.keys(times)) times[name] = [];
  }
  await context.close();
  return times;
}

const { values } = parseArgs({
  options: {
    drafts: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '5' },
    dist: { type: 'string' },
  },
});
if (values.dist === undefined && !npmRun('build')) process.exit(1);
const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);
const { address, close } = await serve({ root: values.dist ?? 'dist', port: 4194, strict: false });
const browser = await chromium.launch({ executablePath });
const rounds = Number(values.rounds);
try {
  const one = await measure(browser, address, { drafts: 1, rounds });
  const many = await measure(browser, address, { drafts: Number(values.drafts), rounds });
  const beside = median([...(one['companion'] ?? []), ...(many['companion'] ?? [])]);
  const [processor] = cpus();
  console.log(
    `Chromium ${browser.version()}, ${processor?.model ?? 'unknown processor'}; median of ${rounds} rounds; ` +
      `companion loop ${beside.toFixed(1)} ms\n`,
  );
  console.log(`| ms | ${values.drafts} drafts | × companion | one draft | ratio |`);
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const [name, own] of Object.entries(many)) {
    if (name === 'companion') continue;
    const [time, single] = [median(own), median(one[name] ?? [])];
    const ratio = Number.isNaN(single) ? ['', ''] : [single.toFixed(0), (time / single).toFixed(2)];
    console.log(`| ${[name, time.toFixed(0), (time / beside).toFixed(1), ...ratio].join(' | ')} |`);
  }
} finally {
  await browser.close();
  close();
}
