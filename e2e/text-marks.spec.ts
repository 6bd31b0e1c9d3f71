import { expect, type Locator, type Page } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';
import { expectAccessible } from './support/axe.ts';

import { openTable } from './support/tables.ts';
import { seedExample } from './support/new-report.ts';

const ON_REQUEST = 'overview.onRequest';

function field(page: Page, id = ON_REQUEST): Locator {
  return page.locator(`[data-field="${id}"]`);
}

function marks(page: Page, verdict?: string): Locator {
  return page.locator(verdict === undefined ? '[data-mark]' : `[data-mark="${verdict}"]`);
}

function panel(page: Page): Locator {
  return page.getByRole('group', { name: '与表格对照' });
}

/** Opens the example, whose tables hold 9 suits and else 0, with this text on applications. */
async function openWith(page: Page, text: string): Promise<string> {
  const draft = await seedExample(page);
  await goToStep(page, draft, 'overview');
  await field(page).fill(text);
  await field(page).scrollIntoViewIfNeeded();
  return draft;
}

/**
 * Marked words, each with what the area itself has at the ends of its line, asked by points: the
 * number of characters before the first and behind the last must be the same.
 */
async function placesOf(page: Page): Promise<readonly string[]> {
  return marks(page).evaluateAll((spans) =>
    spans.map((span) => {
      const line = span.parentElement;
      const layer = line?.parentElement;
      const before = document.createRange();
      before.selectNodeContents(line ?? span);
      before.setEndBefore(span);
      let start = before.toString().length;
      for (const own of layer?.children ?? []) {
        if (own === line) break;
        start += own.textContent.length + 1;
      }
      document.querySelector('main')?.scrollBy(0, span.getBoundingClientRect().top - 400);
      const letters = document.createRange();
      const at = (x: number, y: number) => {
        const place = document.caretPositionFromPoint(x, y);
        return place?.offsetNode instanceof HTMLTextAreaElement
          ? place.offset - start
          : 'elsewhere';
      };
      const offsets = Array.from(span.textContent, (_, index) => index).flatMap((index) => {
        if (span.firstChild === null) return [];
        letters.setStart(span.firstChild, index);
        letters.setEnd(span.firstChild, index + 1);
        const { left, right, top, bottom } = letters.getBoundingClientRect();
        return [at(left + 1, (top + bottom) / 2), at(right - 1, (top + bottom) / 2)];
      });
      return `${span.textContent} ${offsets.join(' ')}`;
    }),
  );
}

const LONG = [
  '2023年，我局新收政府信息公开申请0件，\t上年结转0件；其中自然人申请0件（含网上 “互联网+政务服务” 平台）。',
  '',
  '  见 https://www.example.gov.cn/zwgk/zfxxgkml/a-very-long-address-without-any-break/2023/index.html 。全年办结政府信息公开申请0件，结转下年度继续办理3件。',
  'Ａ全角，标点、「」——……《条例》。因政府信息公开被提起行政诉讼9件，其他结果9件。😀。行政复议 0 件。\n',
].join('\n');

for (const [width, zoom] of [
  [1366, 1],
  [390, 1],
  [683, 2],
] as const) {
  test.describe(`marks at ${String(width)} px and ${String(zoom * 100)} %`, () => {
    test.use({ viewport: { width, height: 768 }, deviceScaleFactor: zoom });

    test('stand under exactly their characters', async ({ page }) => {
      await openWith(page, LONG);
      await expect(marks(page, 'differs')).toHaveText(['3']);
      await expect(marks(page, 'holds')).toHaveText(['0', '0', '0', '0', '9', '9', '0']);
      const expected = ['0', '0', '0', '0', '3', '9', '9', '0'].map((digit) => `${digit} 0 1`);
      expect(await placesOf(page)).toEqual(expected);
      // At the next key too, before anybody has reviewed it.
      await field(page).evaluate((area) => {
        if (area instanceof HTMLTextAreaElement) area.setSelectionRange(3, 3);
      });
      await page.keyboard.type('甲\n');
      expect(await placesOf(page)).toEqual(expected);
    });
  });
}

