// Says how well the reader of sentences does: `npm run score [-- <file> …]`. A file holds passages
// ({ passages: [{ id, passage, facts, … }] }) or sentences ({ silent, told }); without one, it is the
// project's own passages, then generated sentences, then all of them read without one word after the
// other. Fails under the limits.
// --verbose: all there is to say; --format: an edition's id; --sentences, --seed: how many are
// generated, and which.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generatedTexts, reportAgreeing, reportContradictions } from './score/generated.mjs';
import { reportLeaveOut } from './score/leave-out.mjs';
import { load } from './score/load.mjs';
import { reportPassages } from './score/passages.mjs';
import { reportSentences } from './score/sentences.mjs';

/** @typedef {import('../src/wording/testing/score.ts').Passage} Passage */
/** @typedef {import('../src/rules/testing/score/sentence-file.ts').SentenceFile} SentenceFile */
/** @typedef {typeof import('../src/formats/review-formats.ts')} Formats */

const { values, positionals } = parseArgs({
  options: {
    verbose: { type: 'boolean', default: false },
    format: { type: 'string' },
    sentences: { type: 'string' },
    seed: { type: 'string' },
  },
  allowPositionals: true,
});
/** @type {Formats} */
const { reviewFormats: formats } = await load('formats/review-formats.ts');
const format = formats.find(({ id }) => id === values.format) ?? formats[0];
if (format === undefined) throw new Error('There is no format');
const asked = {
  format,
  verbose: values.verbose,
  sentences: values.sentences === undefined ? null : Number(values.sentences),
  seed: values.seed === undefined ? null : Number(values.seed),
};

/**
 * @param {string} file
 * @returns {Promise<boolean>}
 */
async function reportFile(file) {
  const written = /** @type {unknown} */ (JSON.parse(readFileSync(file, 'utf8')));
  const { passages, ...sentences } = /** @type {{ passages?: Passage[] } & SentenceFile} */ (
    written
  );
  return passages === undefined
    ? await reportSentences(sentences, asked)
    : await reportPassages(passages, asked);
}

/** Generated texts of each kind that are read without one word after the other. */
const LEFT_OUT_IN = 150;

/** @returns {Promise<boolean>} */
async function reportOwn() {
  /** @type {{ passages: readonly Passage[] }} */
  const own = await load('wording/testing/passages.ts');
  /** @type {{ furtherPassages: readonly Passage[] }} */
  const further = await load('wording/testing/further-passages.ts');
  const passages = [...own.passages, ...further.furtherPassages];
  const texts = passages.map(({ passage: text, year = null, facts, mayHint = [] }) => ({
    text,
    year,
    facts: [...facts, ...mayHint],
  }));
  const generated = await generatedTexts(asked, LEFT_OUT_IN);
  const results = [
    await reportPassages(passages, asked),
    await reportAgreeing(asked),
    await reportContradictions(asked),
    await reportLeaveOut([...texts, ...generated], asked),
  ];
  return results.every((result) => result);
}

let good = true;
if (positionals.length === 0) good = await reportOwn();
for (const file of positionals) good = (await reportFile(file)) && good;
if (!good) process.exitCode = 1;
