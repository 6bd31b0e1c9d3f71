import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { tablesOf } from '../src/form/index.ts';
import { HOSTILE_TEXTS } from '../src/report/testing/hostile.ts';
import { expectSaved, goToStep, test, watch } from './support/app.ts';
import { putOnClipboard } from './support/clipboard.ts';
import { backToList, chooseAction, draftList, listedAgencies } from './support/drafts.ts';
import { importFile } from './support/files.ts';
import { openBlankTable } from './support/grid.ts';
import {
  allHostile,
  hostileAgency,
  hostileCellsFile,
  hostileTexts,
  hostileTextsFile,
  watchForHits,
} from './support/hostile.ts';
import { openListOf } from './support/many-drafts.ts';
import { format } from './support/reports.ts';

const STEPS = format.sections.map(({ id }) => id);

/** Takes a file in whose very name is markup; gives the draft's address without the step. */
async function takeIn(page: Page, json: string): Promise<string> {
  await importFile(page, '<img src=x onerror=hit()>.json', json);
  await page.waitForURL(/\/info$/);
  return page.url().replace(/\/info$/, '');
}

/** The file one gets in some way: its name and its text. */
async function download(
  page: Page,
  ask: () => Promise<void>,
): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await ask();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

async function backOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: '知道了' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

