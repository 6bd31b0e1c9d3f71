// Fails where the built app holds what Chromium 87 or Firefox 91 do not have: syntax, style sheets,
// and APIs used without a guard. The sources are looked at by eslint-plugin-compat (npm run lint),
// a run without the newer APIs is e2e/old-engine.spec.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { findNewerApis } from './find-newer-apis.mjs';
import { EXCEPTIONS } from './newer-apis.mjs';
import { findNewerCss } from './newer-css.mjs';

const DIST = 'dist';
const SINGLE = 'dist-single/index.html';
const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g;
const STYLE = /<style[^>]*>([^]*?)<\/style>/g;

/** @typedef {{ name: string, text: string }} Part */

/**
 * What a page holds in itself.
 *
 * @param {string} name
 * @param {string} html
 * @param {RegExp} element
 * @returns {Part[]}
 */
const inside = (name, html, element) =>
  [...html.matchAll(element)].map(([, text = '']) => ({ name, text }));

/** @param {RegExp} kind @returns {Part[]} */
function builtFiles(kind) {
  const names = readdirSync(DIST, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => kind.test(name))
    .map((name) => ({ name, text: readFileSync(join(DIST, name), 'utf8') }));
}

/** The styles of the exported pages, which are opened by browsers as old. */
async function exportedStyles() {
  const file = fileURLToPath(new URL('exported-pages.ts', import.meta.url));
  /** @type {{ module: unknown }} */
  const loaded = await runnerImport(file, { configFile: false, logLevel: 'error' });
  const { exportedPages } = /** @type {typeof import('./exported-pages.ts')} */ (loaded.module);
  return exportedPages.flatMap((page) => inside('exported page', page, STYLE));
}

/** @type {string[]} */
const complaints = [];
/** @type {Set<string>} */
const excused = new Set();

/** @param {Part} script */
function checkScript({ name, text }) {
  const isModule = name.startsWith('assets') || name === SINGLE;
  const uses = findNewerApis(text, isModule ? 'module' : 'script');
  const right = EXCEPTIONS.filter(
    (exception) => uses.filter(({ name }) => name === exception.name).length === exception.uses,
  ).map((exception) => exception.name);
  for (const one of right) excused.add(one);
  for (const use of uses.filter((one) => !right.includes(one.name))) {
    const excerpt = text.slice(Math.max(0, use.at - 60), use.at + 60);
    complaints.push(`${name}: ${use.name} without a guard: …${excerpt}…`);
  }
}

if (!existsSync(DIST) || !existsSync(SINGLE)) throw new Error('Run build and build:single first');
const single = readFileSync(SINGLE, 'utf8');
const pages = builtFiles(/\.html$/);
const scripts = [...builtFiles(/\.js$/), ...inside(SINGLE, single, SCRIPT)];
const styles = [
  ...builtFiles(/\.css$/),
  ...pages.flatMap(({ name, text }) => inside(name, text, STYLE)),
  ...inside(SINGLE, single.replace(SCRIPT, ''), STYLE),
  ...(await exportedStyles()),
];
if (scripts.length < 10 || styles.length < 5) throw new Error('Hardly anything to look at');

for (const script of scripts) {
  try {
    checkScript(script);
  } catch (error) {
    complaints.push(`${script.name}: ${String(error)}`);
  }
}
for (const { name, text } of styles) {
  for (const found of await findNewerCss(text)) complaints.push(`${name}: ${found}`);
}
for (const { name } of EXCEPTIONS) {
  if (!excused.has(name)) complaints.push(`${name} is excused, and not used so`);
}

for (const complaint of complaints) console.error(complaint);
console.log(
  `${scripts.length} scripts and ${styles.length} style sheets for Chromium 87 and Firefox 91: ` +
    (complaints.length === 0 ? 'nothing newer' : `${complaints.length} complaints`),
);
if (complaints.length > 0) process.exit(1);
