import { load } from './load.mjs';

const LIMITS = { warnings: 0, hints: 1 / 100, contradictions: 0.95 };
const SENTENCES = { agreeing: 10_000, contradictory: 2_000 };
const SEED = 20_230_131;
/** Lines printed of a long list, unless all are asked for. */
const SHOWN = 25;

/** @typedef {typeof import('../../src/rules/testing/score/generated-sentences.ts')} Sentences */
/** @typedef {typeof import('../../src/rules/testing/score/generated-summary.ts')} Summary */
/** @typedef {import('../../src/rules/testing/score/generated-sentences.ts').GeneratedSentence} Sentence */
/** @typedef {import('../../src/form/index.ts').ReviewFormat} ReviewFormat */
/** @typedef {{ format: ReviewFormat, verbose: boolean, seed: number | null, sentences: number | null }} Asked */

/** @type {(one: Sentence) => boolean} */
const isWarned = ({ verdict }) => verdict === 'warning';
/** @type {(one: Sentence) => boolean} */
const isHinted = ({ verdict }) => verdict === 'hint';
/** @type {(part: number, whole: number) => string} */
const percent = (part, whole) => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/**
 * @param {ReturnType<Summary['failuresByBase']>} shares
 * @param {{ verbose: boolean, title: string }} asked
 */
function printShares(shares, { verbose, title }) {
  if (shares.length === 0) return;
  console.log(`${title}: ${shares.length}`);
  for (const { name, failed, all, example } of verbose ? shares : shares.slice(0, SHOWN)) {
    console.log(`  ${failed} of ${all}  ${name}`);
    console.log(`    ${example}`);
  }
}

/**
 * Texts of both kinds for other scores.
 * @param {Asked} asked
 * @param {number} many of each kind
 * @returns {Promise<readonly { text: string, year: number }[]>}
 */
export async function generatedTexts({ format, seed }, many) {
  /** @type {Sentences} */
  const { agreeingSentences, contradictions } = await load(
    'rules/testing/score/generated-sentences.ts',
  );
  const run = { sentences: many, seed: seed ?? SEED };
  return [...agreeingSentences(format, run), ...contradictions(format, run)];
}

/**
 * Reviews generated sentences that agree with their tables; true where no warning was given and few hints.
 * @param {Asked} asked
 * @returns {Promise<boolean>}
 */
export async function reportAgreeing({ format, verbose, seed, sentences: many }) {
  /** @type {Sentences} */
  const { agreeingSentences } = await load('rules/testing/score/generated-sentences.ts');
  /** @type {Summary} */
  const { failuresByAddition, failuresByBase, failuresByKind } = await load(
    'rules/testing/score/generated-summary.ts',
  );
  const run = { sentences: many ?? SENTENCES.agreeing, seed: seed ?? SEED };
  const sentences = agreeingSentences(format, run);
  const [warned, hinted] = [sentences.filter(isWarned).length, sentences.filter(isHinted).length];
  const shown = { verbose, title: '' };
  printShares(failuresByKind(sentences, isWarned), { ...shown, title: 'kinds warned of' });
  printShares(failuresByAddition(sentences, isWarned), { ...shown, title: 'additions warned of' });
  printShares(failuresByBase(sentences, isWarned), { ...shown, title: 'sentences warned of' });
  printShares(failuresByAddition(sentences, isHinted), { ...shown, title: 'additions hinted at' });
  console.log(
    `${sentences.length} agreeing sentences: ${warned} warned of (${percent(warned, sentences.length)}), ` +
      `${hinted} hinted at (${percent(hinted, sentences.length)})`,
  );
  return warned <= LIMITS.warnings && hinted <= sentences.length * LIMITS.hints;
}

/**
 * Reviews generated sentences with one wrong number; true where nearly all were warned of.
 * @param {Asked} asked
 * @returns {Promise<boolean>}
 */
export async function reportContradictions({ format, verbose, seed, sentences: many }) {
  /** @type {Sentences} */
  const { contradictions } = await load('rules/testing/score/generated-sentences.ts');
  /** @type {Summary} */
  const { failuresByBase } = await load('rules/testing/score/generated-summary.ts');
  const run = { sentences: many ?? SENTENCES.contradictory, seed: seed ?? SEED };
  const sentences = contradictions(format, { ...run, familiarOnly: true });
  const rare = contradictions(format, { ...run, sentences: Math.ceil(run.sentences / 4) });
  const missed = failuresByBase(sentences, (one) => !isWarned(one));
  printShares(missed, { verbose, title: 'sentences whose wrong number is missed' });
  const found = sentences.filter(isWarned).length;
  const foundRare = rare.filter(isWarned).length;
  console.log(
    `${sentences.length} contradictions: ${found} warned of (${percent(found, sentences.length)}); ` +
      `with rare harmless words ${foundRare} of ${rare.length} (${percent(foundRare, rare.length)}, no limit)`,
  );
  return found >= sentences.length * LIMITS.contradictions;
}
