// Prints what one review of a full report costs: `npm run cost:review [-- <rounds>]`. A companion
// loop of plain work runs between the reviews and tells how fast the machine is just then.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const [rounds = '300'] = process.argv.slice(2);
const CHARACTERS = 3000;
const SUBJECTS = fileURLToPath(new URL('../src/rules/testing/review-subjects.ts', import.meta.url));

/** @typedef {typeof import('../src/rules/testing/review-subjects.ts')} Subjects */
/** @type {{ module: unknown }} */
const loaded = await runnerImport(SUBJECTS, { configFile: false, logLevel: 'error' });
const { reviewSubjects } = /** @type {Subjects} */ (loaded.module);

/** Sorts and joins: the kind of work a review does, of a fixed size. */
function companion() {
  const words = Array.from({ length: 4000 }, (_, index) => String((index * 7919) % 4001));
  return words.sort().join('').length;
}

/** @param {() => unknown} work */
function timeOf(work) {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}

/** @param {number[]} times */
function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

for (const { name, review, characters, findings } of reviewSubjects(CHARACTERS)) {
  /** @type {number[]} */
  const reviews = [];
  /** @type {number[]} */
  const companions = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    companions.push(timeOf(companion));
    reviews.push(timeOf(review));
  }
  const [cost, beside] = [median(reviews), median(companions)];
  console.log(
    `${name}: ${characters} characters, ${findings} findings: ${cost.toFixed(2)} ms at the median, ` +
      `${(cost / beside).toFixed(2)} × the companion loop (${beside.toFixed(2)} ms)`,
  );
}
