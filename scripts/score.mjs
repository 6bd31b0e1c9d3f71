// Reads a file of passages ({ passages: [{ id, passage, facts, … }] }) and says how well the reader
// of sentences does on them: `npm run score -- <file> [--verbose]`. Without a file: the project's own.
// Fails under the limits below.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const LIMITS = { recall: 0.95, wrong: 0, falseAlarmRate: 1 / 20 };

/** @typedef {typeof import('../src/wording/testing/score.ts')} Scoring */
/** @typedef {typeof import('../src/formats/review-formats.ts')} Formats */
/** @typedef {import('../src/wording/testing/score.ts').Passage} Passage */

/**
 * @template T
 * @param {string} path under src/
 * @returns {Promise<T>}
 */
async function load(path) {
  const file = fileURLToPath(new URL(`../src/${path}`, import.meta.url));
  /** @type {{ module: unknown }} */
  const loaded = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return /** @type {T} */ (loaded.module);
}

/**
 * @param {string | undefined} file
 * @returns {Promise<readonly Passage[]>}
 */
async function passagesOf(file) {
  if (file === undefined) {
    /** @type {{ passages: readonly Passage[] }} */
    const own = await load('wording/testing/passages.ts');
    /** @type {{ furtherPassages: readonly Passage[] }} */
    const further = await load('wording/testing/further-passages.ts');
    return [...own.passages, ...further.furtherPassages];
  }
  const written = /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));
  const { passages } = /** @type {{ passages: Passage[] }} */ (written);
  return passages;
}

const { values, positionals } = parseArgs({
  options: { verbose: { type: 'boolean', default: false }, format: { type: 'string' } },
  allowPositionals: true,
});
/** @type {Scoring} */
const { scorePassage, totalOf } = await load('wording/testing/score.ts');
/** @type {Formats} */
const { reviewFormats: formats } = await load('formats/review-formats.ts');
const format = formats.find(({ id }) => id === values.format) ?? formats[0];
if (format === undefined) throw new Error('There is no format');

const passages = await passagesOf(positionals[0]);
const scores = passages.map((passage) => scorePassage(format, passage));
for (const [index, score] of scores.entries()) {
  const lines = [
    ...score.missed.map((line) => `  missed    ${line}`),
    ...score.wrong.map((line) => `  wrong     ${line}`),
    ...(score.contradictory ? [] : score.alarms.map((line) => `  alarm     ${line}`)),
    ...(score.contradictory && score.alarms.length === 0 ? ['  missed    its contradiction'] : []),
    ...(values.verbose ? score.unlisted.map((line) => `  unlisted  ${line}`) : []),
    ...(values.verbose && score.contradictory
      ? score.alarms.map((line) => `  found     ${line}`)
      : []),
  ];
  if (lines.length === 0 && !values.verbose) continue;
  console.log(`${score.id}  ${score.found} found`);
  if (values.verbose) console.log(`  ${passages[index]?.passage ?? ''}`);
  for (const line of lines) console.log(line);
}

const total = totalOf(scores);
const recall = total.facts === 0 ? 1 : total.found / total.facts;
const agreeing = total.passages - total.contradictory;
console.log(
  `${total.passages} passages: ${total.found} of ${total.facts} facts found (${(recall * 100).toFixed(1)} %), ` +
    `${total.wrong} wrong readings, ${total.falseAlarms} false alarms in ${agreeing} passages whose numbers agree, ` +
    `${total.contradictionsFound} of ${total.contradictory} contradictions found`,
);
if (
  recall < LIMITS.recall ||
  total.wrong > LIMITS.wrong ||
  total.falseAlarms > agreeing * LIMITS.falseAlarmRate
) {
  process.exitCode = 1;
}
