import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { backToList, chooseAction, draftList, draftRow, listedAgencies } from './support/drafts.ts';
import { exported } from './support/files.ts';
import { createByDialog, createReport, seedReport } from './support/new-report.ts';

const DATABASE = 'ogi-annual-report';

/** All tables of the database but what speaks of this browser, read past the app. */
function tables(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown[]>>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => {
          reject(new Error('closed'));
        };
        opening.onsuccess = () => {
          const database = opening.result;
          const names = ['drafts', 'summaries', 'steps', 'versions'];
          const transaction = database.transaction(names);
          const found: Record<string, unknown[]> = {};
          for (const table of names) {
            const getting = transaction.objectStore(table).getAll();
            getting.onsuccess = () => {
              found[table] = getting.result;
            };
          }
          transaction.oncomplete = () => {
            database.close();
            resolve(found);
          };
        };
      }),
    DATABASE,
  );
}

/** What the browser does when it needs the room, while no page of the app is open. */
async function evict(page: Page): Promise<void> {
  await page.route('**/empty', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await page.goto('/empty');
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => {
          resolve();
        };
        deleting.onblocked = () => {
          reject(new Error('blocked'));
        };
      }),
    DATABASE,
  );
}

function light(page: Page): Locator {
  return page.locator('[data-storage-light]');
}

function matter(page: Page, title: string): Locator {
  return page.locator('[data-standing]').filter({ has: page.getByText(title, { exact: true }) });
}

async function openStoragePage(page: Page): Promise<void> {
  await light(page).click();
  await expect(page.getByRole('heading', { name: '存储与备份' })).toBeVisible();
}

/** Takes the backup of everything; gives its bytes. */
async function backUp(page: Page): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '备份全部' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^年报备份\d{4}-\d{2}-\d{2}\.zip$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function chooseBackup(page: Page, buffer: Buffer): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '恢复备份' }).click();
  await (await choosing).setFiles({ name: '备份.zip', mimeType: 'application/zip', buffer });
}

async function expectNoViolations(page: Page): Promise<void> {
  for (const size of [
    { width: 390, height: 844 },
    { width: 1366, height: 768 },
  ]) {
    await page.setViewportSize(size);
    await expectAccessible(page);
  }
}

