// What an office’s IT department takes home: the web folder, the single file, a page on installing,
// licences and checksums, in one zip. The same build gives the same bytes.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { zipSync } from 'fflate';

const HERE = new URL('.', import.meta.url);
const ROOT = new URL('../../', HERE);
/** What the build tells its tools; no browser asks for it. */
const BUILD_NOTES = '.vite';
export const SINGLE_FILE = 'single-file/政府信息公开年报.html';

/** @param {string | URL} path */
const text = (path) => readFileSync(path, 'utf8');
/** @param {string} content */
const bytes = (content) => new TextEncoder().encode(content);

/** The version of package.json, and the day CHANGELOG.md gives it. */
export function release() {
  /** @type {unknown} */
  const parsed = JSON.parse(text(new URL('package.json', ROOT)));
  const { version } = /** @type {{ version: string }} */ (parsed);
  const heading = text(new URL('CHANGELOG.md', ROOT))
    .split('\n')
    .find((line) => line.startsWith(`## [${version}] - `));
  const [year, month, day] = heading?.slice(-10).split('-').map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) {
    throw new Error(`CHANGELOG.md has no line “## [${version}] - year-month-day”`);
  }
  // A zip holds the local time without its zone: these are the same bytes everywhere.
  return { version, day: new Date(year, month - 1, day) };
}

/**
 * All files below a folder, with their paths there.
 *
 * @param {string} folder
 * @returns {[string, Uint8Array][]}
 */
function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]);
}

/**
 * The parcel’s files by their paths in it.
 *
 * @param {{ web: string, single: string }} built the two folders of the build
 * @returns {Map<string, Uint8Array>}
 */
export function parcelFiles({ web, single }) {
  const { version } = release();
  const licences = [
    text(new URL('LICENSE', ROOT)),
    text(join(web, BUILD_NOTES, 'license.md')),
  ].join('\n\n');
  const files = new Map([
    ['安装说明.html', bytes(text(new URL('install.html', HERE)).replaceAll('VERSION', version))],
    ['licenses.txt', bytes(licences)],
    [SINGLE_FILE, readFileSync(join(single, 'index.html'))],
    ...filesBelow(web)
      .filter(([path]) => !path.startsWith(`${BUILD_NOTES}/`))
      .map(([path, content]) => /** @type {const} */ ([posix.join('web', path), content])),
  ]);
  const paths = [...files.keys()].sort();
  const sums = paths.map((path) => `${sha256(files.get(path) ?? new Uint8Array())}  ${path}\n`);
  return new Map([
    ['SHA256SUMS.txt', bytes(sums.join(''))],
    ...paths.map((path) => /** @type {const} */ ([path, files.get(path) ?? new Uint8Array()])),
  ]);
}

/** @param {Uint8Array} content */
export function sha256(content) {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * One folder with these files, zipped.
 *
 * @param {Map<string, Uint8Array>} files
 * @param {string} folder
 * @param {Date} day
 */
export function zipped(files, folder, day) {
  /** @type {Record<string, Uint8Array>} */
  const inFolder = {};
  for (const [path, content] of files) inFolder[`${folder}/${path}`] = content;
  return zipSync(inFolder, { level: 9, mtime: day });
}
