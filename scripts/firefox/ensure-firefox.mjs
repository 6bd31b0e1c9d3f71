import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { hasApt, installWithApt, output } from '../ensure-chromium.mjs';

const NAMES = ['firefox-esr', 'firefox'];

/** `$FIREFOX_PATH`, else the first in the PATH that starts; or null. */
function findFirefox() {
  const named = process.env['FIREFOX_PATH'];
  if (named !== undefined && named !== '') return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path) && output(path, ['--version'])) ?? null;
}

/** The path of a Firefox, installed where this machine lets us; or null after a line that says how. */
export function ensureFirefox() {
  if (findFirefox() === null && hasApt()) installWithApt(['firefox-esr']);
  const found = findFirefox();
  if (found === null) {
    console.error(
      'No Firefox: install one (Debian: apt-get install firefox-esr) or set FIREFOX_PATH',
    );
  }
  return found;
}
