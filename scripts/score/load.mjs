import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/**
 * A module of the app with its types left out.
 * @template T
 * @param {string} path under src/
 * @returns {Promise<T>}
 */
export async function load(path) {
  const file = fileURLToPath(new URL(`../../src/${path}`, import.meta.url));
  /** @type {{ module: unknown }} */
  const loaded = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return /** @type {T} */ (loaded.module);
}