test('a report of hostile texts runs nothing on any step, in print and as a file, and stays as it is', async ({
  page,
  complaints,
}, info) => {
  await page.goto('/#/');
  const expectNoHit = await watchForHits(page, complaints);
  const json = hostileTextsFile();
  const draft = await takeIn(page, json);
  for (const step of STEPS) {
    await goToStep(page, draft, step);
    await expect(page.locator('[data-field], [data-cell]').first()).toBeVisible();
    for (const field of await page.locator('[data-field]').all()) {
      await expect(field).toHaveValue(allHostile.replace(/\r/g, '\n'));
    }
  }
  await goToStep(page, draft, 'check');
  await expect(page.getByText('共 246 处，不随年报印出')).toBeVisible();
  const named = hostileAgency.replace(/\s/g, ' ').trim();
  await page.getByRole('link', { name: '历史版本' }).click();
  await page.getByRole('button', { name: '保存当前版本' }).click();
  await page.getByLabel('版本名称').fill(named);
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByRole('main')).toContainText(named);
  await goToStep(page, draft, 'preview');
  const paper = page.frameLocator('iframe[title="预览"]');
  await expect(paper.locator('h1')).toContainText(hostileAgency);
  await page.getByRole('button', { name: '核对单', exact: true }).click();
  await expect(paper.locator('.report')).toContainText(hostileAgency);
  await page.getByRole('button', { name: '年报', exact: true }).click();

  const file = await download(page, () => page.getByRole('button', { name: '导出 JSON' }).click());
  const given = JSON.parse(json) as Record<string, unknown>;
  expect(JSON.parse(file.text)).toMatchObject({
    ...given,
    waivers: hostileTexts.map((text) => ({
      ...{ rule: text, at: text, values: [text] },
      reason: text.replace(/\r\n/g, '\n'),
    })),
    schemaVersion: 2,
    notes: [],
    remarks: (given['notes'] as { at: string; text: string }[]).map(({ at, text }) => ({
      at,
      entries: [{ text: text.replace(/\r\n/g, '\n') }],
    })),
  });
  expect(file.name).toMatch(/^[^\\/:*?"<>|]+2023年政府信息公开工作年度报告\.json$/);

  const exportedPage = await download(page, async () => {
    await page.getByRole('button', { name: '导出网页' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/^全部 \d+ 处用同一理由$/).fill(allHostile);
    await dialog.getByRole('button', { name: '全部写明理由' }).click();
    await dialog.getByRole('button', { name: '导出网页' }).click();
  });
  await expectNoHit();
  const path = info.outputPath('report.html');
  writeFileSync(path, exportedPage.text);
  const reader = await page.context().newPage();
  watch(reader, complaints);
  await reader.goto(pathToFileURL(path).href);
  const expectNoHitThere = await watchForHits(reader, complaints);
  await expect(reader.locator('h1')).toContainText(hostileAgency);
  await expect(reader.locator('script')).toHaveAttribute('type', 'application/json');
  expect(await reader.locator('img, iframe, svg, a, form, base, object').count()).toBe(0);
  expect(reader.url()).toBe(pathToFileURL(path).href);
  await expectNoHitThere();
});

test('hostile entries show as typed, are refused in words, and come back to the byte', async ({
  page,
  complaints,
}) => {
  await page.goto('/#/');
  const expectNoHit = await watchForHits(page, complaints);
  const json = hostileCellsFile();
  const draft = await takeIn(page, json);
  const { typed } = JSON.parse(json) as { typed: Record<string, string> };
  for (const { id } of tablesOf(format)) {
    await goToStep(page, draft, id);
    await expect(page.locator(`input[data-cell^="${id}."]`).first()).toBeVisible();
    const shown = await page
      .locator('input[data-cell]')
      .evaluateAll((cells) =>
        cells.map((cell) => [
          cell.getAttribute('data-cell') ?? '',
          (cell as HTMLInputElement).value,
        ]),
      );
    const own = Object.entries(typed).filter(([at]) => at.startsWith(`${id}.`));
    // A field of one line leaves line breaks out; the entry keeps them.
    expect(Object.fromEntries(shown)).toEqual(
      Object.fromEntries(own.map(([at, text]) => [at, text.replace(/[\r\n]/g, '')])),
    );
  }
  await goToStep(page, draft, 'check');
  await expect(page.locator('[data-finding][data-severity="error"]').nth(100)).toBeVisible();
  await goToStep(page, draft, 'preview');
  await page.getByRole('button', { name: '核对单', exact: true }).click();
  await expect(
    page.frameLocator('iframe[title="预览"]').getByText('<script>hit()</script>').first(),
  ).toBeVisible();
  const { text } = await download(page, () =>
    page.getByRole('button', { name: '导出 JSON' }).click(),
  );
  expect((JSON.parse(text) as { typed: unknown }).typed).toEqual(typed);
  await expectNoHit();
});

test('hostile pastes are text in a table and in a text field', async ({ page, complaints }) => {
  const draft = await openBlankTable(page, 'disclosure');
  const expectNoHit = await watchForHits(page, complaints);
  const cell = page.locator('[data-cell="disclosure.licensing.decisions"]');
  await cell.click();
  const pasteAll = (selector: string, forms: readonly { html: string; text: string }[]) =>
    page.evaluate(
      async ({ selector, forms }) => {
        const values: string[] = [];
        for (const { html, text } of forms) {
          const field = document.querySelector<HTMLInputElement>(selector);
          if (field === null) throw new Error(`No ${selector}`);
          field.focus();
          field.select();
          const clipboardData = new DataTransfer();
          if (text !== '') clipboardData.setData('text/plain', text);
          if (html !== '') clipboardData.setData('text/html', html);
          const event = { clipboardData, bubbles: true, cancelable: true };
          const before = field.value;
          field.dispatchEvent(new ClipboardEvent('paste', event));
          // A text takes it in as soon as what it needs has come.
          const most = field instanceof HTMLTextAreaElement ? 40 : 0;
          for (let wait = 0; field.value === before && wait < most; wait += 1) {
            await new Promise((done) => setTimeout(done, 5));
          }
          values.push(field.value);
        }
        return values;
      },
      { selector, forms },
    );
  const escaped = (text: string) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const inCell = (inner: string) => `<table><tr><td>${inner}</td></tr></table>`;
  const input = '[data-cell="disclosure.licensing.decisions"]';
  // What a paste needs comes with the first focus; from then on one is done at once.
  await expect.poll(() => pasteAll(input, [{ html: inCell('7'), text: '' }])).toEqual(['7']);
  const short = HOSTILE_TEXTS.filter(({ name }) => !/^(?:size|character|formula|file)/.test(name));

  const asText = await pasteAll(
    input,
    short.map(({ text }) => ({ html: inCell(escaped(text)), text })),
  );
  expect(asText).toEqual(
    short.map(({ text }) =>
      text
        .split(/[\t\n]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .join(' '),
    ),
  );
  const raw = [
    ...hostileTexts.map((text) => ({ html: inCell(text), text: '' })),
    { html: hostileTexts.join('\n'), text: '' },
    { html: inCell(hostileTexts.join('</td><td>')), text: allHostile },
  ];
  await pasteAll(input, raw);
  const preview = page.getByRole('dialog');
  if (await preview.isVisible()) await preview.getByRole('button', { name: '取消' }).click();
  await expectNoHit();

  await goToStep(page, draft, 'problems');
  const area = page.locator('[data-field="problems"]');
  await expect(area).toBeVisible();
  const words = await pasteAll(
    '[data-field="problems"]',
    short.map(({ text }) => ({ html: '', text })),
  );
  expect(words).toEqual(
    short.map(({ text }) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .join('\n'),
    ),
  );
  await pasteAll('[data-field="problems"]', [
    ...raw,
    { html: `<!--StartFragment-->${hostileTexts.join('<p>')}<!--EndFragment-->`, text: '' },
  ]);
  await expectSaved(page);
  await expectNoHit();
});

test('direction marks get in by no way: typed, composed, pasted, dropped', async ({ page }) => {
  const draft = await openBlankTable(page, 'disclosure');
  const at = (id: string) => page.locator(`[data-cell="disclosure.${id}"]`);
  const paste = async (html: string, text: string) => {
    await putOnClipboard(page, { html: html === '' ? null : html, text });
    await page.keyboard.press('Control+V');
  };
  const turned = '\u202e12\u202c';

  await at('licensing.decisions').focus();
  await page.keyboard.insertText(turned);
  await page.keyboard.type('3');
  await expect(at('licensing.decisions')).toHaveValue('123');

  const session = await page.context().newCDPSession(page);
  await at('penalties.decisions').focus();
  const composed = { text: turned, selectionStart: 4, selectionEnd: 4 };
  await session.send('Input.imeSetComposition', composed);
  await session.send('Input.insertText', { text: turned });
  await expect(at('penalties.decisions')).toHaveValue('12');

  await at('compulsion.decisions').focus();
  await paste('', turned);
  await expect(at('compulsion.decisions')).toHaveValue('12');
  await putOnClipboard(page, { html: null, text: `4${turned}` });
  await page.keyboard.press('F2');
  await page.keyboard.press('Control+V');
  await expect(at('compulsion.decisions')).toHaveValue('12412');

  await at('governmentRules.issued').focus();
  await paste('', `\u20661\u2069\t\u200f2\r\n\u061c3\t4\r\n`);
  await expect(at('normativeDocuments.repealed')).toHaveValue('4');
  await at('governmentRules.inForce').focus();
  await paste(`<table><tr><td>&#8238;189</td></tr></table>`, `${turned}\r\n`);
  await expect(at('governmentRules.inForce')).toHaveValue('189');

  await page.evaluate((text) => {
    const note = document.createElement('pre');
    note.id = 'note';
    note.textContent = text;
    note.style.cssText = 'position:fixed;z-index:99;top:0;left:400px;background:#fff';
    document.body.append(note);
    getSelection()?.selectAllChildren(note);
  }, turned);
  await page.locator('#note').hover();
  await page.mouse.down();
  await at('fees.amount').hover();
  await page.mouse.up();
  await expect(at('fees.amount')).toHaveValue('12');
  await page.locator('#note').evaluate((note) => {
    note.remove();
  });

  await page.getByRole('button', { name: '备注', exact: true }).click();
  await page.keyboard.insertText('甲\u202e乙');
  await expect(page.getByRole('textbox', { name: '备注' })).toHaveValue('甲乙');
  await page.keyboard.press('Enter');

  await goToStep(page, draft, 'problems');
  const area = page.locator('[data-field="problems"]');
  await area.focus();
  await page.keyboard.insertText('共 \u202e21\u202c 件');
  await paste('', '。\u2067一\u2069\n二\u200e');
  await expect(area).toHaveValue('共 21 件。一\n二');
  await goToStep(page, draft, 'info');
  await page.getByLabel('机关名称', { exact: true }).fill('甲\u202e局');
  await expect(page.getByLabel('机关名称', { exact: true })).toHaveValue('甲局');

  await goToStep(page, draft, 'preview');
  const { text } = await download(page, () =>
    page.getByRole('button', { name: '导出 JSON' }).click(),
  );
  expect(text).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
  expect(JSON.parse(text)).toMatchObject({
    agency: { name: '甲局' },
    disclosure: {
      governmentRules: { issued: 1, repealed: 2, inForce: 189 },
      normativeDocuments: { issued: 3, repealed: 4 },
      licensing: { decisions: 123 },
      penalties: { decisions: 12 },
      compulsion: { decisions: 12412 },
      fees: { amount: '12' },
    },
    problems: '共 21 件。一\n二',
  });
});

test('hostile names stand in the list, its menus and messages as they are', async ({
  page,
  complaints,
}) => {
  const names = HOSTILE_TEXTS.filter(({ name }) => !/^(?:size|character)/.test(name));
  const copies = names.map(({ text }, index) => ({
    agencyName: text,
    year: index % 2 === 0 ? '2023' : text,
    missing: index,
    changedAt: index,
  }));
  await openListOf(page, copies);
  const expectNoHit = await watchForHits(page, complaints);
  await page.getByRole('button', { name: /^再显示/ }).click();
  const shown = await listedAgencies(page).allTextContents();
  expect(shown.slice(1)).toEqual(copies.map(({ agencyName }) => agencyName).reverse());
  for (const head of ['机关', '年度']) {
    await draftList(page).getByRole('columnheader', { name: head }).getByRole('button').click();
    await expect(listedAgencies(page)).toHaveCount(copies.length + 1);
  }
  const search = page.getByRole('searchbox', { name: '查找年报' });
  for (const text of ['.*+?^${}()|[]\\/(?<甲>', '__proto__.polluted', '<svg onload=hit()>']) {
    await search.fill(text);
    await expect(listedAgencies(page).first()).toContainText(text);
  }
  const row = draftList(page).getByRole('row').nth(1);
  const coming = page.waitForEvent('download');
  await chooseAction(row, '导出 JSON');
  expect((await coming).suggestedFilename()).toMatch(/^[^\\/:*?"<>|]+报告\.json$/);
  await chooseAction(row, '删除');
  await expect(page.getByText('已删除“<svg onload=hit()>')).toBeVisible();
  await page.getByText('最近删除（1 份').click();
  await expectNoHit();
});

test('refused files are named with one sentence each, and nothing is written or kept but what the docs say', async ({
  page,
  complaints,
}) => {
  await page.goto('/#/');
  const expectNoHit = await watchForHits(page, complaints);
  const sound = hostileTextsFile();
  const files: readonly (readonly [Buffer | string, RegExp])[] = [
    ['', /文件是空的/],
    [allHostile, /找不到年报的标题和表格/],
    [`{"__proto__": {"polluted": 1}, ${sound.slice(1)}`, /不允许的项目“__proto__”/],
    [sound.replace('"waivers"', '"<img src=x onerror=hit()>": 1, "waivers"'), /不认识的项目“<img/],
    [sound.replace('"year":2023', '"year":"<script>hit()</script>"'), /文字“<script>hit/],
    [sound.slice(0, 5000), /中断，内容不完整/],
    ['['.repeat(100_000), /嵌套过深/],
    [Buffer.alloc(10 * 1024 * 1024, 'a'), /超过 2 MB/],
    [Buffer.from(`\ufeff${sound}`, 'utf16le'), /UTF-16/],
    [Buffer.from([0x7b, 0x22, 0xb9, 0xab, 0xbf, 0xaa, 0x22]), /第 1 行第 3 个字符处不是 UTF-8/],
  ];
  const input = page.locator('input[type="file"]');
  const dialog = page.getByRole('dialog', { name: '没有导入' });
  for (const [content, sentence] of files) {
    const name = `${hostileTexts[1] ?? ''}.json`;
    await input.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
    await expect(dialog).toContainText(sentence);
    await expect(dialog).toContainText(name);
    await backOut(page);
  }
  await expect(page.getByRole('button', { name: '打开示例' })).toBeVisible();
  // The storage light has tried whether something can be written, and counted the day.
  const { settings: tried, records } = await kept(page);
  expect(tried.filter((key) => !['here.days', 'here.probe'].includes(key))).toEqual([]);
  expect(Object.keys(records).filter((store) => store !== 'settings')).toEqual([]);
  await expectNoHit();

  // A report made by hand leaves these traces and no other.
  await openBlankTable(page, 'disclosure');
  await page.locator('[data-cell="disclosure.licensing.decisions"]').fill('12');
  await expectSaved(page);
  await backToList(page);
  const { databases, stores, settings, beside, cookies } = await kept(page);
  expect(databases).toEqual(['ogi-annual-report']);
  expect(stores.filter((store) => !STORES.includes(store))).toEqual([]);
  expect(settings.filter((key) => !SETTINGS.includes(key))).toEqual([]);
  expect(beside.filter((key) => !key.startsWith('ogi-annual-report'))).toEqual([]);
  expect(cookies).toBe('');
});

/** What docs/security.md names; a new one is written down there first. */
const STORES = ['drafts', 'handles', 'settings', 'steps', 'summaries', 'versions'];
const SETTINGS = [
  'agencies',
  'here.copies',
  'here.days',
  'here.probe',
  'here.rowHeight',
  'here.beside',
];

/** All that the browser keeps for the app. */
function kept(page: Page) {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
      });
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const database = await done(indexedDB.open('ogi-annual-report'));
    const stores = [...database.objectStoreNames];
    const reading = database.transaction(stores);
    const records: Record<string, number> = {};
    for (const store of stores) {
      const count = await done(reading.objectStore(store).count());
      if (count > 0) records[store] = count;
    }
    const settings = await done(reading.objectStore('settings').getAllKeys());
    database.close();
    const beside = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    return {
      databases: names,
      stores,
      records,
      settings: settings.map(String),
      beside,
      cookies: document.cookie,
    };
  });
}
