import { load } from './load.mjs';

const LIMITS = { recall: 0.95, wrong: 0, falseAlarmRate: 1 / 20 };

/** @typedef {typeof import('../../src/wording/testing/score.ts')} Scoring */
/** @typedef {import('../../src/wording/testing/score.ts').Passage} Passage */
/** @typedef {import('../../src/wording/testing/score.ts').PassageScore} PassageScore */
/** @typedef {import('../../src/form/index.ts').ReviewFormat} ReviewFormat */

/**
 * @param {PassageScore} score
 * @param {boolean} verbose
 * @returns {readonly string[]}
 */
function linesOf(score, verbose) {
  return [
    ...score.missed.map((line) => `  missed    ${line}`),
    ...score.wrong.map((line) => `  wrong     ${line}`),
    ...(score.contradictory ? [] : score.alarms.map((line) => `  alarm     ${line}`)),
    ...(score.contradictory && score.alarms.length === 0 ? ['  missed    its contradiction'] : []),
    ...(verbose ? score.unlisted.map((line) => `  unlisted  ${line}`) : []),
    ...(verbose && score.contradictory ? score.alarms.map((line) => `  found     ${line}`) : []),
  ];
}

/**
 * Prints how the passages were read; true within the limits.
 * @param {readonly Passage[]} passages
 * @param {{ format: ReviewFormat, verbose: boolean }} asked
 * @returns {Promise<boolean>}
 */
export async function reportPassages(passages, { format, verbose }) {
  /** @type {Scoring} */
  const { scorePassage, totalOf } = await load('wording/testing/score.ts');
  const scores = passages.map((passage) => scorePassage(format, passage));
  for (const [index, score] of scores.entries()) {
    const lines = linesOf(score, verbose);
    if (lines.length === 0 && !verbose) continue;
    console.log(`${score.id}  ${score.found} found`);
    if (verbose) console.log(`  ${passages[index]?.passage ?? ''}`);
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
  return (
    recall >= LIMITS.recall &&
    total.wrong <= LIMITS.wrong &&
    total.falseAlarms <= agreeing * LIMITS.falseAlarmRate
  );
}
