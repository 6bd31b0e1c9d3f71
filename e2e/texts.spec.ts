import { expect, type Locator, type Page } from '@playwright/test';
import { expectSaved, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { createReport, seedExample, seedReport } from './support/new-report.ts';

const agency = '示范县司法局';

function field(page: Page, id: string): Locator {
  return page.locator(`[data-field="${id}"]`);
}

async function openText(page: Page, id: string): Promise<string> {
  const draft = await createReport(page, { agency, year: '2023' });
  const [step = id] = id.split('.');
  await goToStep(page, draft, step);
  await expect(field(page, id)).toBeVisible();
  return draft;
}

/** Puts these very forms on the clipboard: the clipboard of a page's own would tidy the HTML. */
async function copyForms(page: Page, forms: { readonly html?: string; readonly text?: string }) {
  const copied = await page.evaluate(({ html = '', text = '' }) => {
    const before = document.activeElement;
    const area = document.createElement('textarea');
    document.body.append(area);
    area.value = '·';
    area.select();
    const put = (event: ClipboardEvent) => {
      event.preventDefault();
      if (html !== '') event.clipboardData?.setData('text/html', html);
      if (text !== '') event.clipboardData?.setData('text/plain', text);
    };
    document.addEventListener('copy', put, { once: true });
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the new way tidies the HTML
    const done = document.execCommand('copy');
    area.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }, forms);
  expect(copied).toBe(true);
}

async function setCaret(text: Locator, start: number, end = start): Promise<void> {
  await text.focus();
  await text.evaluate(
    (area, range) => {
      if (area instanceof HTMLTextAreaElement) area.setSelectionRange(range[0] ?? 0, range[1] ?? 0);
    },
    [start, end],
  );
}

/** How far an area is from showing all of its text, in pixels, and how high it stands. */
async function fitOf(text: Locator): Promise<{ readonly hidden: number; readonly height: number }> {
  return text.evaluate((area) => ({
    hidden: area.scrollHeight - area.clientHeight,
    height: area.clientHeight,
  }));
}

const scrolled = (page: Page) => page.locator('main').evaluate((main) => main.scrollTop);

const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {text-indent:32pt} --></style></head><body lang=ZH-CN><!--StartFragment--><p class=MsoNormal style='mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋_GB2312'>一是统一、规范公开目录；<o:p></o:p></span></p><p class=MsoNormal><span style='font-family:仿宋_GB2312'>二是落实《条例》第二十条<br>第（一）项。</span></p><!--EndFragment--></body></html>`;

test.describe('pasting into a text', () => {
  test('from Word gives plain paragraphs at the caret, counted and saved', async ({ page }) => {
    await openText(page, 'overview.proactive');
    const text = field(page, 'overview.proactive');
    await text.fill('前后');
    await setCaret(text, 1);
    await copyForms(page, {
      html: WORD,
      text: '\u3000\u3000一是统一、规范公开目录；\r\n二是落实《条例》第二十条\v第（一）项。\r\n',
    });
    await page.keyboard.press('Control+V');
    await page.keyboard.type('!');
    const pasted = '前一是统一、规范公开目录；\n二是落实《条例》第二十条\n第（一）项。!后';
    await expect(text).toHaveValue(pasted);
    await expect(page.getByText('33 字', { exact: true })).toBeVisible();
    await expectSaved(page);
    await page.reload();
    await expect(text).toHaveValue(pasted);
  });

  test('without a plain form reads the HTML form, over what was selected', async ({ page }) => {
    await openText(page, 'problems');
    const text = field(page, 'problems');
    await text.fill('甲乙丙');
    await setCaret(text, 1, 2);
    await copyForms(page, { html: WORD });
    await page.keyboard.press('Control+V');
    await expect(text).toHaveValue(
      '甲一是统一、规范公开目录；\n二是落实《条例》第二十条\n第（一）项。丙',
    );
  });

  test('from a page of the browser has each paragraph once', async ({ page, context }) => {
    await openText(page, 'problems');
    const site = await context.newPage();
    await site.setContent(
      `<h2>五、存在的主要问题</h2><p style="text-indent:2em">第一段。</p>\n<p>　　第二段。</p><p>&nbsp;</p><ul><li>（一）项</li><li>（二）项</li></ul>`,
    );
    await site.keyboard.press('Control+A');
    await site.keyboard.press('Control+C');
    await page.bringToFront();
    await field(page, 'problems').focus();
    await page.keyboard.press('Control+V');
    await expect(field(page, 'problems')).toHaveValue(
      '五、存在的主要问题\n第一段。\n第二段。\n\n（一）项\n（二）项',
    );
  });

  test('makes the opening paragraph one of its own', async ({ page }) => {
    await createReport(page, { agency, year: '2023' });
    const text = page.getByLabel('开头段落', { exact: true });
    await text.focus();
    await page.keyboard.press('Control+A');
    await copyForms(page, { html: '<p>第一段。</p><p>第二段。</p>', text: '第一段。\n\n第二段。' });
    await page.keyboard.press('Control+V');
    await expect(text).toHaveValue('第一段。\n第二段。');
    await page.getByLabel('年度', { exact: true }).fill('2024');
    await expect(text).toHaveValue('第一段。\n第二段。');
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect(text).toHaveValue(/2024年1月1日/);
  });

  test('of thousands of lines comes whole and ends at the caret', async ({ page }) => {
    await openText(page, 'problems');
    const text = field(page, 'problems');
    await text.fill('完');
    await setCaret(text, 0);
    const lines = Array.from({ length: 2500 }, (_, index) => `第${index}行`).join('\n');
    await copyForms(page, { text: lines });
    await page.keyboard.press('Control+V');
    await expect(text).toHaveValue(`${lines}完`);
    await page.keyboard.type('，');
    await expect(text).toHaveValue(`${lines}，完`);
    await expectSaved(page);
    await page.reload();
    await expect(text).toHaveValue(`${lines}，完`);
  });

  test('takes no more than 200000 characters, and says so once', async ({ page }) => {
    await openText(page, 'problems');
    const text = field(page, 'problems');
    await text.fill('原来的');
    await copyForms(page, { text: '长'.repeat(199_998) });
    await setCaret(text, 3);
    await page.keyboard.press('Control+V');
    await expect(page.getByText('没有粘贴：一处文字最多 200000 字')).toHaveCount(1);
    await expect(text).toHaveValue('原来的');
    await setCaret(text, 2, 3);
    await page.keyboard.press('Control+V');
    await expect(text).toHaveValue(`原来${'长'.repeat(199_998)}`);
  });
});

test.describe('a text area', () => {
  for (const width of [1366, 390]) {
    test(`shows all of 8000 characters, and shrinks again, at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 768 });
      await openText(page, 'overview.management');
      const text = field(page, 'overview.management');
      const empty = await fitOf(text);
      expect(empty.height).toBeGreaterThan(120);
      const paragraph = '一是健全机制，统一、规范公开目录，逐条落实责任。'.repeat(8);
      const long = Array.from({ length: 42 }, () => paragraph)
        .join('\n')
        .slice(0, 8000);
      await text.fill(long);
      const full = await fitOf(text);
      expect(full.hidden).toBeLessThanOrEqual(0);
      expect(full.height).toBeGreaterThan(empty.height * 10);
      await text.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('多一行');
      const more = await fitOf(text);
      expect(more.hidden).toBeLessThanOrEqual(0);
      expect(more.height).toBeGreaterThan(full.height);
      await text.fill('短');
      expect(await fitOf(text)).toEqual(empty);
      await page.reload();
      await expect(text).toHaveValue('短');
    });
  }

  test('fits what stands there from the start, also after a reload', async ({ page }) => {
    await openText(page, 'problems');
    await field(page, 'problems').fill('一行\n'.repeat(60));
    const { height } = await fitOf(field(page, 'problems'));
    await expectSaved(page);
    await page.reload();
    await expect(field(page, 'problems')).toHaveValue(/一行/);
    expect(await fitOf(field(page, 'problems'))).toEqual({ hidden: 0, height });
  });

  test('fits again when the window gets narrower and wider', async ({ page }) => {
    await openText(page, 'problems');
    const text = field(page, 'problems');
    await text.fill('政府信息公开'.repeat(200));
    const wide = await fitOf(text);
    await page.setViewportSize({ width: 390, height: 768 });
    await expect.poll(async () => (await fitOf(text)).height).toBeGreaterThan(wide.height * 1.8);
    expect((await fitOf(text)).hidden).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1366, height: 768 });
    await expect.poll(() => fitOf(text)).toEqual(wide);
  });

  test('fits what others wrote in it', async ({ page }) => {
    await createReport(page, { agency, year: '2023' });
    const opening = page.getByLabel('开头段落', { exact: true });
    const before = await fitOf(opening);
    await opening.fill('段\n'.repeat(30));
    expect((await fitOf(opening)).height).toBeGreaterThan(before.height * 3);
    await page.getByRole('button', { name: '恢复默认' }).click();
    await expect.poll(() => fitOf(opening)).toEqual(before);

    await page.getByRole('button', { name: '下一步：一 总体情况' }).click();
    const text = field(page, 'overview.onRequest');
    await text.fill('甲');
    const empty = await fitOf(text);
    await page.getByRole('button', { name: '查找替换' }).click();
    await page.getByLabel('查找', { exact: true }).fill('甲');
    await page.getByLabel('替换为', { exact: true }).fill('政府信息公开'.repeat(100));
    await page.getByRole('button', { name: '替换所选 1 处' }).click();
    await expect.poll(async () => (await fitOf(text)).height).toBeGreaterThan(empty.height * 1.5);
    expect((await fitOf(text)).hidden).toBeLessThanOrEqual(0);
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect.poll(() => fitOf(text)).toEqual(empty);
  });

  test('leaves the page where it is while one types and deletes in the middle', async ({
    page,
  }) => {
    await openText(page, 'overview.proactive');
    const text = field(page, 'overview.proactive');
    await text.fill('政府信息公开一二三四五六七八九十\n'.repeat(200));
    await field(page, 'overview.oversight').fill('后面的\n'.repeat(40));
    await setCaret(text, 1700);
    await page.keyboard.type('中');
    // The key brought the caret to the window's edge; now it stands well inside.
    await page.locator('main').evaluate((main) => {
      main.scrollTop -= 300;
    });
    const place = await scrolled(page);
    expect(place).toBeGreaterThan(500);
    for (const key of ['文', '字', 'Enter', '行', 'Backspace', 'Backspace', 'Backspace']) {
      if (key.length > 1) await page.keyboard.press(key);
      else await page.keyboard.insertText(key);
      expect(await scrolled(page)).toBe(place);
    }
    await setCaret(text, 1700, 1710);
    await page.keyboard.press('Delete');
    expect(await scrolled(page)).toBe(place);
  });

  test('keeps the caret in view while lines are added at its end', async ({ page }) => {
    await openText(page, 'problems');
    const text = field(page, 'problems');
    await text.focus();
    for (let line = 0; line < 40; line += 1) {
      await page.keyboard.type('行');
      await page.keyboard.press('Enter');
    }
    const end = await text.evaluate((area) => {
      const { bottom } = area.getBoundingClientRect();
      return { bottom, window: window.innerHeight };
    });
    // Border, padding and the space under the signs may lie below the window's edge.
    expect(end.bottom).toBeLessThanOrEqual(end.window + 10);
  });
});

