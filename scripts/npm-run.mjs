import { spawnSync } from 'node:child_process';

/**
 * Runs a script of package.json with its output on ours; true when it succeeded. Goes through the
 * npm that started us where there is one, so that no shell is needed, on Windows either.
 *
 * @param {string} script
 */
export function npmRun(script) {
  const npm = process.env['npm_execpath'];
  const args = ['run', '--silent', script];
  const { status } =
    npm === undefined
      ? spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' });
  return status === 0;
}
