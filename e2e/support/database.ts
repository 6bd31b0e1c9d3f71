import type { Page } from '@playwright/test';

/** Runs in the page, past the app: what a table of its database holds. */
export function recordsOf(page: Page, table: string): Promise<readonly unknown[]> {
  return page.evaluate(
    (name) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('ogi-annual-report');
        opening.onerror = () => {
          reject(new Error('closed'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const getting = database.transaction(name).objectStore(name).getAll();
          getting.onsuccess = () => {
            database.close();
            resolve(getting.result);
          };
        };
      }),
    table,
  );
}

/** Changes the record under a key, past the app; null deletes it. */
export function changeRecord(
  page: Page,
  table: string,
  key: string,
  changes: Readonly<Record<string, unknown>> | null,
): Promise<void> {
  return page.evaluate(
    ([name, id, fields]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ogi-annual-report');
        opening.onsuccess = () => {
          const database = opening.result;
          const transaction = database.transaction(name, 'readwrite');
          const store = transaction.objectStore(name);
          if (fields === null) store.delete(id);
          else {
            const getting = store.get(id);
            getting.onsuccess = () => {
              const record = getting.result as Readonly<Record<string, unknown>>;
              store.put({ ...record, ...fields });
            };
          }
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => {
            reject(new Error('not written'));
          };
        };
      }),
    [table, key, changes] as const,
  );
}

/** The id in a draft's address. */
export function idOf(draft: string): string {
  return draft.split('/').pop() ?? '';
}

interface Table {
  readonly name: string;
  readonly keyPath: string | readonly string[];
  readonly indexes: readonly string[];
  readonly records: readonly unknown[];
}

/** A database as a release of the app left it. */
export interface DatabaseFixture {
  readonly version: number;
  readonly tables: readonly Table[];
}

/** Makes the app's database as it is given, before the app is opened. */
export async function makeDatabase(page: Page, fixture: DatabaseFixture): Promise<void> {
  const { version, tables } = fixture;
  const records = Object.fromEntries(tables.map((table) => [table.name, table.records]));
  await writeDatabase(page, { version, tables, records });
}

/** As this release makes it. */
const OWN: Omit<DatabaseWriting, 'records'> = {
  version: 40,
  tables: [
    { name: 'drafts', keyPath: 'id', indexes: [] },
    { name: 'summaries', keyPath: 'id', indexes: ['changedAt'] },
    { name: 'settings', keyPath: 'key', indexes: [] },
    { name: 'steps', keyPath: ['draftId', 'n'], indexes: [] },
    { name: 'versions', keyPath: ['draftId', 'n'], indexes: [] },
    { name: 'handles', keyPath: 'key', indexes: [] },
  ],
};

/** Puts one record into each of these tables, past the app, be it open or not yet. */
export async function putRecords(
  page: Page,
  records: Readonly<Record<string, unknown>>,
): Promise<void> {
  const lists = Object.entries(records).map(([name, record]) => [name, [record]] as const);
  await writeDatabase(page, { ...OWN, records: Object.fromEntries(lists) });
}

interface DatabaseWriting {
  readonly version: number;
  readonly tables: readonly Omit<Table, 'records'>[];
  readonly records: Readonly<Record<string, readonly unknown[]>>;
}

function writeDatabase(page: Page, writing: DatabaseWriting): Promise<void> {
  return page.evaluate(
    ({ version, tables, records }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('ogi-annual-report', version);
        opening.onerror = () => {
          reject(new Error('not opened'));
        };
        opening.onupgradeneeded = () => {
          for (const { name, keyPath, indexes } of tables) {
            const path = typeof keyPath === 'string' ? keyPath : [...keyPath];
            const store = opening.result.createObjectStore(name, { keyPath: path });
            for (const index of indexes) store.createIndex(index, index);
          }
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const names = Object.keys(records);
          const transaction = database.transaction(names, 'readwrite');
          for (const name of names) {
            for (const record of records[name] ?? []) transaction.objectStore(name).put(record);
          }
          transaction.oncomplete = () => {
            database.close();
            resolve();
          };
          transaction.onerror = () => {
            reject(new Error('not written'));
          };
        };
      }),
    writing,
  );
}

/** Opens a page of the app's origin that opens no database. */
export async function openBarePage(page: Page): Promise<void> {
  await page.route('**/bare.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/bare.html');
}
