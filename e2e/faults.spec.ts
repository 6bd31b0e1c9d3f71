import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { idOf } from './support/database.ts';
import { draftList } from './support/drafts.ts';
import { seedReport } from './support/new-report.ts';

/** So soon somebody must see that what is typed is not safe. */
const SEEN_MS = 2_000;

const text = (page: Page) => page.locator('[data-field="problems"]');

async function openTexts(page: Page): Promise<string> {
  const draft = await seedReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, draft, 'problems');
  await expectSaved(page);
  return draft;
}

/** Types, sees within 2 s that it is not saved and why, and that it still stands there. */
async function expectTrouble(page: Page, words: string, typed = '故障时写的。'): Promise<void> {
  await text(page).fill(typed);
  const state = page.locator('[data-save-state]');
  await expect(state).toHaveAttribute('data-save-state', 'failed', { timeout: SEEN_MS });
  await expect(page.getByRole('alert')).toContainText(words);
  await expect(page.getByRole('button', { name: '导出备份' })).toBeVisible();
  await expect(text(page)).toHaveValue(typed);
}

/** Everything is in the database again, as a page loaded anew shows. */
async function expectWhole(page: Page, typed = '故障时写的。'): Promise<void> {
  await expectSaved(page);
  await expect(page.getByRole('alert')).toBeHidden();
  await page.reload();
  await expect(text(page)).toHaveValue(typed);
}

/** A transaction of this page that never ends keeps all others waiting; the way out ends it. */
async function hangStore(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    let hanging = true;
    const spin = (store: IDBObjectStore) => {
      if (hanging)
        store.get('x').onsuccess = () => {
          spin(store);
        };
    };
    const opening = indexedDB.open('ogi-annual-report');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['drafts', 'summaries', 'steps'], 'readwrite');
      transaction.oncomplete = () => {
        opening.result.close();
      };
      spin(transaction.objectStore('drafts'));
    };
    const mend = () => {
      hanging = false;
    };
    Object.assign(window, { mend });
  });
  return async () => {
    await page.evaluate(() => {
      (Reflect.get(window, 'mend') as () => void)();
    });
  };
}

test('a store that hangs is told of within 2 s; nothing is lost', async ({ page }) => {
  await openTexts(page);
  const mend = await hangStore(page);
  await expectTrouble(page, '还没有写入');
  await mend();
  await expectWhole(page);
});

test('a page closed while the store is full has it when the draft is opened again', async ({
  page,
}) => {
  const draft = await openTexts(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await expectTrouble(page, '空间不足');
  await page.goto('about:blank');
  await page.goto(`${draft}/problems`);
  await expectWhole(page);
});

test('a connection closed underneath is opened again', async ({ page }) => {
  // Every connection the app opens can be closed behind its back, as a broken disk does.
  await page.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- called on its object below
    const { open } = IDBFactory.prototype;
    const connections: IDBDatabase[] = [];
    IDBFactory.prototype.open = function (...args) {
      const request = open.apply(this, args);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    };
    Object.assign(window, {
      cut: () => {
        for (const connection of connections) connection.close();
      },
    });
  });
  await openTexts(page);
  await page.evaluate(() => {
    (Reflect.get(window, 'cut') as () => void)();
  });
  await text(page).fill('断开后写的。');
  await expectWhole(page, '断开后写的。');
});

test('what the browser clears away while it is open is written anew, with its history', async ({
  page,
  context,
}) => {
  const draft = await openTexts(page);
  await text(page).fill('清除前写的。');
  await expectSaved(page);
  const devtools = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await devtools.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'indexeddb,local_storage',
  });
  await goToStep(page, draft, 'requests');
  await cell(page, 'requests.received.naturalPerson').fill('21');
  await expectSaved(page);
  await page.reload();
  await expect(cell(page, 'requests.received.naturalPerson')).toHaveValue('21');
  await goToStep(page, draft, 'problems');
  await expect(text(page)).toHaveValue('清除前写的。');
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(text(page)).toHaveValue('');
  await page.goto('/#/');
  await expect(draftList(page).getByRole('rowheader')).toHaveText(['甲局']);
});

test('a draft deleted in another window is not brought back unasked, and not lost', async ({
  page,
  context,
}) => {
  const draft = await openTexts(page);
  const list = await context.newPage();
  await list.goto('/#/');
  await list.getByRole('button', { name: '更多操作' }).click();
  await list.getByRole('menuitem', { name: '删除', exact: true }).click();
  await expect(draftList(list)).toBeHidden();
  await expectTrouble(page, '已在另一个窗口删除');
  await page.getByRole('button', { name: '另存为一份' }).click();
  await expect(page).not.toHaveURL(new RegExp(idOf(draft)));
  await expectWhole(page);
});

test('a browser that denies storage says so within 2 s, also in an open draft', async ({
  page,
}) => {
  await openTexts(page);
  await page.evaluate(() => {
    const deny = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    Object.assign(IDBFactory.prototype, { open: deny });
    Object.assign(IDBObjectStore.prototype, { get: deny, put: deny });
  });
  await expectTrouble(page, '浏览器不允许');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出备份' }).click();
  expect((await coming).suggestedFilename()).toMatch(/\.json$/);
  await page.addInitScript(() => {
    Object.assign(IDBFactory.prototype, {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto('/#/');
  await page.reload();
  await expect(page.getByRole('alert')).toContainText('浏览器不允许本页使用存储', {
    timeout: SEEN_MS,
  });
});
