import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { cell, expectSaved, goToStep, test } from './support/app.ts';
import {
  changeRecord,
  idOf,
  makeDatabase,
  openBarePage,
  recordsOf,
  type DatabaseFixture,
} from './support/database.ts';
import { draftList, draftRow } from './support/drafts.ts';
import { createReport, seedReport } from './support/new-report.ts';

const FOLDER = join(import.meta.dirname, 'fixtures/databases');
/** The releases before there was a history of steps. */
const WITHOUT_STEPS = ['v0.1.json'];

/** Those before documents could be set otherwise. */
const WITHOUT_SETTINGS = ['v0.1.json', 'v0.2.json', 'v0.3.json', 'v0.4.json'];

const NOTE = '请法规科核对';

const text = (page: Page) => page.locator('[data-field="problems"]');

/** As the release had it, with a remark on a text, which was a note at first. */
function fixtureOf(file: string): DatabaseFixture {
  const entries = [{ by: '', on: null, text: NOTE }];
  const remark = { at: 'problems', quote: null, value: null, state: 'open', entries };
  const text = readFileSync(join(FOLDER, file), 'utf8')
    .replaceAll('"notes": []', `"notes": ${JSON.stringify([{ at: 'problems', text: NOTE }])}`)
    .replaceAll('"remarks": []', `"remarks": ${JSON.stringify([remark])}`);
  return JSON.parse(text) as DatabaseFixture;
}

test('the database of each release opens whole in this one', async ({ page }) => {
  test.slow();
  const files = readdirSync(FOLDER);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    await test.step(file, async () => {
      await openBarePage(page);
      await page.evaluate(
        () =>
          new Promise((resolve) => {
            indexedDB.deleteDatabase('ogi-annual-report').onsuccess = resolve;
          }),
      );
      await makeDatabase(page, fixtureOf(file));
      await page.goto('/#/');
      await expect(draftList(page).getByRole('rowheader')).toHaveText(['㐂县司法局']);
      await expect(page.getByText('最近删除')).toBeVisible();
      await page.getByRole('link', { name: '㐂县司法局' }).click();
      await expect(text(page)).toHaveValue('一是力量不足。二是机制不全。三是宣传不够。');
      if (!WITHOUT_STEPS.includes(file)) {
        await page.getByRole('button', { name: '撤销' }).click();
        await expect(text(page)).toHaveValue('一是力量不足。二是机制不全。');
      }
      const remark = page.getByRole('listitem').filter({ hasText: NOTE });
      await expect(remark.getByRole('button', { name: '回复' })).toBeVisible();
      await text(page).fill('改过。');
      await expectSaved(page);
      await page.reload();
      await expect(text(page)).toHaveValue('改过。');
      await page.goto(page.url().replace('problems', 'requests'));
      await expect(cell(page, 'requests.received.naturalPerson')).toHaveValue('21');
      await expect(cell(page, 'requests.received.research')).toHaveValue('1.5');
      if (WITHOUT_SETTINGS.includes(file)) return;
      await page.goto(page.url().replace('requests', 'preview'));
      const paper = page.frameLocator('iframe[title="预览"]');
      await expect(paper.locator('p.signature')).toHaveText('㐂县司法局');
    });
  }
});

test('remarks of v0.5 that begin with 待确认 are entries to be confirmed, the others remarks', async ({
  page,
}) => {
  const notes = [
    { at: 'problems', text: '待确认：沿用上一年度的文字' },
    { at: 'requests.received.naturalPerson', text: '待确认：信访科没报' },
    { at: 'problems', text: '问办公室' },
  ];
  const { version, tables } = fixtureOf('v0.5.json');
  await openBarePage(page);
  await makeDatabase(page, {
    version,
    tables: tables.map((table) => ({ ...table, records: table.records.map(withNotes) })),
  });
  await page.goto('/#/');
  await page.getByRole('link', { name: '㐂县司法局' }).click();
  const unconfirmed = page.locator('main [data-unconfirmed]');
  await expect(unconfirmed).toHaveCount(1);
  await expect(page.getByRole('main').getByRole('listitem')).toHaveText([/问办公室/]);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(unconfirmed).toHaveCount(1);
  await page.locator('main').getByRole('button', { name: '已确认' }).click();
  await expect(unconfirmed).toHaveCount(0);
  await page.goto(page.url().replace('problems', 'requests'));
  await expect(unconfirmed).toHaveCount(1);
  await expect(unconfirmed).toContainText('自然人');
  await expect(page.getByRole('listitem').filter({ hasText: '信访科没报' })).toBeVisible();
  // What was kept then is read in the same way.
  await page.goto(page.url().replace('requests', 'versions'));
  await expect(page.getByRole('main')).toContainText('待确认');

  function withNotes(record: unknown): unknown {
    const { draft } = record as { readonly draft?: object };
    return draft === undefined ? record : { ...(record as object), draft: { ...draft, notes } };
  }
});

test('the database of a newer app is refused with words, and left as it is', async ({ page }) => {
  await openBarePage(page);
  const newer: DatabaseFixture = {
    version: 990,
    tables: [{ name: 'drafts', keyPath: 'key', indexes: [], records: [{ key: 'a', future: 1 }] }],
  };
  await makeDatabase(page, newer);
  await page.goto('/#/');
  await expect(page.getByRole('alert')).toContainText('由更新的程序保存');
  await page.goto('/#/draft/a/info');
  await expect(page.getByRole('main')).toContainText('由更新的程序保存');
  await openBarePage(page);
  expect(await recordsOf(page, 'drafts')).toEqual([{ key: 'a', future: 1 }]);
});

