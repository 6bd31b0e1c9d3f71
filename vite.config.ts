import { readFileSync } from 'node:fs';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/csp.mjs';
import { offline } from './scripts/offline.mjs';

// Away from UTC, where the app is used: a date that slips by a day shows. Test processes inherit it.
if (process.env['VITEST'] !== undefined) process.env['TZ'] = 'Asia/Shanghai';

const REPAIR_ADVICE = /；仍打不开，请<a[^]*?<\/a\s*>/;

/** Nothing lies beside the single file: it carries its icon, and has no page to repair it. */
function nothingBeside(): Plugin {
  const icon = readFileSync(new URL('public/icon.svg', import.meta.url), 'base64');
  return {
    name: 'nothing-beside',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html
          .replace('href="/icon.svg"', `href="data:image/svg+xml;base64,${icon}"`)
          .replace(REPAIR_ADVICE, ''),
    },
  };
}

/**
 * What the page needs at once is one chunk: left to itself the bundler cuts it into thirty small
 * ones, which compress worse. A mark in all names makes another build of it, for tests of updates.
 */
function chunks(mark: string | undefined) {
  const names = `assets/[name]-[hash]${mark === undefined ? '' : `-${mark}`}`;
  return {
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [{ name: 'first', tags: ['$initial' as const] }],
    },
    entryFileNames: `${names}.js`,
    chunkFileNames: `${names}.js`,
    assetFileNames: `${names}[extname]`,
  };
}

export default defineConfig(({ mode }) => {
  const single = mode === 'single';
  return {
    base: './',
    // The package names its ES5 build, for bundles that must not hold two of it; this one is smaller.
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' }] },
    plugins: [
      react(),
      { ...optimizeLocales.vite({ locales: ['zh-CN'] }), enforce: 'pre' },
      ...(single ? [nothingBeside(), viteSingleFile()] : [offline()]),
      contentSecurityPolicy(),
    ],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    worker: { format: 'iife' },
    build: {
      target: 'chrome87',
      cssTarget: 'chrome87',
      outDir: single ? 'dist-single' : 'dist',
      copyPublicDir: !single,
      manifest: !single,
      license: !single,
      sourcemap: false,
      // The first load has its own limit, in KiB gzip: npm run size.
      chunkSizeWarningLimit: 2_000,
      modulePreload: { polyfill: false },
      ...(single ? {} : { assetsInlineLimit: 2048 }),
      ...(single ? {} : { rolldownOptions: { output: chunks(process.env['BUILD_MARK']) } }),
    },
    test: {
      environment: 'node',
      include: ['src/**/*.test.{ts,tsx}'],
      // Modules are loaded once a worker, not once a file: no test may leave anything behind.
      isolate: false,
      maxWorkers: '100%',
      // A guard against hanging, not a measure: machines are busy.
      testTimeout: 60_000,
      hookTimeout: 60_000,
    },
  };
});