test('characters are counted as a person counts them', async ({ page }) => {
  await openText(page, 'overview.proactive');
  await field(page, 'overview.proactive').fill('㐂𠮷👨‍👩‍👧e\u0301字\u{e0100}\n　 ');
  await expect(page.getByText('5 字', { exact: true })).toBeVisible();
  await expect(page.getByText('本节 5 字，一般 1000 字左右')).toBeVisible();
});

test.describe('find and replace', () => {
  const dialog = (page: Page) => page.getByRole('dialog', { name: '查找替换' });
  const hits = (page: Page) => dialog(page).getByRole('listitem');

  async function openDialog(page: Page): Promise<void> {
    await page.getByRole('button', { name: '查找替换' }).click();
    await expect(page.getByLabel('查找', { exact: true })).toBeFocused();
  }

  async function openWithTexts(page: Page): Promise<string> {
    const draft = await createReport(page, { agency, year: '2023' });
    await page.getByLabel('联系方式').fill('2022 号信箱');
    await goToStep(page, draft, 'problems');
    await field(page, 'problems').fill('2022年的问题，比2022年多。');
    await goToStep(page, draft, 'overview');
    await field(page, 'overview.platform').fill('自2022年起');
    return draft;
  }

  test('shows each hit with its replacement, replaces those chosen, and takes it back', async ({
    page,
  }) => {
    const draft = await openWithTexts(page);
    await openDialog(page);
    await expect(hits(page)).toHaveCount(0);
    await page.keyboard.type('2022');
    await page.getByLabel('替换为', { exact: true }).fill('2023');
    await expect(hits(page)).toHaveText([
      '自2022 → 2023年起',
      '2022 → 2023年的问题，比2022年多。',
      '2022年的问题，比2022 → 2023年多。',
      '2022 → 2023 号信箱',
    ]);
    await expect(dialog(page).getByRole('status')).toHaveText('找到 4 处；已选 4 处。');
    const problems = dialog(page).getByRole('checkbox', {
      name: '五、存在的主要问题及改进情况 2 处',
    });
    await expect(problems).toBeChecked();
    await hits(page).nth(2).getByRole('checkbox').uncheck();
    await expect(problems).toHaveJSProperty('indeterminate', true);
    await dialog(page).getByRole('checkbox', { name: '联系方式 1 处' }).uncheck();
    await expect(dialog(page).getByRole('status')).toHaveText('找到 4 处；已选 2 处。');
    await page.getByRole('button', { name: '替换所选 2 处' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByText('已替换 2 处。')).toBeVisible();
    await expect(field(page, 'overview.platform')).toHaveValue('自2023年起');
    await goToStep(page, draft, 'problems');
    await expect(field(page, 'problems')).toHaveValue('2023年的问题，比2022年多。');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    await expect(field(page, 'problems')).toHaveValue('2022年的问题，比2022年多。');
    await expectSaved(page);
    await page.reload();
    await expect(field(page, 'problems')).toHaveValue('2022年的问题，比2022年多。');
    await goToStep(page, draft, 'overview');
    await expect(field(page, 'overview.platform')).toHaveValue('自2022年起');
    await goToStep(page, draft, 'info');
    await expect(page.getByLabel('联系方式')).toHaveValue('2022 号信箱');
  });

  test('takes back only what nobody has changed since', async ({ page }) => {
    await openWithTexts(page);
    await openDialog(page);
    await page.keyboard.type('2022');
    await page.getByLabel('替换为', { exact: true }).fill('2023');
    await page.getByRole('button', { name: '替换所选 4 处' }).click();
    await field(page, 'overview.platform').fill('自2023年起改写');
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect(field(page, 'overview.platform')).toHaveValue('自2023年起改写');
    await openDialog(page);
    await page.keyboard.type('2022');
    await expect(hits(page)).toHaveCount(3);
  });

  test('leaves an opening that follows by itself, unless it is chosen', async ({ page }) => {
    const draft = await createReport(page, { agency, year: '2023' });
    const opening = page.getByLabel('开头段落', { exact: true });
    const standing = await opening.inputValue();
    await openDialog(page);
    await page.keyboard.type(agency);
    await page.getByLabel('替换为', { exact: true }).fill('示范县教育局');
    await expect(dialog(page).getByText('随机关名称和年度自动变化')).toBeVisible();
    await expect(page.getByRole('button', { name: '替换所选 0 处' })).toBeDisabled();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(opening).toHaveValue(standing);
    await expect(page.getByRole('button', { name: '恢复默认' })).toHaveCount(0);

    await openDialog(page);
    await page.keyboard.type(agency);
    await page.getByLabel('替换为', { exact: true }).fill('示范县教育局');
    await dialog(page).getByRole('checkbox', { name: '开头段落 1 处' }).check();
    await page.getByRole('button', { name: '替换所选 1 处' }).click();
    await expect(opening).toHaveValue(standing.replace(agency, '示范县教育局'));
    await page.getByRole('button', { name: '恢复原样' }).click();
    await expect(opening).toHaveValue(standing);
    await expect(page.getByRole('button', { name: '恢复默认' })).toHaveCount(0);
    await goToStep(page, draft, 'info');
  });

  test('opens with Ctrl+H, with what is marked, and by keys alone does it all', async ({
    page,
  }) => {
    await openWithTexts(page);
    const text = field(page, 'overview.platform');
    await setCaret(text, 1, 5);
    await page.keyboard.press('Control+h');
    await expect(page.getByLabel('查找', { exact: true })).toBeFocused();
    await expect(page.getByLabel('查找', { exact: true })).toHaveValue('2022');
    await expect(hits(page)).toHaveCount(4);
    await page.keyboard.press('Tab');
    await page.keyboard.type('二〇二二');
    // The first box is that of the text, the second that of its only hit.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByRole('button', { name: '替换所选 3 处' })).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    const replace = page.getByRole('button', { name: '替换所选 4 处' });
    for (let presses = 0; presses < 12; presses += 1) {
      if (await replace.evaluate((button) => button === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(text).toHaveValue('自二〇二二年起');
    await expect(text).toBeFocused();
  });

  test('says when there is nothing, and does nothing with Esc, an empty search, or the same words', async ({
    page,
  }) => {
    await openWithTexts(page);
    await openDialog(page);
    await expect(page.getByRole('button', { name: '替换所选 0 处' })).toBeDisabled();
    await page.keyboard.type('没有的');
    await expect(dialog(page).getByRole('status')).toHaveText('没有找到“没有的”。');
    await expect(page.getByRole('button', { name: '替换所选 0 处' })).toBeDisabled();
    await page.getByLabel('查找', { exact: true }).fill('2022');
    await page.getByLabel('替换为', { exact: true }).fill('2022');
    await expect(page.getByRole('button', { name: '替换所选 4 处' })).toBeDisabled();
    await page.getByLabel('替换为', { exact: true }).fill('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: '查找替换' })).toBeFocused();
    await expect(field(page, 'overview.platform')).toHaveValue('自2022年起');
  });

  test('lists the first 500 of very many hits and replaces no others', async ({ page }) => {
    const draft = await seedReport(page, { agency, year: '2023' });
    await goToStep(page, draft, 'problems');
    await field(page, 'problems').fill('甲'.repeat(600));
    await openDialog(page);
    await page.keyboard.type('甲');
    await expect(hits(page)).toHaveCount(500);
    await expect(dialog(page).getByRole('status')).toHaveText(
      '找到 600 处，列出前 500 处，写长一些可以少列；已选 500 处。',
    );
    await page.getByLabel('替换为', { exact: true }).fill('乙');
    await page.getByRole('button', { name: '替换所选 500 处' }).click();
    await expect(field(page, 'problems')).toHaveValue('乙'.repeat(500) + '甲'.repeat(100));
  });

  for (const viewport of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    test(`shows itself whole at ${viewport.width} px, with nothing against it`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const draft = await seedExample(page);
      await goToStep(page, draft, 'overview');
      await openDialog(page);
      await page.keyboard.type('2023');
      await page.getByLabel('替换为', { exact: true }).fill('2024');
      await expect(hits(page).first()).toBeVisible();
      await expect(page.getByRole('heading', { name: '查找替换' })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: /替换所选/ })).toBeInViewport({ ratio: 1 });
      const wide = await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(wide).toBe(0);
      await expectAccessible(page);
    });
  }
});
