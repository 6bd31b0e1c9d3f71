// Fails when what a browser must load before one can type outgrows the limit: the scripts and
// styles index.html loads, and those of the screens below, which load right after it. Dialogs load
// when somebody opens them and what a paste needs when somebody pastes; the rules, with the marks
// they put into the texts, come once one can type: they are printed, not limited.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = 'dist';
const LIMIT_KIB = 180;
const FIRST_SCREENS = ['src/screens/fill'];
const ON_DEMAND = /Dialog[.]tsx$|[/]paste-paragraphs[.]ts$/;
const RULES = [
  'src/session/reviewer.ts',
  'src/formats/review-formats.ts',
  'src/screens/fill/texts/TextMarks.tsx',
  'src/app/finding-navigation/FindingStrip.tsx',
];

/**
 * @typedef {object} Chunk
 * @property {string} file
 * @property {string} [src]
 * @property {boolean} [isEntry]
 * @property {boolean} [isDynamicEntry]
 * @property {string[]} [imports]
 * @property {string[]} [css]
 */

/** @type {unknown} */
const written = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
const manifest = /** @type {Record<string, Chunk>} */ (written);

/**
 * Adds a chunk's files and those of its static imports.
 *
 * @param {string} key
 * @param {Set<string>} files
 */
function collect(key, files) {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`The manifest has no ${key}`);
  if (files.has(chunk.file)) return;
  files.add(chunk.file);
  for (const file of chunk.css ?? []) files.add(file);
  for (const imported of chunk.imports ?? []) collect(imported, files);
}

/** @param {Iterable<string>} files */
function gzippedKib(files) {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length;
  return bytes / 1024;
}

/** @type {Set<string>} */
const files = new Set();
for (const [key, chunk] of Object.entries(manifest)) {
  if (chunk.isEntry === true) collect(key, files);
}
const page = readFileSync(join(DIST, 'index.html'), 'utf8');
for (const [, file = ''] of page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)) {
  files.add(file);
}
if (files.size === 0) throw new Error('index.html loads nothing: the measure would mean nothing');
const pageKib = gzippedKib(files);

for (const [key, chunk] of Object.entries(manifest)) {
  const source = chunk.src ?? '';
  const isFirst =
    FIRST_SCREENS.some((screen) => source.startsWith(`${screen}/`)) &&
    !ON_DEMAND.test(source) &&
    !RULES.includes(source);
  if (chunk.isDynamicEntry === true && isFirst) collect(key, files);
}
const totalKib = gzippedKib(files);

const withRules = new Set(files);
for (const [key, chunk] of Object.entries(manifest)) {
  if (RULES.includes(chunk.src ?? '')) collect(key, withRules);
}
const rulesKib = gzippedKib(withRules) - totalKib;
if (rulesKib === 0) throw new Error('The rules are part of the first load');

console.log(
  `index.html loads ${pageKib.toFixed(1)} KiB gzip, with the first screens ` +
    `${totalKib.toFixed(1)} KiB (${files.size} files), limit ${LIMIT_KIB} KiB; ` +
    `the rules follow with ${rulesKib.toFixed(1)} KiB`,
);
if (totalKib > LIMIT_KIB) {
  for (const file of files) console.error(`  ${gzippedKib([file]).toFixed(1)} KiB  ${file}`);
  console.error(`Over the limit by ${(totalKib - LIMIT_KIB).toFixed(1)} KiB`);
  process.exit(1);
}
