// Every check. What runs on one core runs beside what else does; each of the two rows stops at its
// first failure. What has a worker for each core comes after them, alone.
import { ensureChromium, findChromium } from './ensure-chromium.mjs';
import { npmRun, npmRunBeside } from './npm-run.mjs';

/** The build is of types that are checked: it does not check them once more. */
const BESIDE = [
  ['types', 'directions', 'dead', 'build:app', 'build:single', 'size', 'old-engines'],
  ['lint', 'format'],
];
const ALONE = ['unit', 'e2e'];

const chromium = await ensureChromium();
if (chromium === null) process.exit(1);
// One that Playwright has downloaded is not in the PATH.
if (findChromium() === null) process.env['CHROMIUM_PATH'] = chromium;

let passed = 0;
let failed = 0;

/**
 * Counts a step and tells how it ended.
 *
 * @param {string} name
 * @param {boolean} ok
 * @param {number} start
 */
function tell(name, ok, start) {
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`--- ${name} ${ok ? 'passed' : 'FAILED'} after ${seconds} s`);
  if (ok) passed += 1;
  else failed += 1;
}

/** @param {readonly string[]} names */
async function runRow(names) {
  for (const name of names) {
    const start = performance.now();
    const { ok, output } = await npmRunBeside(name);
    console.log(`\n--- ${name}\n${output.trimEnd()}`);
    tell(name, ok, start);
    if (!ok) return;
  }
}

await Promise.all(BESIDE.map(runRow));
for (const name of ALONE) {
  if (failed > 0) break;
  console.log(`\n--- ${name}`);
  const start = performance.now();
  tell(name, npmRun(name), start);
}
console.log(`\n${passed} passed, ${failed} failed`);
if (failed > 0) process.exit(1);
