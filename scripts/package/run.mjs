// Builds the app and makes the parcel of it; prints its name and SHA-256.
// Option: --out <folder>, else `release`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { npmRun } from '../npm-run.mjs';
import { parcelFiles, release, sha256, zipped } from './parcel.mjs';

const { out } = parseArgs({ options: { out: { type: 'string', default: 'release' } } }).values;

if (!npmRun('build') || !npmRun('build:single')) process.exit(1);
const { version, day } = release();
const name = `ogi-annual-report-${version}`;
const zip = zipped(parcelFiles({ web: 'dist', single: 'dist-single' }), name, day);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, `${name}.zip`), zip);
console.log(`${sha256(zip)}  ${name}.zip`);
