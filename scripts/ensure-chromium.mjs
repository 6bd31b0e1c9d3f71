// A Chromium for the browser tests, Chinese fonts for its pictures, and poppler to look into PDFs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
/** The same engine without windows: the browser tests take a third less time in it. */
const HEADLESS_SHELL = 'chromium-headless-shell';
const DOWNLOAD_TIMEOUT_MS = 5 * 60_000;

/**
 * What a program prints, or null when it is missing or fails.
 *
 * @param {string} program
 * @param {string[]} args
 */
export function output(program, args) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  return status === 0 ? stdout + stderr : null;
}

/** A Chromium of this system: `$CHROMIUM_PATH`, else the first in the PATH that starts; or null. */
export function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names no file: ${named}`);
    return named;
  }
  return inPath(NAMES);
}

/** The browser for tests that open no window: `$CHROMIUM_PATH`, else the headless shell, else any. */
export function findHeadlessChromium() {
  return process.env['CHROMIUM_PATH']
    ? findChromium()
    : (inPath([HEADLESS_SHELL]) ?? findChromium());
}

/**
 * The first of these programs that starts, or null.
 *
 * @param {readonly string[]} names
 */
function inPath(names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  // Some systems put a stub there that only tells how to install one.
  return candidates.find((path) => existsSync(path) && output(path, ['--version'])) ?? null;
}

/** The one Playwright has downloaded, or null. */
async function findDownloaded() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

function missingPackages() {
  return [
    ...(findChromium() === null ? ['chromium'] : []),
    ...(output('fc-list', [':lang=zh']) ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ...(output('pdftotext', ['-v']) === null ? ['poppler-utils'] : []),
  ];
}

/** Whether this machine lets us install packages. */
export function hasApt() {
  return process.getuid?.() === 0 && output('apt-get', ['--version']) !== null;
}

/** @param {readonly string[]} packages */
export function installWithApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  console.log(`Installing ${packages.join(', ')} with apt-get`);
  for (const args of [['update', '-qq'], install]) {
    const { status } = spawnSync('apt-get', args, { stdio: 'inherit', env });
    if (status !== 0) console.error(`apt-get ${args.join(' ')} failed`);
  }
}

/** A convenience: not every system has it as a package, and nothing depends on it. */
function installHeadlessShell() {
  if (process.env['CHROMIUM_PATH']) return;
  if (output('apt-cache', ['show', HEADLESS_SHELL])) installWithApt([HEADLESS_SHELL]);
}

/**
 * Makes sure there is a Chromium, with fonts and PDF tools where this machine lets us install
 * them; gives its path, or null after a line that says what to do.
 */
export async function ensureChromium() {
  const missing = missingPackages();
  const canInstall = hasApt();
  if (missing.length > 0 && canInstall) installWithApt(missing);
  if (canInstall && findHeadlessChromium() === findChromium()) installHeadlessShell();

  const stillMissing = canInstall ? missingPackages() : missing;
  const secondary = stillMissing.filter((name) => name !== 'chromium');
  if (secondary.length > 0) console.error(`Missing, some tests may fail: ${secondary.join(', ')}`);

  const found = findChromium() ?? (await findDownloaded());
  if (found !== null) return found;

  console.log('Downloading Chromium with playwright');
  spawnSync('npx', ['playwright', 'install', 'chromium'], {
    stdio: 'inherit',
    timeout: DOWNLOAD_TIMEOUT_MS,
    shell: process.platform === 'win32',
  });
  const downloaded = await findDownloaded();
  if (downloaded === null) {
    console.error(
      'No Chromium: install one (Debian: apt-get install chromium) or set CHROMIUM_PATH',
    );
  }
  return downloaded;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = await ensureChromium();
  if (path === null) process.exit(1);
  console.log(path);
}
