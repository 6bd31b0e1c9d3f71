// Kills the browser again and again while a script types without pause into a draft, and tells what
// was missing afterwards. Builds the app first. Options: --rounds <n> (100), --dist <folder>.
import { parseArgs } from 'node:util';
import { ensureChromium } from '../ensure-chromium.mjs';
import { npmRun } from '../npm-run.mjs';
import { serve } from '../serve.mjs';
import { killRounds } from './kill-rounds.mjs';

const MOST_LOST_MS = 300;
const FIRST_PORT = 4195;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '100' }, dist: { type: 'string' } },
});
if (values.dist === undefined && !npmRun('build')) process.exit(1);
const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);

const server = await serve({ root: values.dist ?? 'dist', port: FIRST_PORT, strict: false });
try {
  const results = await killRounds({
    executablePath,
    address: server.address,
    rounds: Number(values.rounds),
    onRound: ({ typed, kept, lostMs, isPrefix }, n) => {
      const verdict = isPrefix ? '' : '  BROKEN';
      console.log(`${n}: ${typed} keys, ${kept} kept, missing ${lostMs.toFixed(0)} ms${verdict}`);
    },
  });
  const lost = results.map(({ lostMs }) => lostMs).sort((one, other) => one - other);
  const broken = results.filter(({ isPrefix }) => !isPrefix).length;
  const late = lost.filter((ms) => ms > MOST_LOST_MS).length;
  const median = lost[Math.floor(lost.length / 2)] ?? NaN;
  console.log(
    `${results.length} kills: missing at most the last ${(lost.at(-1) ?? NaN).toFixed(0)} ms, ` +
      `${median.toFixed(0)} ms at the median; ${late} over ${MOST_LOST_MS} ms, ${broken} broken`,
  );
  if (broken + late > 0) process.exitCode = 1;
} finally {
  server.close();
}
