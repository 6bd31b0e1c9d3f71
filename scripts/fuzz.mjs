// Feeds damaged and random files to everything that takes one in: `npm run fuzz`. Fails on an
// exception, on a file that takes over 2 s, and on anything but a draft or one sentence of refusal.
// Options: --count <files of each kind>, --seed <number>, --kind <name>.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { openSources } from './source-server.mjs';

const LIMIT_MS = 2000;
/** Copies of whole Word documents take jsdom too long for thousands of them. */
const MAX_COPY = 30_000;

/** @typedef {typeof import('../src/app/testing/fuzz/kinds.ts')} Kinds */
/** @typedef {typeof import('../src/app/testing/fuzz/fuzz.ts')} Fuzz */

const { load, close } = await openSources();

/**
 * What programs really put on the clipboard.
 *
 * @param {string} extension
 */
function copies(extension) {
  const folder = new URL('../e2e/fixtures/clipboard/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .filter((text) => text.length <= MAX_COPY);
}

/** Time at work, which other programs on the machine don't lengthen. */
function cpuMilliseconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    kind: { type: 'string' },
  },
});

/** @type {Kinds} */
const { fuzzKinds } = await load('app/testing/fuzz/kinds.ts');
/** @type {Fuzz} */
const { fuzz } = await load('app/testing/fuzz/fuzz.ts');
const { window } = new JSDOM();
const parser = new window.DOMParser();

const all = await fuzzKinds((text, type) => parser.parseFromString(text, type), {
  html: copies('.html'),
  text: copies('.txt'),
});
const kinds = all.filter(({ name }) => values.kind === undefined || name === values.kind);
if (kinds.length === 0) throw new Error(`No kind “${values.kind ?? ''}”`);

const options = { count: Number(values.count), seed: Number(values.seed), limit: LIMIT_MS };
for (const kind of kinds) {
  const result = await fuzz(kind, options, cpuMilliseconds);
  console.log(
    `${kind.name}: ${result.files} files, ${result.taken} taken in, ${result.refused} refused in ` +
      `${result.sentences} sentences, slowest ${result.slowest.toFixed(0)} ms, ` +
      `${result.troubles.length} troubles`,
  );
  for (const trouble of result.troubles.slice(0, 20)) console.error(`  ${trouble}`);
  if (result.troubles.length > 0) process.exitCode = 1;
}
await close();
