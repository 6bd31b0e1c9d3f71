import { join } from 'node:path';
import { build } from 'vite';
import { test as base } from './app.ts';
import { startDeployment } from './deployment.ts';

/** The app with the invented edition beside the official ones: its list of formats is another. */
async function buildWithInvented(folder: string): Promise<void> {
  await build({
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true },
    plugins: [
      {
        name: 'with-invented',
        enforce: 'pre',
        resolveId: (source, importer) =>
          source === './formats/index.ts' && importer?.endsWith('/src/main.tsx') === true
            ? join(process.cwd(), 'src/formats/testing/with-invented.ts')
            : null,
      },
    ],
  });
}

/** A test whose pages are those of the app with the invented edition. */
export const test = base.extend<object, { readonly built: string; readonly served: string }>({
  built: [
    async ({}, use, worker) => {
      const folder = join(worker.project.outputDir, `invented-${String(worker.workerIndex)}`);
      await buildWithInvented(folder);
      await use(folder);
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  served: [
    async ({ built }, use) => {
      const site = await startDeployment(`${built}-served`, built);
      await use(site.address);
      site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ served }, use) => {
    await use(served);
  },
});
