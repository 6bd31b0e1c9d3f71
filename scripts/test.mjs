// Every check, in the order that finds a mistake soonest; stops at the first that fails.
import { existsSync, readdirSync } from 'node:fs';
import { ensureChromium, findChromium } from './ensure-chromium.mjs';
import { npmRun } from './npm-run.mjs';

/** @type {readonly { name: string, files?: { folder: string, pattern: RegExp } }[]} */
const STEPS = [
  { name: 'types' },
  { name: 'lint' },
  { name: 'directions' },
  { name: 'dead' },
  { name: 'unit', files: { folder: 'src', pattern: /\.test\.tsx?$/ } },
  { name: 'build' },
  { name: 'build:single' },
  { name: 'size' },
  { name: 'old-engines' },
  { name: 'e2e', files: { folder: 'e2e', pattern: /\.spec\.ts$/ } },
];

/** @param {{ folder: string, pattern: RegExp }} files */
function hasFiles({ folder, pattern }) {
  if (!existsSync(folder)) return false;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.some((name) => pattern.test(name));
}

const chromium = await ensureChromium();
if (chromium === null) process.exit(1);
// One that Playwright has downloaded is not in the PATH.
if (findChromium() === null) process.env['CHROMIUM_PATH'] = chromium;

let passed = 0;
for (const { name, files } of STEPS) {
  if (files !== undefined && !hasFiles(files)) {
    console.log(`\n--- ${name}: not run, ${files.folder}/ has no test yet`);
    continue;
  }
  console.log(`\n--- ${name}`);
  const start = performance.now();
  const ok = npmRun(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`--- ${name} ${ok ? 'passed' : 'FAILED'} after ${seconds} s`);
  if (!ok) {
    console.log(`\n${passed} passed, 1 failed`);
    process.exit(1);
  }
  passed += 1;
}
console.log(`\n${passed} passed, 0 failed`);
