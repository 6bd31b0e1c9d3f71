import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { hongze } from './support/reports.ts';
import { openTable, typedCells } from './support/tables.ts';
import { seedReport } from './support/new-report.ts';

/** All that a paste and a copy do: `src/app/tables/paste.test.ts` and `copy.test.ts`. */
interface Payload {
  readonly html?: string;
  readonly text?: string;
}

/** Puts raw data on the clipboard, as another program does, and leaves the focus where it is. */
async function putOnClipboard(page: Page, { html, text }: Payload): Promise<void> {
  await page.evaluate(
    (payload) => {
      const focused = document.activeElement;
      const holder = document.createElement('textarea');
      holder.value = '.';
      document.body.append(holder);
      holder.select();
      const onCopy = (event: ClipboardEvent) => {
        for (const [type, data] of payload) event.clipboardData?.setData(type, data);
        event.preventDefault();
        event.stopImmediatePropagation();
      };
      document.addEventListener('copy', onCopy, { capture: true, once: true });
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the one way to set raw data
      document.execCommand('copy');
      holder.remove();
      if (focused instanceof HTMLElement) focused.focus();
    },
    [
      ...(html === undefined ? [] : ([['text/html', html]] as const)),
      ...(text === undefined ? [] : ([['text/plain', text]] as const)),
    ],
  );
}

async function pasteInto(page: Page, at: string, payload: Payload): Promise<void> {
  await cell(page, at).focus();
  await putOnClipboard(page, payload);
  await page.keyboard.press('Control+V');
}

/** What a real Control+V brings into a page: both forms of the clipboard. */
async function clipboard(page: Page): Promise<Required<Payload>> {
  await page.evaluate(() => {
    const holder = document.createElement('textarea');
    holder.id = 'holder';
    document.body.append(holder);
    holder.focus();
    holder.addEventListener('paste', (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const forms = ['text/html', 'text/plain'].map((type) => event.clipboardData?.getData(type));
      holder.value = JSON.stringify(forms);
    });
  });
  await page.keyboard.press('Control+V');
  const holder = page.locator('#holder');
  await expect(holder).not.toHaveValue('');
  const [html, text] = JSON.parse(await holder.inputValue()) as [string, string];
  await holder.evaluate((element) => {
    element.remove();
  });
  return { html, text };
}

async function openNew(page: Page, table: string): Promise<string> {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await openTable(page, draft, table);
  return draft;
}

function preview(page: Page): Locator {
  return page.getByRole('dialog', { name: '粘贴预览' });
}

const tsv = (...rows: readonly string[]) =>
  rows.map((row) => `${row.replace(/ /g, '\t')}\r\n`).join('');

const RECEIVED = 'requests.received.naturalPerson';

test('a plain block goes in at once, is counted, and can be taken back but for a cell changed since', async ({
  page,
}) => {
  await openNew(page, 'requests');
  await cell(page, 'requests.carriedIn.business').fill('0');
  await pasteInto(page, RECEIVED, { text: tsv('1,259 0 3', '4 5 6') });
  await expect(page.getByText('已粘贴 6 格。')).toBeVisible();
  await expect(preview(page)).toHaveCount(0);
  expect(await typedCells(page)).toEqual({
    [RECEIVED]: '1,259',
    'requests.received.business': '0',
    'requests.received.research': '3',
    'requests.carriedIn.naturalPerson': '4',
    'requests.carriedIn.business': '5',
    'requests.carriedIn.research': '6',
  });
  await expect(cell(page, 'requests.received.total')).toHaveText('1262');
  await expectSaved(page);
  await cell(page, RECEIVED).fill('7');
  await page.getByRole('button', { name: '恢复原样' }).click();
  await expect(cell(page, 'requests.received.total')).toHaveText('7');
  expect(await typedCells(page)).toEqual({ [RECEIVED]: '7', 'requests.carriedIn.business': '0' });
});

