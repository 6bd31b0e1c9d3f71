import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

/**
 * The sources of the app for a script. Open until it is closed: a reader loads its parts when it
 * needs them.
 */
export async function openSources() {
  const vite = await createServer({
    configFile: false,
    root: fileURLToPath(new URL('..', import.meta.url)),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return {
    /**
     * @template T
     * @param {string} path under src/
     * @returns {Promise<T>}
     */
    load: async (path) => {
      /** @type {unknown} */
      const loaded = await vite.ssrLoadModule(`/src/${path}`);
      return /** @type {T} */ (loaded);
    },
    close: () => vite.close(),
  };
}
