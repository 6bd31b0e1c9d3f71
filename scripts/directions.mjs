// Checks the import directions, and that the checker saw every source file: one that cannot read
// TypeScript passes silently with nothing cruised.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractConfig from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const folders = ['src', 'e2e'].filter((folder) => existsSync(folder));
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts')),
);

const options = await extractConfig('./.dependency-cruiser.cjs');
const tsConfig = extractTsConfig('tsconfig.json');
const { output } = await cruise(folders, options, {}, { tsConfig });
if (typeof output === 'string') throw new Error('Expected the result as data');

const { modules, summary } = output;
const cruised = new Set(modules.map(({ source }) => source));
const unseen = sources.filter((path) => !cruised.has(path));

for (const { rule, from, to, cycle } of summary.violations) {
  const path = cycle === undefined ? to : cycle.map(({ name }) => name).join(' → ');
  console.error(`${rule.name}: ${from} → ${path}`);
}
for (const path of unseen) console.error(`not cruised: ${path}`);
console.log(`${sources.length} modules cruised, ${summary.violations.length} violations`);
if (sources.length === 0 || unseen.length > 0 || summary.violations.length > 0) process.exit(1);
