import { load } from './load.mjs';

/** @typedef {typeof import('../../src/rules/testing/score/sentence-file.ts')} Scoring */
/** @typedef {import('../../src/rules/testing/score/sentence-file.ts').SentenceFile} SentenceFile */
/** @typedef {import('../../src/form/index.ts').ReviewFormat} ReviewFormat */

/**
 * Prints which sentences were judged otherwise than the file says; true where none was.
 * @param {SentenceFile} file
 * @param {{ format: ReviewFormat }} asked
 * @returns {Promise<boolean>}
 */
export async function reportSentences(file, { format }) {
  /** @type {Scoring} */
  const { scoreSentenceFile } = await load('rules/testing/score/sentence-file.ts');
  const { silent, told, failures, hints } = scoreSentenceFile(format, file);
  for (const line of hints) console.log(`hinted at  ${line}`);
  for (const line of failures) console.log(line);
  console.log(`${silent} of ${file.silent.length} silent, ${told} of ${file.told.length} told`);
  return failures.length === 0;
}
