// How fast the built app is against the least a React page with the same table can be. Builds the
// app first; fails only when a total was wrong.
// Options: --rounds <number>, --keys <number> (a visit), --dist <folder> (built already), --folded (against
// the app with nothing beside its table, in place of the least page).
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { ensureChromium } from '../ensure-chromium.mjs';
import { npmRun } from '../npm-run.mjs';
import { median, quantile } from './numbers.mjs';
import { serveApp, serveMinimalPage } from './subjects.mjs';
import { visit } from './visit.mjs';

const THROTTLES = [1, 6];
const LIMITS = { keyP95: '≤ 1.3×', load: '≤ 1.5×', gzip: '≤ 180 KiB' };

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

/** @typedef {Record<'app' | 'minimal', import('./visit.mjs').Visit[]>} Visits */

/**
 * @param {string} name
 * @param {string} text
 */
function toCount(name, text) {
  const count = Number(text);
  return Number.isInteger(count) && count > 0 ? count : giveUp(`--${name}: not a count: ${text}`);
}

/**
 * A line of the result: what, app, minimal page, ratio, limit.
 *
 * @param {string} name
 * @param {Visits} visits
 * @param {(one: import('./visit.mjs').Visit) => number} measure Of one visit; of them the median counts.
 * @param {string} limit
 */
function line(name, visits, measure, limit) {
  const app = median(visits.app.map(measure));
  const minimal = median(visits.minimal.map(measure));
  return [name, app.toFixed(1), minimal.toFixed(1), `${(app / minimal).toFixed(2)}×`, limit];
}

/** @param {Map<number, Visits>} byThrottle */
function linesOf(byThrottle) {
  const lines = [...byThrottle].flatMap(([throttle, visits]) => [
    line(`key → totals p50, ms, CPU ${throttle}×`, visits, (one) => quantile(one.keyMs, 0.5), ''),
    line(
      `key → totals p95, ms, CPU ${throttle}×`,
      visits,
      (one) => quantile(one.keyMs, 0.95),
      LIMITS.keyP95,
    ),
    line(`load → first cell, ms, CPU ${throttle}×`, visits, (one) => one.loadMs, LIMITS.load),
  ]);
  const visits = byThrottle.get(THROTTLES[0] ?? 1);
  if (visits === undefined) return lines;
  return [
    ...lines,
    line('scripts + styles, KiB gzip', visits, (one) => one.gzipBytes / 1024, LIMITS.gzip),
  ];
}

/**
 * @param {string[][]} lines
 * @param {string} other What the app is measured against.
 */
function printTable(lines, other) {
  const head = ['', 'app', other, 'ratio', 'limit'];
  for (const cells of [head, ['---', '---:', '---:', '---:', '---'], ...lines]) {
    console.log(`| ${cells.join(' | ')} |`);
  }
}

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '7' },
    keys: { type: 'string', default: '40' },
    dist: { type: 'string' },
    folded: { type: 'boolean', default: false },
  },
});
const rounds = toCount('rounds', values.rounds);
const keys = toCount('keys', values.keys);
if (values.dist === undefined && !npmRun('build')) giveUp('The build failed');
const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);

const dist = values.dist ?? 'dist';
const app = await serveApp(dist, false);
const minimal = values.folded ? await serveApp(dist, true) : await serveMinimalPage();
const browser = await chromium.launch({ executablePath });
/** @type {Map<number, Visits>} */
const byThrottle = new Map(THROTTLES.map((throttle) => [throttle, { app: [], minimal: [] }]));
try {
  for (let round = 1; round <= rounds; round += 1) {
    for (const [throttle, visits] of byThrottle) {
      const options = { throttle, keys, seed: round };
      // In turn, and each first as often as the other: a machine grows warm and gets busy.
      for (const isApp of round % 2 === 0 ? [true, false] : [false, true]) {
        const one = await visit(browser, isApp ? app : minimal, options);
        visits[isApp ? 'app' : 'minimal'].push(one);
      }
    }
    console.error(`round ${round} of ${rounds} done`);
  }
} finally {
  await browser.close();
  await app.close();
  await minimal.close();
}

const [processor] = cpus();
console.log(
  `Chromium ${browser.version()}, Node ${process.version}, ${processor?.model ?? 'unknown processor'}, ` +
    `${cpus().length} cores; median of ${rounds} rounds, ${keys} keys a visit\n`,
);
printTable(linesOf(byThrottle), minimal.name);
const wrong = [...byThrottle.values()].flatMap((visits) => [
  ...visits.app.flatMap((one) => one.wrong.map((text) => `${app.name} ${text}`)),
  ...visits.minimal.flatMap((one) => one.wrong.map((text) => `${minimal.name} ${text}`)),
]);
for (const text of wrong) console.error(text);
const visitCount = rounds * THROTTLES.length * 2;
console.log(`\n${visitCount} visits, every key checked: ${wrong.length} keys with wrong totals`);
if (wrong.length > 0) process.exitCode = 1;
