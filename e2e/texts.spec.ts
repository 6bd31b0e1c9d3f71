import { expect, type Locator, type Page } from '@playwright/test';
import { expectSaved, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';
import { createReport, seedExample } from './support/new-report.ts';

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

/** All forms of it: `src/app/filling/texts.test.ts`. */
test('a paste from Word, and one from a page, gives plain paragraphs at the caret', async ({
  page,
  context,
}) => {
  await test.step('from Word, counted and saved', async () => {
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

  await test.step('from a page of the browser each once', async () => {
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
});

test.describe('a text area', () => {
  test('shows all of 8000 characters, and shrinks again, in a wide and in a narrow window', async ({
    page,
  }) => {
    await openText(page, 'overview.management');
    const text = field(page, 'overview.management');
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 768 });
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
    }
  });

  test('fits what stands there from the start, and when the window gets narrower and wider', async ({
    page,
  }) => {
    await openText(page, 'problems');
    const text = field(page, 'problems');
    await text.fill('政府信息公开'.repeat(200));
    const wide = await fitOf(text);
    await expectSaved(page);
    await page.reload();
    await expect(text).toHaveValue(/政府/);
    expect(await fitOf(text)).toEqual({ hidden: 0, height: wide.height });
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

/** What it finds, replaces and takes back: `src/app/filling/find-replace.test.ts`. */
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

  test('shows itself whole at 1366 and 390 px, with nothing against it', async ({ page }) => {
    const draft = await seedExample(page);
    await goToStep(page, draft, 'overview');
    await openDialog(page);
    await page.keyboard.type('2023');
    await page.getByLabel('替换为', { exact: true }).fill('2024');
    await expect(hits(page).first()).toBeVisible();
    for (const viewport of [
      { width: 1366, height: 768 },
      { width: 390, height: 844 },
    ]) {
      await page.setViewportSize(viewport);
      await expect(page.getByRole('heading', { name: '查找替换' })).toBeInViewport({ ratio: 1 });
      await expect(page.getByRole('button', { name: /替换所选/ })).toBeInViewport({ ratio: 1 });
      const wide = await dialog(page).evaluate((box) => box.scrollWidth - box.clientWidth);
      expect(wide).toBe(0);
      await expectAccessible(page);
    }
  });
});