test('the drafts of a newer app’s database are offered as files, on the list and at their addresses', async ({
  page,
}) => {
  await openBarePage(page);
  const table = (name: string, records: readonly object[]) => ({
    ...{ name, keyPath: name === 'steps' ? ['draftId', 'n'] : 'id', indexes: [], records },
  });
  await makeDatabase(page, {
    version: 990,
    tables: [
      table('drafts', [{ id: 'a', future: { text: '新版写的。' } }]),
      table('summaries', [{ id: 'a', agencyName: '甲/局\u202e', year: '2030' }]),
      table('steps', [{ draftId: 'a', n: 1, step: '一' }]),
    ],
  });
  await page.goto('/#/');
  await expect(page.getByRole('alert')).toContainText('这里只读不写');
  const onList = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存数据：甲/局 2030 年' }).click();
  expect((await onList).suggestedFilename()).toBe('年报数据-甲_局 2030 年-a.json');
  const file = readFileSync(await (await onList).path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({
    database: { version: 990 },
    records: { drafts: [{ future: { text: '新版写的。' } }], steps: [{ n: 1 }] },
  });
  await page.goto('/#/draft/a/info');
  const atAddress = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存原始数据' }).click();
  expect(readFileSync(await (await atAddress).path(), 'utf8')).toBe(file);
});

test('a draft of an edition this build has not is named as that, kept, and can be taken out', async ({
  page,
}) => {
  const draft = await createReport(page, { agency: '将来局', year: '2030' });
  await expectSaved(page);
  await openBarePage(page);
  const future = { formatId: '2029', entries: { 'agency.name': '将来局' }, waivers: [], notes: [] };
  await changeRecord(page, 'drafts', idOf(draft), { draft: future });
  await changeRecord(page, 'summaries', idOf(draft), { formatId: '2029' });
  await page.goto(`${draft}/info`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('本软件没有这份年报的格式');
  await expect(page.getByRole('main')).toContainText('“2029”格式');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存原始数据' }).click();
  expect(JSON.parse(readFileSync(await (await coming).path(), 'utf8'))).toMatchObject({
    draft: { draft: future },
  });
  await page.getByRole('link', { name: '回到全部年报' }).click();
  await expect(draftRow(page, '将来局', '2030')).toContainText('格式无法识别');
  await draftRow(page, '将来局', '2030').getByRole('button', { name: '更多操作' }).click();
  await expect(page.getByRole('menuitem')).toHaveText(['打开', '删除']);
});

test('a window of an older build that holds the database is named; then the upgrade goes on', async ({
  page,
  context,
}) => {
  const old = await context.newPage();
  await openBarePage(old);
  await makeDatabase(old, fixtureOf('v0.2.json'));
  // It does not hear that another window wants to upgrade.
  await old.evaluate(
    () =>
      new Promise((resolve) => {
        const opening = indexedDB.open('ogi-annual-report');
        opening.onsuccess = () => {
          Object.assign(window, { held: opening.result });
          resolve(null);
        };
      }),
  );
  await page.goto('/#/');
  await expect(page.getByRole('alert')).toContainText('另一个窗口还开着旧版本', { timeout: 2_500 });
  await old.close();
  await expect(draftList(page).getByRole('rowheader')).toHaveText(['㐂县司法局']);
  await expect(page.getByRole('alert')).toBeHidden();
});

test('this build gives way to a newer one, keeps what is on the screen, and says so', async ({
  page,
  context,
}) => {
  const draft = await seedReport(page, { agency: '甲局', year: '2023' });
  await goToStep(page, draft, 'problems');
  await expectSaved(page);
  const newer = await context.newPage();
  await openBarePage(newer);
  await newer.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('ogi-annual-report', 990);
        opening.onblocked = reject;
        opening.onsuccess = () => {
          opening.result.close();
          resolve(null);
        };
      }),
  );
  await text(page).fill('升级时正在写。');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
  await expect(page.getByRole('alert')).toContainText('程序已更新，本窗口还是旧版本');
  await expect(text(page)).toHaveValue('升级时正在写。');
});

test('a draft that can’t be read is named and can be taken out; the others open', async ({
  page,
}) => {
  const broken = await createReport(page, { agency: '损坏局', year: '2023' });
  await expectSaved(page);
  const unlisted = await createReport(page, { agency: '失名局', year: '2023' });
  await expectSaved(page);
  await createReport(page, { agency: '完好局', year: '2023' });
  await expectSaved(page);
  await openBarePage(page);
  await changeRecord(page, 'drafts', idOf(broken), {
    draft: { formatId: '2021', entries: { year: 7 } },
  });
  await changeRecord(page, 'summaries', idOf(unlisted), { agencyName: 5, changedAt: 'x' });
  await page.goto(`${broken}/info`);
  await expect(page.getByRole('main')).toContainText('已损坏，其他年报不受影响');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '另存原始数据' }).click();
  const file = await (await coming).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    draft: { draft: { entries: { year: 7 } } },
    summary: { agencyName: '损坏局' },
  });
  await page.getByRole('link', { name: '回到全部年报' }).click();
  const row = (name: string) => draftList(page).getByRole('row').filter({ hasText: name });
  await expect(row('损坏局')).toContainText('无法读取');
  await expect(row('（机关名称无法读取）')).toContainText('无法读取');
  await page.getByRole('link', { name: '完好局' }).click();
  await expect(page.getByLabel('机关名称', { exact: true })).toHaveValue('完好局');
  // A draft whose line in the list alone is broken opens, and is listed as before.
  await page.goto(`${unlisted}/info`);
  await page.getByLabel('机关名称', { exact: true }).fill('有名局');
  await expectSaved(page);
  await page.goto('/#/');
  await expect(row('有名局')).not.toContainText('无法读取');
});
