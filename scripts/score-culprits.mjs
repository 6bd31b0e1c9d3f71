// Seeds one slip in each of 1,000 generated reports and prints how often the rules notice it and
// propose the true correction: `npm run score:culprits [-- <reports> <seed>]`.
import { spawnSync } from 'node:child_process';

const [reports = '1000', seed = '20230131'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'src/rules/repair/culprits.test.ts', '--silent=false'],
  {
    stdio: 'inherit',
    env: { ...process.env, CULPRIT_REPORTS: reports, CULPRIT_SEED: seed },
  },
);
process.exitCode = status ?? 1;
