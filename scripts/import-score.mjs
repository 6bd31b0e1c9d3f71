// Says how well foreign reports are read: `npm run import-score -- <folder>`. Every file with a
// `*.truth.json` beside it is read, and its cells are counted by kind of file. With --damage so many
// generated reports are read after one accident each. Fails when a number is wrong without a question
// in a file, or a wrong one is proven.
// --damage [--count <reports>] [--seed <number>]; --verbose: which cells are asked.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { openSources } from './source-server.mjs';

/** @typedef {typeof import('../src/app/testing/foreign/score.ts')} Score */
/** @typedef {typeof import('../src/app/testing/foreign/damage-score.ts')} DamageScore */
/** @typedef {typeof import('../src/sources/index.ts')} Sources */
/** @typedef {typeof import('../src/formats/index.ts')} Formats */
/** @typedef {import('../src/app/testing/foreign/score.ts').Truth} Truth */

const { values, positionals } = parseArgs({
  options: {
    damage: { type: 'boolean', default: false },
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    verbose: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});

const { load, close } = await openSources();

/** @type {Formats} */
const { formats } = await load('formats/index.ts');
const { window } = new JSDOM();
const parser = new window.DOMParser();
const tools = {
  formats,
  /** @type {(text: string, type: 'text/html' | 'application/xml') => Document} */
  parse: (text, type) => parser.parseFromString(text, type),
};

/**
 * `x.opening.txt` has its truth in `x.truth.json`.
 *
 * @param {string} folder
 */
function filesWithTruth(folder) {
  return readdirSync(folder).flatMap((name) => {
    const truth = join(
      folder,
      `${name.replace(/\.[^.]*$/, '').replace(/\.opening$/, '')}.truth.json`,
    );
    return name.endsWith('.truth.json') || !existsSync(truth) ? [] : [{ name, truth }];
  });
}

/** @param {string} folder */
async function scoreFolder(folder) {
  /** @type {Sources} */
  const { loadForeignReader } = await load('sources/index.ts');
  const { readForeign } = await loadForeignReader();
  /** @type {Score} */
  const { scoreReading } = await load('app/testing/foreign/score.ts');
  let [held, placed, wrong] = [0, 0, 0];
  console.log('kind   proven  read ordered asked wrong  file');
  for (const { name, truth } of filesWithTruth(folder)) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const read = await readForeign({ name, bytes }, tools);
    if (!read.ok) {
      console.log(`refused ${name}: ${read.message}`);
      continue;
    }
    const written = /** @type {unknown} */ (JSON.parse(readFileSync(truth, 'utf8')));
    const right = /** @type {Truth} */ (written);
    const score = scoreReading(read, right);
    const counts = [
      score.proven,
      score.read,
      score.ordered,
      score.asked.length,
      score.wrong.length,
    ];
    console.log(read.kind.padEnd(6), ...counts.map((count) => String(count).padStart(6)), '', name);
    for (const line of score.wrong) console.log(`  wrong: ${line}`);
    for (const line of score.totals) console.log(`  printed total: ${line}`);
    if (values.verbose) console.log(`  asked: ${score.asked.join(' ')}`);
    held += score.held;
    placed += score.held - score.asked.length;
    wrong += score.wrong.length;
  }
  const share = ((100 * placed) / Math.max(1, held)).toFixed(1);
  console.log(`${placed} of ${held} cells placed without a question (${share} %), ${wrong} wrong`);
  return wrong === 0;
}

async function scoreDamaged() {
  /** @type {DamageScore} */
  const { scoreDamages } = await load('app/testing/foreign/damage-score.ts');
  const options = { count: Number(values.count), seed: Number(values.seed) };
  const scores = await scoreDamages(tools, options);
  console.log('damage     files wrong taken noticed  proven  blank');
  let [wrong, noticed, proven] = [0, 0, 0];
  for (const score of scores) {
    const share = `${((100 * score.noticed) / Math.max(1, score.wrong)).toFixed(1)} %`;
    const counts = [score.files, score.wrong, score.taken].map((count) =>
      String(count).padStart(5),
    );
    const ends = [score.proven.length, score.blank].map((count) => String(count).padStart(6));
    console.log(score.damage.padEnd(10), ...counts, share.padStart(8), ...ends);
    for (const line of score.proven) console.log(`  proven: ${line}`);
    if (values.verbose) for (const line of score.unnoticed) console.log(`  unnoticed: ${line}`);
    wrong += score.wrong;
    noticed += score.noticed;
    proven += score.proven.length;
  }
  const share = ((100 * noticed) / Math.max(1, wrong)).toFixed(1);
  console.log(`${noticed} of ${wrong} wrong ones asked or marked (${share} %), ${proven} proven`);
  return proven === 0 && noticed >= 0.95 * wrong;
}

let good = true;
for (const folder of positionals) good = (await scoreFolder(folder)) && good;
if (values.damage) good = (await scoreDamaged()) && good;
if (!good) process.exitCode = 1;
await close();
