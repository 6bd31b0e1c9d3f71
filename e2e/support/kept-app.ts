import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Waits until a service worker has kept the app and answers for the page. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { serviceWorker } = navigator;
    await serviceWorker.ready;
    if (serviceWorker.controller !== null) return;
    await new Promise((done) => {
      serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
  });
}

/** The addresses of all files kept, without the app's own. */
export async function keptFiles(page: Page, address: string): Promise<readonly string[]> {
  const urls = await page.evaluate(async () => {
    const caches = await Promise.all(
      (await window.caches.keys()).map(async (name) => (await window.caches.open(name)).keys()),
    );
    return caches.flat().map(({ url }) => url);
  });
  return urls.map((url) => url.replace(address, '')).sort();
}

/** The files of a build that a page may ask for, but for the worker and what mends it. */
export function filesToKeep(folder: string): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !/^(?:\.vite\/|service-worker\.js$|repair\.)/.test(name))
    .sort();
}
