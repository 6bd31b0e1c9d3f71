import type { Page } from '@playwright/test';

interface StoredDraft {
  readonly step: string;
  readonly draft: { readonly entries: Readonly<Record<string, string>> };
}

/** What the database holds of the one draft's entry, read past the app. */
export async function storedEntry(page: Page, id: string): Promise<string> {
  return (await storedDraft(page)).draft.entries[id] ?? '';
}

function storedDraft(page: Page): Promise<StoredDraft> {
  return page.evaluate(
    () =>
      new Promise<StoredDraft>((resolve, reject) => {
        const opening = indexedDB.open('ogi-annual-report');
        opening.onerror = () => {
          reject(new Error('closed'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const getting = database.transaction('drafts').objectStore('drafts').getAll();
          getting.onsuccess = () => {
            database.close();
            const [first] = getting.result as StoredDraft[];
            if (first === undefined) reject(new Error('no draft'));
            else resolve(first);
          };
        };
      }),
  );
}
