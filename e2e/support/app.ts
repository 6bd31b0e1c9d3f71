import { expect, test as base, type Page } from '@playwright/test';

/** A test whose page may talk to nobody but the app's own origin, and must not complain. */
export const test = base.extend<{ readonly complaints: string[] }>({
  // A worker that is never ready: where there is none the app loads all its parts at once, which
  // would cost each test the time and hide what is loaded when asked.
  context: async ({ context, serviceWorkers }, use) => {
    if (serviceWorkers === 'block') await context.addInitScript(holdWorkerBack);
    await use(context);
  },
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      watch(page, complaints);
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** Records requests to other origins, errors of the page and refusals of its security policy. */
export function watch(page: Page, complaints: string[]): void {
  page.on('request', (request) => {
    const url = new URL(request.url());
    const own = ['127.0.0.1', 'localhost', 'intranet.test'].includes(url.hostname);
    if (!own && !['blob:', 'data:', 'about:', 'file:'].includes(url.protocol)) {
      complaints.push(`request to ${request.url()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console ${message.text()}`);
  });
}

export async function goToStep(page: Page, draft: string, step: string): Promise<void> {
  await page.goto(`${draft}/${step}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

export function cell(page: Page, id: string) {
  return page.locator(`[data-cell="${id}"]`);
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

function holdWorkerBack(): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register = () => new Promise(() => undefined);
}
