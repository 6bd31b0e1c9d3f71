import type { CopyPlaces } from '../backup/index.ts';
import { browser } from './browser.ts';
import { pickFolder, createCopyFolder } from './folder.ts';
import { createPause } from './pause.ts';

const LOCK = 'ogi-annual-report:copy';

/** What this browser has for copies; folders and locks come together. */
export function copyPlaces(): CopyPlaces {
  return { pick: pickFolder, open: createCopyFolder, pause: createPause(), alone };
}

const alone: CopyPlaces['alone'] = (work) => {
  const { locks } = browser();
  if (locks === undefined) return work();
  return locks.request(LOCK, { ifAvailable: true }, (lock) => (lock === null ? null : work()));
};