test.describe('backup', () => {
  test('brings everything back after the browser has cleared it, and says that it has', async ({
    page,
  }) => {
    test.slow();
    const draft = await seedReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'problems');
    await page.locator('[data-field="problems"]').fill('㐂𠮷 <b>公开</b>不够及时。');
    await expectSaved(page);
    await createReport(page, { agency: '乙局', year: '2022' });
    await backToList(page);
    await chooseAction(draftRow(page, '乙局', '2022'), '删除');
    await expect(listedAgencies(page)).toHaveText(['甲局']);
    await openStoragePage(page);
    await expect(matter(page, '备份')).toContainText('未备份1 份年报只存在这台电脑');
    const zip = await backUp(page);
    await expect(matter(page, '备份')).toContainText('存成文件，共 1 份。此后没有改动。');
    const before = await tables(page);

    await evict(page);
    await page.goto('/#/');
    await expect(light(page)).toHaveText('■数据可能已被清除');
    await expect(page.getByRole('alert')).toContainText('这里还有 1 份年报，现在没有了');
    await expect(page.getByRole('alert')).toContainText('存成了文件，共 1 份');
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: '导入' }).click();
    await (await choosing).setFiles({ name: '备份.zip', mimeType: 'application/zip', buffer: zip });
    await expect(page.getByRole('rowheader')).toHaveText([
      '乙局 2022 年备份时已删除',
      '甲局 2023 年',
    ]);
    await expect(page.getByRole('cell', { name: '新增：本机没有' })).toHaveCount(2);
    await expectNoViolations(page);
    await page.getByRole('button', { name: '恢复 2 份' }).click();
    await expect(page.getByText('新增 2 份。')).toBeVisible();
    expect(await tables(page)).toEqual(before);
    await page.getByRole('link', { name: '全部年报' }).click();
    await expect(listedAgencies(page)).toHaveText(['甲局']);
    await expect(light(page)).toHaveText('●存储正常');
    await goToStep(page, draft, 'problems');
    await expect(page.locator('[data-field="problems"]')).toHaveValue('㐂𠮷 <b>公开</b>不够及时。');
  });

  test('writes over nothing by itself, keeps what is replaced, and takes a restore back', async ({
    page,
  }) => {
    test.slow();
    const draft = await seedReport(page, { agency: '甲局', year: '2023' });
    await goToStep(page, draft, 'problems');
    await page.locator('[data-field="problems"]').fill('备份里的。');
    await expectSaved(page);
    await openStoragePage(page);
    const zip = await backUp(page);
    await goToStep(page, draft, 'problems');
    await page.locator('[data-field="problems"]').fill('本机的。');
    await expectSaved(page);
    await openStoragePage(page);
    await chooseBackup(page, zip);
    await expect(page.getByRole('cell', { name: '不同：本机较新' })).toBeVisible();
    const choice = page.getByRole('combobox', { name: '甲局 2023 年：怎样恢复' });
    await expect(choice).toHaveValue('leave');
    await expect(page.getByRole('button', { name: '没有要恢复的' })).toBeDisabled();
    await choice.selectOption('replace');
    await page.getByRole('button', { name: '恢复 1 份' }).click();
    await expect(page.getByText('替换 1 份。被替换的在年报列表的“最近删除”里')).toBeVisible();
    await page.getByRole('link', { name: '全部年报' }).click();
    await page.getByText('最近删除').click();
    await page.getByRole('button', { name: '恢复', exact: true }).click();
    await expect(listedAgencies(page)).toHaveText(['甲局', '甲局']);
    await draftList(page).getByRole('link').first().click();
    await expect(page.locator('[data-field="problems"]')).toHaveValue('本机的。');
    await goToStep(page, draft, 'problems');
    await expect(page.locator('[data-field="problems"]')).toHaveValue('备份里的。');

    await openStoragePage(page);
    await chooseBackup(page, zip);
    await expect(page.getByRole('cell', { name: '相同' })).toBeVisible();
    await page.getByRole('button', { name: '取消' }).click();
    await goToStep(page, draft, 'problems');
    await page.locator('[data-field="problems"]').fill('又改了。');
    await expectSaved(page);
    await openStoragePage(page);
    await chooseBackup(page, zip);
    await choice.selectOption('copy');
    await page.getByRole('button', { name: '恢复 1 份' }).click();
    await expect(page.getByText('另存 1 份。')).toBeVisible();
    await page.getByRole('button', { name: '撤销恢复' }).click();
    await expect(page.getByText('已撤销恢复。')).toBeVisible();
    await page.getByRole('link', { name: '全部年报' }).click();
    await expect(listedAgencies(page)).toHaveText(['甲局', '甲局']);

    await openStoragePage(page);
    await chooseBackup(page, zip.subarray(0, zip.length - 9));
    await expect(page.getByRole('alert')).toHaveText(
      '备份文件不完整或已损坏，请重新取得这个文件，没有恢复任何内容。',
    );
    await expectNoViolations(page);
  });

  test('copies itself into a chosen folder after work, and says when it no longer may', async ({
    page,
  }) => {
    // A folder of the page's own stands for one of the computer.
    await page.addInitScript(() => {
      const permission = { given: 'granted' };
      Object.assign(window, {
        permission,
        showDirectoryPicker: async () => {
          const root = await navigator.storage.getDirectory();
          return root.getDirectoryHandle('备份', { create: true });
        },
      });
      Object.assign(FileSystemDirectoryHandle.prototype, {
        queryPermission: () => Promise.resolve(permission.given),
        requestPermission: () => {
          permission.given = 'granted';
          return Promise.resolve('granted');
        },
      });
    });
    const files = () =>
      page.evaluate(async () => {
        const root = await navigator.storage.getDirectory();
        const folder = await root.getDirectoryHandle('备份', { create: true });
        const names: string[] = [];
        for await (const name of (
          folder as unknown as { keys: () => AsyncIterable<string> }
        ).keys())
          names.push(name);
        return names.filter((name) => name.endsWith('.zip')).sort();
      });
    const draft = await createReport(page, { agency: '甲局', year: '2023' });
    await openStoragePage(page);
    await page.getByRole('button', { name: '选择文件夹' }).click();
    await expect(matter(page, '自动备份')).toContainText('存到文件夹“备份”');
    await expect(matter(page, '备份')).toContainText('自动存到文件夹，共 1 份。此后没有改动。');
    await expect.poll(files).toHaveLength(1);
    expect((await files())[0]).toMatch(/^年报备份\d{4}-\d{2}-\d{2} \d{6}\.zip$/);

    await goToStep(page, draft, 'requests');
    await cell(page, 'requests.received.naturalPerson').fill('21');
    await expectSaved(page);
    await backToList(page);
    await expect.poll(files).toHaveLength(2);

    await page.evaluate(() => {
      (Reflect.get(window, 'permission') as { given: string }).given = 'prompt';
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(light(page)).toHaveText('▲自动备份已停');
    await openStoragePage(page);
    await page.getByRole('button', { name: '重新允许' }).click();
    await expect(matter(page, '自动备份')).toContainText('已开启');
    await page.getByRole('link', { name: '全部年报' }).click();
    await expect(light(page)).toHaveText('●存储正常');
  });

  test('is asked for from the second day of work on, whatever the clock says, and made from the rail', async ({
    page,
  }) => {
    await page.clock.setFixedTime('2026-11-23T10:00:00+08:00');
    await page.goto('/#/');
    await expect(light(page)).toHaveText('○存储可用');
    const draft = await createByDialog(page, { agency: '甲局', year: '2023' });
    await backToList(page);
    await expect(light(page)).toHaveText('○已存本机');
    // Later on the same day, and opened again: still its first.
    await page.clock.setFixedTime('2026-11-23T20:00:00+08:00');
    await page.reload();
    await expect(light(page)).toHaveText('○已存本机');
    for (const now of ['2000-01-01T08:00:00+08:00', '2026-11-24T08:00:00+08:00']) {
      await page.clock.setFixedTime(now);
      await page.reload();
      await expect(light(page)).toHaveText('▲已存本机，未备份');
    }
    await goToStep(page, draft, 'problems');
    await expect(light(page)).toHaveText('▲已存本机，未备份');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: '备份', exact: true }).click();
    expect((await coming).suggestedFilename()).toBe('年报备份2026-11-24.zip');
    await expect(page.getByText('已备份 1 份年报：年报备份2026-11-24.zip')).toBeVisible();
    await expect(light(page)).toHaveText('●存储正常');
    // A copy of the future says nothing either: 7 days are 7 days counted.
    await page.locator('[data-field="problems"]').fill('有');
    await expectSaved(page);
    for (const [now, words] of [
      ['2036-11-24T08:00:00+08:00', '●存储正常'],
      ['2026-11-25T08:00:00+08:00', '●存储正常'],
      ['2026-11-26T08:00:00+08:00', '●存储正常'],
      ['2026-11-27T08:00:00+08:00', '●存储正常'],
      ['2026-11-28T08:00:00+08:00', '●存储正常'],
      ['2026-11-29T08:00:00+08:00', '●存储正常'],
      ['2026-11-30T08:00:00+08:00', '●存储正常'],
      ['2026-12-01T08:00:00+08:00', '▲有改动，未备份'],
    ] as const) {
      await page.clock.setFixedTime(now);
      await page.reload();
      await expect(light(page)).toHaveText(words);
    }
  });

  test('comes first on its page, in words for an office, also on a phone', async ({ page }) => {
    await createReport(page, { agency: '甲局', year: '2023' });
    await openStoragePage(page);
    const first = page.getByRole('region', { name: '先做什么' });
    await expect(first).toContainText('○ 未备份');
    await expect(first).toContainText('请点“备份全部”存成文件，放到 U 盘或单位的共享文件夹里。');
    await expect(matter(page, '自动备份')).toContainText(/未开启|不支持/);
    await expect(matter(page, '长期保存')).toContainText(/未获准|已获准/);
    await expect(page.getByRole('main')).not.toContainText(/说明|答应|看来|JSON/);
    await expectNoViolations(page);
    await backUp(page);
    await expect(first).toContainText('● 已备份');
    await expect(first).toContainText('共 1 份。此后没有改动。');
  });
});

