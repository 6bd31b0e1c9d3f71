import { load } from './load.mjs';

/** Violations printed, unless all are asked for. */
const SHOWN = 20;

/** @typedef {typeof import('../../src/wording/testing/leave-out.ts')} LeaveOut */
/** @typedef {import('../../src/wording/testing/leave-out.ts').TextToRead} TextToRead */
/** @typedef {import('../../src/form/index.ts').ReviewFormat} ReviewFormat */

/**
 * Takes each form of the lexicon away in turn; true where nothing becomes sure by it.
 * @param {readonly TextToRead[]} texts
 * @param {{ format: ReviewFormat, verbose: boolean }} asked
 * @returns {Promise<boolean>}
 */
export async function reportLeaveOut(texts, { format, verbose }) {
  /** @type {LeaveOut} */
  const { scoreLeaveOut } = await load('wording/testing/leave-out.ts');
  const { forms, readings, violations } = scoreLeaveOut(format, texts);
  for (const { form, text, appears } of verbose ? violations : violations.slice(0, SHOWN)) {
    console.log(`without ${form}: ${appears.join('; ')}\n    ${text}`);
  }
  console.log(
    `${forms} forms left out in turn: ` +
      `${violations.length} of ${readings} readings of ${texts.length} texts are sure of what they were not`,
  );
  return violations.length === 0;
}
