import { readFileSync } from 'node:fs';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/csp.mjs';

// Away from UTC, where the app is used: a date that slips by a day shows. Test processes inherit it.
if (process.env['VITEST'] !== undefined) process.env['TZ'] = 'Asia/Shanghai';

/** The single file carries its icon: nothing lies beside it. */
function inlineIcon(): Plugin {
  const icon = readFileSync(new URL('public/icon.svg', import.meta.url), 'base64');
  return {
    name: 'inline-icon',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replace('href="/icon.svg"', `href="data:image/svg+xml;base64,${icon}"`),
    },
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
      ...(single ? [inlineIcon(), viteSingleFile()] : []),
      contentSecurityPolicy(),
    ],
    css: { modules: { localsConvention: 'camelCaseOnly' } },
    worker: { format: 'iife' },
    build: {
      target: 'chrome87',
      cssTarget: 'chrome87',
      // What one waits for is measured by `npm run size`, compressed.
      chunkSizeWarningLimit: 700,
      outDir: single ? 'dist-single' : 'dist',
      copyPublicDir: !single,
      manifest: !single,
      sourcemap: false,
      modulePreload: { polyfill: false },
      // One file for what every page begins with: a module shared with a later part would else stand
      // in a file of its own, and dozens of small ones compress badly.
      ...(single
        ? {}
        : {
            rolldownOptions: {
              output: {
                codeSplitting: {
                  includeDependenciesRecursively: false,
                  groups: [{ name: 'first', tags: ['$initial'] }],
                },
              },
            },
          }),
      ...(single ? {} : { assetsInlineLimit: 2048 }),
    },
    test: {
      environment: 'node',
      include: ['src/**/*.test.{ts,tsx}'],
    },
  };
});
