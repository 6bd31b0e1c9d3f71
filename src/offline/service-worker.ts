// Runs beside the page, as a script of its own: keeps every file of its build, so that nothing is
// asked of the network. A newer build waits until somebody takes it (decision 0009).
import { cacheName, cachesToDrop, fileAsked, type PrecacheEntry } from './precache.ts';
import { TAKE_OVER } from './take-over.ts';
import type { WorkerScope } from './worker-scope.ts';

// The build looks for `self.__WB_MANIFEST` and writes the list of files in its place.
declare const self: WorkerScope;
const entries = self.__WB_MANIFEST;
const worker = self;
const { scope } = worker.registration;
const own = cacheName(scope, entries);
const files = new Set(entries.map(({ url }) => url));

const addressOf = (file: string) => new URL(file, scope).href;

/** Takes a file from an older build where it is the same, else from the network, checked. */
async function keep(cache: Cache, { url, revision, integrity }: PrecacheEntry): Promise<void> {
  const address = addressOf(url);
  if ((await cache.match(address)) !== undefined) return;
  const kept = revision === null ? await caches.match(address) : undefined;
  const response =
    kept ??
    (await fetch(address, { integrity, cache: revision === null ? 'default' : 'no-cache' }));
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // A page may not be answered with a response that was redirected, e.g. from index.html to ./
  await cache.put(address, response.redirected ? new Response(response.body, response) : response);
}

async function install(): Promise<void> {
  const cache = await caches.open(own);
  await Promise.all(entries.map((entry) => keep(cache, entry)));
}

async function activate(): Promise<void> {
  const names = cachesToDrop(await caches.keys(), scope, own);
  await Promise.all(names.map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function answer(file: string, request: Request): Promise<Response> {
  const options = { ignoreVary: true };
  const found = files.has(file)
    ? await (await caches.open(own)).match(addressOf(file), options)
    : await caches.match(addressOf(file), options);
  return found ?? fetch(request);
}

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});
worker.addEventListener('activate', (event) => {
  event.waitUntil(activate());
});
worker.addEventListener('fetch', (event) => {
  const file = fileAsked(event.request, scope, files);
  if (file !== null) event.respondWith(answer(file, event.request));
});
worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting();
});