test.describe('storage', () => {
  test('denied altogether: says so, lets one work in the window alone, and takes it out as a file', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await page.goto('/#/');
    await expect(page.getByRole('alert')).toContainText('浏览器不允许本页使用存储');
    await expect(light(page)).toHaveText('■存储异常');
    await page.getByRole('button', { name: '不保存，先填写' }).click();
    await expect(page.getByText('只在本窗口里，没有保存')).toBeVisible();
    await page.getByRole('button', { name: '新建年报' }).click();
    await page.getByLabel('机关名称', { exact: true }).fill('甲局');
    await page.getByLabel('年度', { exact: true }).fill('2023');
    await page.getByRole('button', { name: '创建' }).click();
    await page.waitForURL(/#\/draft\/[^/]+\/info$/);
    const draft = page.url().replace(/\/info$/, '');
    await goToStep(page, draft, 'problems');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
    await page.locator('[data-field="problems"]').fill('只在屏幕上。');
    await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
    await backToList(page);
    await expect(page.getByText('只在本窗口里，没有保存')).toBeVisible();
    await draftList(page).getByRole('link', { name: '甲局' }).click();
    await expect(page.locator('[data-field="problems"]')).toHaveValue('只在屏幕上。');
    const json = await exported(page, '导出备份', '甲局2023年政府信息公开工作年度报告.json');
    expect(json).toContain('只在屏幕上。');
  });

  test('in a private window, beside another window, on plain http: says so, and asks to persist once after work', async ({
    page,
    context,
  }) => {
    await page.addInitScript(() => {
      const asked = Number(localStorage.getItem('asked') ?? 0);
      StorageManager.prototype.estimate = () =>
        Promise.resolve({ quota: 120_000_000, usage: 1_234_567 });
      StorageManager.prototype.persisted = () => Promise.resolve(false);
      StorageManager.prototype.persist = () => {
        localStorage.setItem('asked', String(asked + 1));
        return Promise.resolve(true);
      };
    });
    const asked = () => page.evaluate(() => Number(localStorage.getItem('asked') ?? 0));
    const draft = await createReport(page, { agency: '甲局', year: '2023' });
    await expect(light(page)).toHaveText('▲可能是无痕窗口');
    expect(await asked()).toBe(0);
    await goToStep(page, draft, 'problems');
    await page.locator('[data-field="problems"]').fill('有');
    await expectSaved(page);
    // The page looks from time to time: it may see the draft only now, and the change with the next.
    await openStoragePage(page);
    await expect(matter(page, '本机存储')).toContainText('正常');
    await goToStep(page, draft, 'problems');
    await page.locator('[data-field="problems"]').fill('有变化');
    await expectSaved(page);
    const second = await context.newPage();
    await second.goto('/#/');
    await expect(light(second)).toBeVisible();
    await openStoragePage(page);
    await expect.poll(asked).toBe(1);
    await expect(matter(page, '无痕窗口')).toContainText('关闭后，内容会被清除');
    await expect(matter(page, '存储空间')).toContainText('已用 1.2 MB，还可用约 118.8 MB');
    await expect(matter(page, '其他窗口')).toContainText('1 个也开着本软件');
    await page.reload();
    await expect(matter(page, '无痕窗口')).toContainText('可能是');
    expect(await asked()).toBe(1);

    // What a page on plain http has.
    await second.addInitScript(() => {
      Reflect.deleteProperty(Navigator.prototype, 'storage');
      Reflect.deleteProperty(window, 'showDirectoryPicker');
    });
    await second.goto('/#/storage');
    await second.reload();
    await expect(matter(second, '长期保存')).toContainText('不作保证');
    await expect(matter(second, '自动备份')).toContainText('不能自动写文件夹');
    await expect(matter(second, '存储空间')).toContainText('没有告知');
    await expect(matter(second, '本机存储')).toContainText('正常');
    await expect(matter(second, '其他窗口')).toContainText('1 个也开着本软件');
  });
});
