// How the build becomes installable and usable without a network (decision 0009).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { VitePWA } from 'vite-plugin-pwa';

/** Far above any file of the build; above it a file would silently not be kept. */
const LARGEST_FILE = 64 * 1024 * 1024;
/** What mends a broken worker must come from the server. */
const NEVER_KEPT = ['repair.html', 'repair.js'];

/** @param {string} name */
function colour(name) {
  const tokens = readFileSync(new URL('../src/ui/tokens.css', import.meta.url), 'utf8');
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
  if (value === undefined) throw new Error(`tokens.css has no --${name}`);
  return value;
}

const MANIFEST = {
  id: './',
  name: '政府信息公开工作年度报告填报',
  short_name: '年报填报',
  description: '逐节填写、自动合计、边填边校核的政府信息公开工作年度报告。内容只保存在本机。',
  lang: 'zh-CN',
  dir: /** @type {const} */ ('ltr'),
  start_url: './',
  scope: './',
  display: /** @type {const} */ ('standalone'),
  theme_color: colour('accent'),
  background_color: colour('desk'),
  icons: [
    { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

/**
 * The web app manifest, and the service worker with the list of every file of the build: name and
 * SHA-256, so that a copy of a half-deployed or altered app is never kept.
 */
export function offline() {
  let folder = '';
  const pwa = VitePWA({
    integration: {
      configureOptions: ({ root, build }) => {
        folder = resolve(root, build.outDir);
      },
    },
    strategies: 'injectManifest',
    srcDir: 'src/offline',
    filename: 'service-worker.ts',
    injectRegister: false,
    manifest: MANIFEST,
    includeManifestIcons: false,
    injectManifest: {
      target: 'chrome87',
      rollupFormat: 'iife',
      globPatterns: ['**/*'],
      globIgnores: ['service-worker.js', ...NEVER_KEPT],
      dontCacheBustURLsMatching: /^assets\//,
      maximumFileSizeToCacheInBytes: LARGEST_FILE,
      manifestTransforms: [
        (entries) => ({
          manifest: entries.map(({ url, revision }) => {
            const bytes = readFileSync(resolve(folder, url));
            const integrity = `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
            return { url, revision, integrity, size: bytes.length };
          }),
        }),
      ],
    },
  });
  /** @type {import('vite').Plugin} */
  const themeColour = {
    name: 'theme-colour',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head',
        attrs: { name: 'theme-color', content: MANIFEST.theme_color },
      },
    ],
  };
  return [pwa, themeColour];
}