test('a text so long that it scrolls keeps its marks in place', async ({ page }) => {
  const lines = Array.from({ length: 1000 }, (_, index) =>
    index % 333 === 0 ? `${'不断推进'.repeat(15)}，新收政府信息公开申请0件。` : '认真办理',
  );
  await openWith(page, lines.join('\n'));
  await expect(marks(page, 'holds')).toHaveCount(4);
  await field(page).evaluate((area) => {
    area.scrollTop = 700;
  });
  await expect
    .poll(() =>
      marks(page)
        .first()
        .evaluate((span) => span.parentElement?.parentElement?.scrollTop),
    )
    .toBe(700);
  // Those in the middle; the first has gone from view, and so has its line.
  expect((await placesOf(page)).slice(1, 3)).toEqual(['0 0 1', '0 0 1']);
});

test('a number follows the table: 9 holds until the cell says 8', async ({ page }) => {
  const draft = await openWith(page, '因政府信息公开被提起行政诉讼9件。');
  await expect(marks(page, 'holds')).toHaveText('9');
  await openTable(page, draft, 'challenges');
  await cell(page, 'challenges.directLitigation.otherOutcome').fill('8');
  await goToStep(page, draft, 'overview');
  await expect(marks(page, 'differs')).toHaveText('9');
  await openTable(page, draft, 'challenges');
  await cell(page, 'challenges.directLitigation.otherOutcome').fill('');
  await goToStep(page, draft, 'overview');
  await expect(marks(page, 'open')).toHaveText('9');
  await field(page).fill('认真办理政府信息公开申请，收到');
  await expect(marks(page)).toHaveCount(0);
  await field(page).press('Control+End');
  await page.keyboard.type('5件。');
  await expect(marks(page, 'differs')).toHaveText('5');
});

test('pointing shows what was compared, by mouse and by key, and Esc takes it away', async ({
  page,
}) => {
  await openWith(page, '2023年，新收政府信息公开申请3件。因政府信息公开被提起行政诉讼9件。');
  await marks(page, 'holds').hover({ force: true });
  await expect(panel(page)).toContainText('“9件” ↔ 表四 行政诉讼（2 格相加）：9 件');
  // The way into it leaves it open.
  await panel(page).hover();
  await expect(panel(page)).toBeVisible();
  await page.mouse.move(0, 0);
  await expect(panel(page)).toHaveCount(0);

  await field(page).press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(field(page)).toBeFocused();
  await expect(panel(page)).toContainText(
    '“3件” ↔ 表三 一、本年新收政府信息公开申请数量 总计：0 件',
  );
  await expect(panel(page)).toContainText('✕ 不一致');
  await expect(page.getByRole('status').filter({ hasText: '“3件”，表三' })).toHaveCount(1);
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: '到表格' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  // Round from the first to the last, and back.
  await page.keyboard.press('Alt+ArrowUp');
  await expect(panel(page)).toContainText('“9件”');
  await page.keyboard.press('Alt+ArrowUp');
  await panel(page).getByRole('button', { name: '口径不同，写明理由' }).click();
  await expect(
    page.locator(`[data-finding="text-differs"][data-at="${ON_REQUEST}"]`),
  ).toBeFocused();
  await field(page).press('Control+Home');
  await page.keyboard.press('Alt+ArrowDown');
  await panel(page).getByRole('button', { name: '到表格' }).click();
  await expect(cell(page, 'requests.received.total')).toBeFocused();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap shows the number and writes the table’s, to be undone', async ({ page }) => {
    const text = '因政府信息公开被提起行政诉讼13件，行政复议0件。';
    await openWith(page, text);
    const box = await marks(page, 'differs').boundingBox();
    if (box === null) throw new Error('Nothing is marked');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    const use = panel(page).getByRole('button', { name: '改文字：13 → 9' });
    const size = await use.boundingBox();
    expect(size?.height).toBeGreaterThanOrEqual(24);
    await use.click();
    await expect(field(page)).toHaveValue(text.replace('13', '9'));
    await expect(field(page)).toBeFocused();
    await expect(panel(page)).toHaveCount(0);
    await expect(marks(page, 'differs')).toHaveCount(0);
    const caret = await field(page).evaluate((area) =>
      area instanceof HTMLTextAreaElement ? area.value.slice(0, area.selectionStart) : '',
    );
    expect(caret).toBe('因政府信息公开被提起行政诉讼9');
    await page.getByRole('button', { name: '撤销' }).click();
    await expect(field(page)).toHaveValue(text);
    await expect(marks(page, 'differs')).toHaveText('13');
  });
});
