import { spawn, spawnSync } from 'node:child_process';

/**
 * Goes through the npm that started us where there is one, so that no shell is needed, on Windows
 * either.
 *
 * @param {string} script
 */
function commandOf(script) {
  const npm = process.env['npm_execpath'];
  const args = ['run', '--silent', script];
  return npm === undefined
    ? { file: 'npm', args, shell: process.platform === 'win32' }
    : { file: process.execPath, args: [npm, ...args], shell: false };
}

/**
 * Runs a script of package.json with its output on ours; true when it succeeded.
 *
 * @param {string} script
 */
export function npmRun(script) {
  const { file, args, shell } = commandOf(script);
  return spawnSync(file, args, { stdio: 'inherit', shell }).status === 0;
}

/**
 * Runs one beside others: its output comes whole, at its end.
 *
 * @param {string} script
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function npmRunBeside(script) {
  const { file, args, shell } = commandOf(script);
  return new Promise((done) => {
    const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], shell });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (/** @type {string} */ text) => {
        output += text;
      });
    }
    child.on('error', (error) => {
      done({ ok: false, output: error.message });
    });
    child.on('close', (status) => {
      done({ ok: status === 0, output });
    });
  });
}
