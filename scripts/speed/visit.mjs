import { installProbe } from './probe.mjs';
import { cellId, cellSelector, COLUMNS, ROWS, SUM_COLUMN, SUM_ROW, toModel } from './table.mjs';
import { toDice } from './numbers.mjs';

const TIMEOUT_MS = 10_000;
/**
 * From one key to the next, at random in between: what a page does some time after a key (the app
 * saves and reviews after about 100 ms) falls on the next key as often as it does for a clerk.
 */
const PAUSE_MS = { least: 40, most: 140 };
/** Keys that are checked but not timed. */
const WARM_UP_KEYS = 3;

/**
 * @typedef {object} Visit
 * @property {number} loadMs
 * @property {number} gzipBytes Scripts and styles, as they came over the wire.
 * @property {number[]} keyMs
 * @property {string[]} wrong
 */

/**
 * Opens a page in a context of its own, loads it once more with a cold cache, types into its table.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {import('./subjects.mjs').Subject} subject
 * @param {{ throttle: number, keys: number, seed: number }} options throttle: how many times slower
 * @returns {Promise<Visit>}
 */
export async function visit(browser, subject, { throttle, keys, seed }) {
  const context = await browser.newContext({
    locale: 'zh-CN',
    viewport: { width: 1366, height: 768 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await page.addInitScript(installProbe, {
      firstCell: cellSelector(cellId(ROWS[0] ?? '', COLUMNS[0] ?? '')),
      lastTotal: cellSelector(cellId(SUM_ROW, SUM_COLUMN)),
      timeoutMs: TIMEOUT_MS,
    });
    await subject.open(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttle });
    await page.reload({ waitUntil: 'commit' });
    await page.waitForFunction(() => window.speedProbe.loadedAt !== null);
    const loadMs = await page.evaluate(() => window.speedProbe.loadedAt ?? NaN);
    await page.waitForLoadState('networkidle');
    const gzipBytes = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => entry instanceof PerformanceResourceTiming)
        .filter(({ name }) => /\.(?:js|css)$/.test(name))
        .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    );
    return { loadMs, gzipBytes, ...(await typeKeys(page, keys, seed)) };
  } finally {
    await context.close();
  }
}

/**
 * One digit after the other into cells at random, each replacing what stands there.
 *
 * @param {import('@playwright/test').Page} page
 * @param {number} keys
 * @param {number} seed
 * @returns {Promise<Pick<Visit, 'keyMs' | 'wrong'>>}
 */
async function typeKeys(page, keys, seed) {
  const dice = toDice(seed);
  const model = toModel();
  /** @type {number[]} */
  const keyMs = [];
  /** @type {string[]} */
  const wrong = [];
  for (let count = 1; count <= WARM_UP_KEYS + keys; count += 1) {
    const row = ROWS[Math.floor(dice() * ROWS.length)] ?? '';
    const column = COLUMNS[Math.floor(dice() * COLUMNS.length)] ?? '';
    const pause = PAUSE_MS.least + dice() * (PAUSE_MS.most - PAUSE_MS.least);
    // Another digit than the one that stands there, or nothing would change.
    const digit = (model.at(row, column) + 1 + Math.floor(dice() * 9)) % 10;
    const expectations = model.type(row, column, digit);
    await page.evaluate(
      async ({ selector, wait, key, expected }) => {
        window.speedProbe.select(selector);
        await new Promise((resolve) => setTimeout(resolve, wait));
        window.speedProbe.arm(key, expected);
      },
      {
        selector: cellSelector(cellId(row, column)),
        wait: pause,
        key: String(digit),
        expected: expectations,
      },
    );
    await page.keyboard.press(String(digit));
    const result = await page.evaluate(() => window.speedProbe.result());
    if (result.milliseconds === null)
      wrong.push(`after ${digit} in ${row}: ${result.wrong.join(', ')}`);
    else if (count > WARM_UP_KEYS) keyMs.push(result.milliseconds);
  }
  return { keyMs, wrong };
}
