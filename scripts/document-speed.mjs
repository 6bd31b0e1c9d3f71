// How long a clerk waits for a file, from the click to the download: `npm run document-speed`. Builds the
// app first. The report is the example with 8,000 characters of text. Fails where a part that only makes
// files was loaded before it was asked for. Options: --rounds, --characters, --dist <folder>.
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureChromium } from './ensure-chromium.mjs';
import { npmRun } from './npm-run.mjs';
import { serve } from './serve.mjs';
import { median } from './speed/numbers.mjs';

/** In this order, the largest last. */
const BUTTONS = ['导出 JSON', '导出网页', '导出 Excel', '导出 Word'];
/** Without numbers, which would be held against the tables. */
const TEXT = '按照条例规定，做好主动公开工作，及时回应社会关切。';
/** Files of a kind after its first one: the library is there by then. */
const LATER = 3;
const BEFORE = 'before the first click';

/** Runs inside the page: plain work of a fixed size, to tell how fast the machine is just then. */
function companion() {
  const start = performance.now();
  const words = Array.from({ length: 20_000 }, (_, index) => String((index * 7919) % 20_011));
  words.sort().join('');
  return performance.now() - start;
}

/**
 * Runs inside the page before its own scripts: notes how long it was from the last click of a button
 * until a file was handed to the browser, by a link that is never shown.
 */
function watchFiles() {
  let start = NaN;
  document.addEventListener(
    'click',
    ({ target, timeStamp }) => {
      if (!(target instanceof HTMLAnchorElement) || target.download === '') start = timeStamp;
      else document.documentElement.dataset['took'] = String(performance.now() - start);
    },
    { capture: true },
  );
}

/**
 * The example as a report of its own, its texts filled up.
 *
 * @param {import('@playwright/test').Page} page
 * @param {number} characters
 */
async function openReport(page, characters) {
  await page.getByRole('button', { name: '打开示例' }).click();
  await page.waitForURL(/info$/);
  const draft = page.url().replace(/info$/, '');
  for (const step of ['overview', 'problems', 'otherMatters']) {
    await page.goto(`${draft}${step}`);
    const fields = page.locator('textarea[data-field]');
    await fields.first().waitFor();
    const share = Math.ceil(characters / 3 / (await fields.count()));
    for (const field of await fields.all()) {
      const own = await field.inputValue();
      const more = TEXT.repeat(Math.ceil(share / TEXT.length)).slice(0, share - own.length);
      await field.fill(`${own}\n${more}`);
    }
    await page.locator('[data-save-state="saved"]').waitFor();
  }
  return draft;
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    characters: { type: 'string', default: '8000' },
    dist: { type: 'string' },
  },
});
if (values.dist === undefined && !npmRun('build')) process.exit(1);
const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);
const root = values.dist ?? 'dist';
const { address, close } = await serve({ root, port: 4195, strict: false });
const browser = await chromium.launch({ executablePath });
/** @type {Map<string, { first: number[], later: number[], bytes: number }>} */
const times = new Map(BUTTONS.map((name) => [name, { first: [], later: [], bytes: 0 }]));
/** @type {number[]} */
const beside = [];
/** @type {Map<string, Set<string>>} scripts by what they were loaded for */
const loaded = new Map();
let shown = 0;
try {
  for (let round = 0; round < Number(values.rounds); round += 1) {
    // A service worker would fetch every part beforehand.
    const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
    const page = await context.newPage();
    let since = BEFORE;
    page.on('request', (request) => {
      if (request.resourceType() !== 'script') return;
      const [name = ''] = new URL(request.url()).pathname.split('/').slice(-1);
      loaded.set(since, (loaded.get(since) ?? new Set()).add(name));
    });
    await page.addInitScript(watchFiles);
    await page.goto(address);
    const draft = await openReport(page, Number(values.characters));
    // Anew, so that nothing is left of the way there.
    await page.goto('about:blank');
    await page.goto(`${draft}preview`);
    await page.getByRole('button', { name: '导出 Word' }).waitFor();
    await page.waitForLoadState('networkidle');
    shown = (await page.frameLocator('iframe').locator('article').innerText()).length;
    for (const name of BUTTONS) {
      since = name;
      const own = times.get(name);
      if (own === undefined) continue;
      for (let time = 0; time <= LATER; time += 1) {
        // Chromium drops the eleventh file within a second.
        await page.waitForTimeout(250);
        beside.push(await page.evaluate(companion));
        const download = page.waitForEvent('download');
        await page.getByRole('button', { name, exact: true }).click();
        own.bytes = readFileSync(await (await download).path()).length;
        const took = Number(await page.locator('html').getAttribute('data-took'));
        (time === 0 ? own.first : own.later).push(took);
        await page.getByRole('button', { name, exact: true }).waitFor();
      }
    }
    await context.close();
  }
} finally {
  await browser.close();
  close();
}

const loop = median(beside);
const [processor] = cpus();
console.log(
  `Chromium ${browser.version()}, ${processor?.model ?? 'unknown processor'}; median of ` +
    `${values.rounds} rounds; a page of ${shown} characters; companion loop ${loop.toFixed(1)} ms\n`,
);
console.log('| from the click, ms | first | × companion | later | × companion | file, KiB |');
console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
for (const [name, { bytes, first, later }] of times) {
  const cells = [first, later].flatMap((some) => {
    const time = median(some);
    return [time.toFixed(0), (time / loop).toFixed(1)];
  });
  console.log(`| ${[name, ...cells, (bytes / 1024).toFixed(0)].join(' | ')} |`);
}
/** What only the libraries behind the files say. */
const MARKS = [
  ['导出 Word', 'wordprocessingml.document.main+xml'],
  ['导出 Excel', 'spreadsheetml.sheet.main+xml'],
];
const before = [...(loaded.get(BEFORE) ?? [])];
console.log(`\n${before.length} scripts before the first click`);
for (const [name, scripts] of loaded) {
  const own = [...scripts].filter((script) => name === BEFORE || !before.includes(script));
  console.log(`${name}: ${own.join(', ')}`);
}
for (const [name = '', mark = ''] of MARKS) {
  const makers = readdirSync(join(root, 'assets')).filter(
    (file) =>
      file.endsWith('.js') && readFileSync(join(root, 'assets', file), 'utf8').includes(mark),
  );
  const own = loaded.get(name) ?? new Set();
  const others = [...loaded].filter(([when]) => when !== name).flatMap(([, some]) => [...some]);
  const isRight =
    makers.some((file) => own.has(file)) && !makers.some((file) => others.includes(file));
  console.log(
    `${name}: ${makers.join(', ')} ${isRight ? 'comes' : 'does NOT come'} with the click alone`,
  );
  if (!isRight) process.exitCode = 1;
}
