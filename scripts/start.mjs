// Serves the built app, building it first when it is missing or older than its sources.
// Options: --port <number>, --strict (this port or none), --no-build.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { npmRun } from './npm-run.mjs';
import { serve } from './serve.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BUILT_PAGE = join(ROOT, 'dist/index.html');
const SOURCES = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'vite.config.ts',
  'scripts/csp.mjs',
  'scripts/offline.mjs',
];

/**
 * When a file, or anything in a folder, last changed; a folder's own time tells of deletions.
 *
 * @param {string} path
 * @returns {number}
 */
function lastChange(path) {
  const entry = statSync(path);
  const inside = entry.isDirectory() ? readdirSync(path) : [];
  return Math.max(entry.mtimeMs, ...inside.map((name) => lastChange(join(path, name))));
}

function isStale() {
  if (!existsSync(BUILT_PAGE)) return true;
  const built = statSync(BUILT_PAGE).mtimeMs;
  return SOURCES.some((source) => lastChange(join(ROOT, source)) > built);
}

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  console.error(message);
  process.exit(1);
}

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    strict: { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65535) giveUp(`Not a port: ${values.port}`);

process.chdir(ROOT);
if (!values['no-build'] && isStale() && !npmRun('build')) giveUp('构建失败，请查看上面的信息。');
if (!existsSync(BUILT_PAGE)) giveUp('dist/ is missing: run npm run build');

try {
  const { address, close } = await serve({ root: 'dist', port, strict: values.strict });
  console.log(`年报填报已启动：${address}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      close();
      process.exit(0);
    });
  }
} catch (error) {
  giveUp(error instanceof Error ? error.message : String(error));
}