test('what a hostile page puts on the clipboard runs nothing and loads nothing', async ({
  page,
}) => {
  await openNew(page, 'requests');
  const html =
    '<meta http-equiv="refresh" content="0;url=http://evil.test/"><table onclick="x()"><tr>' +
    '<td onmouseover="x()">1<img src="http://evil.test/x.png" onerror="document.title=`x`"></td>' +
    '<td>2<script>document.title="x"</script></td></tr><tr>' +
    '<td style="background:url(http://evil.test/y)">3</td>' +
    '<td title=">" onclick="x()">4<iframe src="http://evil.test/"></iframe></td></tr></table>';
  await pasteInto(page, RECEIVED, { html, text: '' });
  await expect(page.getByText('已粘贴 4 格。')).toBeVisible();
  await expect(cell(page, 'requests.received.total')).toHaveText('3');
  await expect(page).not.toHaveTitle('x');
});

test('a text that is dropped keeps the digits on two lines apart', async ({ page }) => {
  await openNew(page, 'requests');
  await page.evaluate(() => {
    const note = document.createElement('pre');
    note.id = 'note';
    note.textContent = '1\t2\n3';
    note.style.cssText = 'position:fixed;z-index:99;top:0;left:400px;background:#fff';
    document.body.append(note);
    getSelection()?.selectAllChildren(note);
  });
  await page.locator('#note').hover();
  await page.mouse.down();
  await cell(page, 'requests.granted.naturalPerson').hover();
  await page.mouse.up();
  await expect(cell(page, 'requests.granted.naturalPerson')).toHaveValue('1 2 3');
});

test('the preview is as good by ear as by eye, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openNew(page, 'requests');
  await cell(page, RECEIVED).fill('20');
  await pasteInto(page, RECEIVED, { text: tsv('5 #### 7', '1 2 3 4 5 6 7 8') });
  await expect(preview(page)).toBeVisible();
  await expectAccessible(page, '[role=dialog]');
  const list = preview(page).getByRole('region', { name: '逐格对照' });
  await list.focus();
  await page.keyboard.press('End');
  await expect(list.getByRole('row').last()).toBeInViewport();
  await expect(preview(page).getByRole('button', { name: '采用' })).toBeInViewport();
  const sideways = await preview(page).evaluate((it) => it.scrollWidth - it.clientWidth);
  expect(sideways).toBe(0);
});

test('a copy of a part of a cell’s text is the browser’s', async ({ page }) => {
  await openNew(page, 'requests');
  await cell(page, RECEIVED).fill('1259');
  await cell(page, RECEIVED).evaluate((input: HTMLInputElement) => {
    input.setSelectionRange(1, 3);
  });
  await page.keyboard.press('Control+C');
  expect((await clipboard(page)).text).toBe('25');
});

test('a copy of the whole of 表三 fills an empty one from anywhere', async ({ page }) => {
  const report = hongze();
  await openNew(page, 'requests');
  const figures = Object.entries(report.cells).filter(([id]) => id.startsWith('requests.'));
  for (const [id, text] of figures) {
    if (text !== '0' && !/total|handled/.test(id)) await cell(page, id).fill(text);
  }
  await page.getByRole('button', { name: '空白填 0' }).click();
  const typed = await typedCells(page);
  await page.getByRole('button', { name: '更多', exact: true }).click();
  await page.getByRole('menuitem', { name: '复制整表' }).click();
  await expect(page.getByText('已复制整表，可粘贴到 Excel、WPS 或 Word。')).toBeVisible();
  const copied = await clipboard(page);
  for (const payload of [{ html: copied.html }, { text: copied.text }]) {
    await openNew(page, 'requests');
    await pasteInto(page, 'requests.other.research', payload);
    await expect(page.getByText('已粘贴 144 格。')).toBeVisible();
    expect(await typedCells(page)).toEqual(typed);
  }
});
