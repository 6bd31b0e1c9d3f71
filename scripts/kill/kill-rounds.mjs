import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';

/** @typedef {import('@playwright/test').Page} Page */

/**
 * What was typed and not found again after a browser was killed.
 *
 * @typedef {object} Round
 * @property {number} typed keys the page had taken in when the browser was killed
 * @property {number} kept keys found again
 * @property {number} lostMs how old the oldest missing key was at the kill; 0 where none is missing
 * @property {boolean} isPrefix whether what was found is exactly how the typed text began
 */

/** How long a browser may take to come up. */
const START_MS = 20_000;
const SLOW_MS = 50;

/**
 * Starts a browser whose processes can all be killed at once.
 *
 * @param {string} executablePath
 * @param {string} profile
 */
async function start(executablePath, profile) {
  const portFile = join(profile, 'DevToolsActivePort');
  await rm(portFile, { force: true });
  const browser = spawn(
    executablePath,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const { pid } = browser;
  if (pid === undefined) throw new Error('The browser did not start');
  const port = await portOf(portFile);
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = connection.contexts();
  if (context === undefined) throw new Error('The browser has no context');
  const kill = async () => {
    const gone = new Promise((resolve) => {
      browser.once('exit', resolve);
    });
    process.kill(-pid, 'SIGKILL');
    await gone;
    await connection.close().catch(() => undefined);
  };
  return { context, kill };
}

/** @param {string} portFile */
async function portOf(portFile) {
  for (let waited = 0; waited < START_MS; waited += SLOW_MS) {
    const text = await readFile(portFile, 'utf8').catch(() => '');
    const [port = ''] = text.split('\n');
    if (port !== '') return port;
    await sleep(SLOW_MS);
  }
  throw new Error('The browser gave no port');
}

/**
 * @param {Page} page
 * @param {string} address
 */
async function createDraft(page, address) {
  await page.goto(address);
  await page.getByRole('button', { name: '新建年报' }).click();
  await page.getByLabel('机关名称', { exact: true }).fill('甲局');
  await page.getByRole('button', { name: '创建' }).click();
  await page.waitForURL(/#\/draft\/[^/]+\/info$/);
  return page.url().replace(/info$/, 'problems');
}

/** @param {number} key */
const characterOf = (key) => String.fromCharCode(0x4e00 + (key % 5_000));

/**
 * Types without pause until the browser is killed; gives when each key was taken in.
 *
 * @param {Page} page
 * @param {number} killAfterMs
 * @param {() => Promise<void>} kill
 */
async function typeUntilKilled(page, killAfterMs, kill) {
  /** @type {number[]} */
  const takenIn = [];
  let killedAt = Infinity;
  // A busy machine may take the first key late: the moments are counted from it.
  await page.keyboard.insertText(characterOf(0));
  takenIn.push(performance.now());
  const killing = sleep(killAfterMs).then(() => {
    killedAt = performance.now();
    return kill();
  });
  try {
    for (let key = 1; Number.isFinite(key) && killedAt === Infinity; key += 1) {
      await page.keyboard.insertText(characterOf(key));
      takenIn.push(performance.now());
    }
  } catch {
    // The browser is gone.
  }
  await killing;
  return { takenIn: takenIn.filter((at) => at <= killedAt), killedAt };
}

/**
 * Kills a browser while a script types into a draft, opens it again and compares, so many times.
 * The moments of the kills are spread by a fixed seed.
 *
 * @param {{ executablePath: string, address: string, rounds: number, onRound?: (round: Round, n: number) => void }} options
 * @returns {Promise<Round[]>}
 */
export async function killRounds({ executablePath, address, rounds, onRound }) {
  /** @type {Round[]} */
  const results = [];
  let seed = 7;
  for (let n = 1; n <= rounds; n += 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    const profile = await mkdtemp(join(tmpdir(), 'kill-'));
    try {
      const first = await start(executablePath, profile);
      const page = first.context.pages()[0] ?? (await first.context.newPage());
      const draft = await createDraft(page, address);
      await page.goto(draft);
      await page.locator('[data-field="problems"]').focus();
      const { takenIn, killedAt } = await typeUntilKilled(page, 100 + (seed % 2_400), first.kill);
      const second = await start(executablePath, profile);
      const again = second.context.pages()[0] ?? (await second.context.newPage());
      await again.goto(draft);
      const found = await again.locator('[data-field="problems"]').inputValue();
      await second.kill();
      const isPrefix = Array.from(found).every((character, key) => character === characterOf(key));
      const firstMissing = takenIn[found.length];
      const lostMs = firstMissing === undefined ? 0 : killedAt - firstMissing;
      const round = { typed: takenIn.length, kept: found.length, lostMs, isPrefix };
      results.push(round);
      onRound?.(round, n);
    } finally {
      await rm(profile, { recursive: true, force: true });
    }
  }
  return results;
}
