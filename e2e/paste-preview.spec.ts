import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { cell, expectSaved, test } from './support/app.ts';
import { hongze } from './support/reports.ts';
import { openTable, typedCells } from './support/tables.ts';
import { seedReport } from './support/new-report.ts';

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

/** The lines of the preview's list: place, what stands there, what would. */
async function previewRows(page: Page): Promise<readonly string[]> {
  return preview(page)
    .getByRole('table')
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((part) => part.textContent).join(' | ')),
    );
}

async function troubles(page: Page, title: string): Promise<readonly string[]> {
  return preview(page).getByRole('region', { name: title }).getByRole('listitem').allTextContents();
}

async function adopt(page: Page): Promise<void> {
  await preview(page).getByRole('button', { name: '采用' }).click();
  await expect(preview(page)).toHaveCount(0);
}

const tsv = (...rows: readonly string[]) =>
  rows.map((row) => `${row.replace(/ /g, '\t')}\r\n`).join('');

const RECEIVED = 'requests.received.naturalPerson';

test.describe('a plain block', () => {
  test('goes in at once, is counted, and can be taken back but for a cell changed since', async ({
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

  test('of 23 × 6 numbers over zeros gives the right totals', async ({ page }) => {
    await openNew(page, 'requests');
    await page.getByRole('button', { name: '空白填 0' }).click();
    const rows = Array.from({ length: 23 }, (_, row) =>
      Array.from({ length: 6 }, (__, column) => String(row + column)).join(' '),
    );
    await pasteInto(page, RECEIVED, { text: tsv(...rows) });
    await expect(page.getByText('已粘贴 138 格。')).toBeVisible();
    // Rows 2 … 22 of the first column are results: 2 + 3 + … + 22.
    await expect(cell(page, 'requests.handled.naturalPerson')).toHaveText('252');
    await expect(cell(page, 'requests.other.otherOrganization')).toHaveValue('27');
    await expect(cell(page, 'requests.carriedOver.naturalPerson')).toHaveValue('0');
  });

  test('with the form’s labels goes to its rows and columns, wherever the focus is', async ({
    page,
  }) => {
    await openNew(page, 'requests');
    const html =
      '<table><tr><td></td><td>总计</td><td>自然人</td></tr>' +
      '<tr><td>2.重复申请</td><td>3</td><td>3</td></tr>' +
      '<tr><td>（一）予以公开</td><td>8</td><td>8</td></tr></table>';
    await pasteInto(page, 'requests.carriedOver.research', { html, text: '' });
    await expect(page.getByText('已粘贴 2 格。')).toBeVisible();
    expect(await typedCells(page)).toEqual({
      'requests.repeated.naturalPerson': '3',
      'requests.granted.naturalPerson': '8',
    });
  });
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

test.describe('one text', () => {
  test('is the browser’s to paste, and keeps the digits on two lines apart', async ({ page }) => {
    await openNew(page, 'requests');
    await pasteInto(page, RECEIVED, { text: '21' });
    await expect(cell(page, RECEIVED)).toHaveValue('21');
    await pasteInto(page, 'requests.received.business', { text: '"1\n2"\r\n' });
    await expect(cell(page, 'requests.received.business')).toHaveValue('1 2');
    await pasteInto(page, 'requests.received.research', { text: '1 259' });
    await expect(cell(page, 'requests.received.research')).toHaveValue('1 259');
    const html = '<table><tr><td>3<br>4</td></tr></table>';
    await pasteInto(page, 'requests.received.publicInterest', { html, text: '3\n4' });
    await expect(cell(page, 'requests.received.publicInterest')).toHaveValue('3 4');
    await pasteInto(page, 'requests.received.legalServices', { text: "'=1+1" });
    await expect(cell(page, 'requests.received.legalServices')).toHaveValue('=1+1');
    await expect(cell(page, 'requests.received.total')).toHaveText('');
    await expect(preview(page)).toHaveCount(0);
  });

  test('inside a cell one edits goes to the caret, without the line break of a sheet', async ({
    page,
  }) => {
    await openNew(page, 'requests');
    const html = '<table><tr><td>6</td></tr></table>';
    for (const [payload, text] of [
      [{ text: '6\r\n' }, '567'],
      [{ html, text: '6\r\n' }, '567'],
      [{ text: '6' }, '567'],
      [{ text: '"6\n8"\r\n' }, '56 87'],
    ] as const) {
      await cell(page, RECEIVED).fill('57');
      await putOnClipboard(page, payload);
      await page.keyboard.press('F2');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('Control+V');
      await expect(cell(page, RECEIVED)).toHaveValue(text);
      await page.keyboard.press('Tab');
    }
  });

  test('that is dropped keeps the digits on two lines apart', async ({ page }) => {
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
});

test.describe('the preview', () => {
  test('asks before numbers are replaced, and 取消 or Esc write nothing', async ({ page }) => {
    await openNew(page, 'requests');
    await cell(page, RECEIVED).fill('20');
    for (const leave of ['取消', 'Escape']) {
      await pasteInto(page, RECEIVED, { text: tsv('5 6') });
      await expect(preview(page).getByRole('button', { name: '采用' })).toBeFocused();
      await expect(preview(page).getByRole('button')).toHaveCount(2);
      if (leave === 'Escape') await page.keyboard.press(leave);
      else await preview(page).getByRole('button', { name: leave }).click();
      await expect(preview(page)).toHaveCount(0);
      expect(await typedCells(page)).toEqual({ [RECEIVED]: '20' });
      await expect(cell(page, RECEIVED)).toBeFocused();
    }
  });

  test('replaces, or adds up the sheets of two bureaus', async ({ page }) => {
    await openNew(page, 'requests');
    const sheet = '<table><tr><td></td><td>自然人</td><td>商业企业</td></tr>';
    const rows = '<tr><td>（一）予以公开</td><td>3</td><td></td></tr>';
    const more = '<tr><td>（二）部分公开</td><td>1,000</td><td>4</td></tr></table>';
    await pasteInto(page, RECEIVED, { html: sheet + rows + more });
    await expect(page.getByText('已粘贴 3 格。')).toBeVisible();
    await cell(page, 'requests.granted.business').fill('9');
    await pasteInto(page, RECEIVED, { html: sheet + rows + more });
    await expect(preview(page)).toContainText('按表头和行名对应。');
    await expect(preview(page).getByRole('radio', { name: '替换' })).toBeChecked();
    await expect(preview(page)).toContainText('将写入 3 格');
    await preview(page).getByRole('radio', { name: '累加' }).check();
    expect(await previewRows(page)).toEqual([
      '（一）予以公开 自然人 | 3 | 6',
      '（一）予以公开 法人或其他组织 商业企业 | 9 | 9',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 自然人 | 1,000 | 2000',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 法人或其他组织 商业企业 | 4 | 8',
    ]);
    await adopt(page);
    await expect(cell(page, 'requests.handled.total')).toHaveText('2023');
    await expectSaved(page);
  });

  test('clears the cells that are blank in the source where one wishes so', async ({ page }) => {
    await openNew(page, 'requests');
    await cell(page, RECEIVED).fill('20');
    await cell(page, 'requests.received.business').fill('3');
    await pasteInto(page, RECEIVED, { text: '\t7\r\n' });
    const keep = preview(page).getByRole('checkbox', { name: '来源为空白的格保持原样' });
    await expect(keep).toBeChecked();
    expect((await previewRows(page))[0]).toBe('一、本年新收政府信息公开申请数量 自然人 | 20 | 20');
    await keep.uncheck();
    expect((await previewRows(page))[0]).toBe(
      '一、本年新收政府信息公开申请数量 自然人 | 20 | 空白',
    );
    await adopt(page);
    expect(await typedCells(page)).toEqual({ 'requests.received.business': '7' });
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect(cell(page, RECEIVED)).toHaveValue('20');
  });

  test('tells what can’t be read, which totals differ and what is skipped', async ({ page }) => {
    await openNew(page, 'requests');
    const text = [
      '\t自然人\t商业企业\t外国人',
      '（一）予以公开\t18\t22（其中修订16件）\t1',
      '（二）部分公开\t3\t####\t0',
      '（九）另行处理\t1\t1\t1',
      '（七）总计\t20\t\t',
    ].join('\r\n');
    await pasteInto(page, RECEIVED, { text });
    await expect(preview(page)).toContainText(
      '将写入 4 格 · 无法识别 2 格 · 总计 1 格不写入 · 跳过 3 处',
    );
    expect(await troubles(page, '来源的总计不符')).toEqual([
      '自然人 （七）总计：来源 20，采用后本表为 21',
    ]);
    expect(await troubles(page, '无法识别，原样填入，请再改正')).toEqual([
      '（一）予以公开 法人或其他组织 商业企业 “22（其中修订16件）”：不是数字，只填数字，不带单位和文字',
      '（二）部分公开（区分处理的，只计这一情形，不计其他情形） 法人或其他组织 商业企业 “####”：“####”是表格列宽不足时的显示，不是数字，请填写原数',
    ]);
    expect(await troubles(page, '跳过')).toEqual([
      '来源第 2 行第 4 列“1”：本表没有这一列',
      '来源第 3 行第 4 列“0”：本表没有这一列',
      '来源第 4 行“（九）另行处理”：本表没有这一行',
    ]);
    await page.keyboard.press('Enter');
    await expect(preview(page)).toHaveCount(0);
    expect(await typedCells(page)).toEqual({
      'requests.granted.naturalPerson': '18',
      'requests.granted.business': '22（其中修订16件）',
      'requests.partiallyGranted.naturalPerson': '3',
      'requests.partiallyGranted.business': '####',
    });
  });

  test('offers both readings of a block that may hold the row of totals', async ({ page }) => {
    await openNew(page, 'requests');
    const zeros = Array.from({ length: 20 }, () => '0');
    await pasteInto(page, RECEIVED, { text: tsv('21', '0', '20', ...zeros, '19') });
    await expect(preview(page)).toContainText('来源可以有两种读法，现按含总计读。');
    await expect(preview(page)).toContainText('从“一、本年新收政府信息公开申请数量 自然人”格起');
    expect(await troubles(page, '来源的总计不符')).toEqual([
      '自然人 （七）总计：来源 19，按来源各格相加为 20',
    ]);
    await preview(page).getByRole('radio', { name: '不含总计' }).check();
    await expect(preview(page)).toContainText('将写入 24 格');
    await preview(page).getByRole('radio', { name: '含总计', exact: true }).check();
    await adopt(page);
    await expect(cell(page, 'requests.carriedOver.naturalPerson')).toHaveValue('');
    await expect(cell(page, 'requests.handled.naturalPerson')).toHaveText('20');
  });

  test('is as good by ear as by eye, on a phone too', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await openNew(page, 'requests');
    await cell(page, RECEIVED).fill('20');
    await pasteInto(page, RECEIVED, { text: tsv('5 #### 7', '1 2 3 4 5 6 7 8') });
    await expect(preview(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze();
    expect(violations.map(({ id, help }) => `${id}: ${help}`)).toEqual([]);
    const list = preview(page).getByRole('region', { name: '逐格对照' });
    await list.focus();
    await page.keyboard.press('End');
    await expect(list.getByRole('row').last()).toBeInViewport();
    await expect(preview(page).getByRole('button', { name: '采用' })).toBeInViewport();
    const sideways = await preview(page).evaluate((it) => it.scrollWidth - it.clientWidth);
    expect(sideways).toBe(0);
  });

  test('is wanted where blanks alone part the cells', async ({ page }) => {
    await openNew(page, 'challenges');
    await pasteInto(page, 'challenges.reconsideration.upheld', { text: '10 1 0 0 11' });
    await expect(preview(page)).toContainText('来源没有分格，是按空格分开的，请逐格核对。');
    await adopt(page);
    await expect(cell(page, 'challenges.reconsideration.total')).toHaveText('11');
  });
});

test.describe('what fits nowhere', () => {
  for (const [what, payload, sentence] of [
    ['an image', { html: '<img src="data:,">' }, '剪贴板里只有图片，没有粘贴。'],
    ['words of another table', { text: '单位\t人数\r\n甲局\t乙局\r\n' }, '都对不上，没有粘贴。'],
    ['labels without certain places', { text: '3.其他\t5\r\n' }, '无法确定属于本表哪一格'],
    ['too many rows', { text: '1\t2\r\n'.repeat(2001) }, '来源过大，没有粘贴'],
  ] as const) {
    test(`is said and writes nothing: ${what}`, async ({ page }) => {
      await openNew(page, 'requests');
      await pasteInto(page, RECEIVED, payload);
      await expect(page.getByText(sentence)).toBeVisible();
      expect(await typedCells(page)).toEqual({});
    });
  }
});

test.describe('a copy', () => {
  test('of a cell is its number, is said, and a cut clears it', async ({ page }) => {
    await openNew(page, 'requests');
    await cell(page, RECEIVED).fill('１，２５９');
    await cell(page, 'requests.granted.naturalPerson').focus();
    await cell(page, RECEIVED).focus();
    await page.keyboard.press('Control+C');
    await expect(page.getByText('已复制 1 格。')).toBeVisible();
    const copied = await clipboard(page);
    expect(copied.text).toBe('1259\r\n');
    expect(copied.html).toMatch(/<td style="[^"]*mso-number-format:[^"]*">1259<\/td>/);
    await pasteInto(page, 'requests.granted.business', copied);
    await expect(cell(page, 'requests.granted.business')).toHaveValue('1259');
    await cell(page, RECEIVED).focus();
    await page.keyboard.press('Control+X');
    await expect(page.getByText('已剪切 1 格。')).toBeVisible();
    await expect(cell(page, RECEIVED)).toHaveValue('');
    await page.keyboard.press('Control+V');
    await expect(cell(page, RECEIVED)).toHaveValue('1259');
  });

  test('of a part of a cell’s text is the browser’s', async ({ page }) => {
    await openNew(page, 'requests');
    await cell(page, RECEIVED).fill('1259');
    await cell(page, RECEIVED).evaluate((input: HTMLInputElement) => {
      input.setSelectionRange(1, 3);
    });
    await page.keyboard.press('Control+C');
    expect((await clipboard(page)).text).toBe('25');
  });

  test('keeps a spreadsheet from reading text as a formula, but not a negative number', async ({
    page,
  }) => {
    await openNew(page, 'requests');
    for (const [typed, copied] of [
      ['=1+1', "'=1+1"],
      ['-5', '-5'],
      ['-', "'-"],
    ] as const) {
      await cell(page, RECEIVED).fill(typed);
      await cell(page, 'requests.granted.naturalPerson').focus();
      await cell(page, RECEIVED).focus();
      await page.keyboard.press('Control+C');
      expect((await clipboard(page)).text).toBe(`${copied}\r\n`);
      await cell(page, 'requests.granted.business').focus();
      await page.keyboard.press('Control+V');
      await expect(cell(page, 'requests.granted.business')).toHaveValue(typed);
    }
  });
});

test.describe('what was copied', () => {
  test('from a block goes in elsewhere with the same numbers', async ({ page }) => {
    await openNew(page, 'requests');
    await pasteInto(page, RECEIVED, { text: tsv('1,259 ０ -', '4 5 6') });
    await adopt(page);
    await page.keyboard.press('Control+C');
    await expect(page.getByText('已复制 6 格。')).toBeVisible();
    expect((await clipboard(page)).text).toBe("1259\t0\t'-\r\n4\t5\t6\r\n");
    await cell(page, 'requests.petition.publicInterest').focus();
    await page.keyboard.press('Control+V');
    await expect(preview(page)).toContainText('将写入 6 格 · 无法识别 1 格');
    await adopt(page);
    expect(await typedCells(page)).toMatchObject({
      'requests.petition.publicInterest': '1259',
      'requests.petition.legalServices': '0',
      'requests.petition.otherOrganization': '-',
      'requests.repeated.publicInterest': '4',
      'requests.repeated.otherOrganization': '6',
    });
  });

  for (const [table, cells, at] of [
    ['disclosure', 10, 'disclosure.penalties.decisions'],
    ['requests', 144, 'requests.other.research'],
    ['challenges', 12, 'challenges.directLitigation.pending'],
  ] as const) {
    test(`from the whole of ${table} fills an empty one from anywhere`, async ({ page }) => {
      const report = hongze();
      await openNew(page, table);
      const figures = Object.entries(report.cells).filter(([id]) => id.startsWith(`${table}.`));
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
        await openNew(page, table);
        await pasteInto(page, at, payload);
        await expect(page.getByText(`已粘贴 ${cells} 格。`)).toBeVisible();
        expect(await typedCells(page)).toEqual(typed);
      }
    });
  }
});

test('the figures of 洪泽区 come whole through the clipboard, at once and with labels', async ({
  page,
}) => {
  const { cells } = hongze();
  await openNew(page, 'challenges');
  const ids = Object.keys(cells).filter((id) => id.startsWith('challenges.'));
  await pasteInto(page, 'challenges.reconsideration.upheld', {
    text: tsv(ids.map((id) => cells[id] ?? '').join(' ')),
  });
  await expect(page.getByText('已粘贴 12 格。')).toBeVisible();
  for (const id of ids) {
    const shown = cell(page, id);
    if (id.endsWith('.total')) await expect(shown).toHaveText(cells[id] ?? '');
    else await expect(shown).toHaveValue(cells[id] ?? '');
  }
});
