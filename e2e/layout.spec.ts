import { expect, type Page } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';
import { backToList } from './support/drafts.ts';
import { createReport, seedReport } from './support/new-report.ts';

const STEPS = [
  ...['info', 'overview', 'disclosure', 'requests', 'challenges', 'problems', 'other'],
  ...['check', 'preview', 'versions'],
] as const;
const TABLES: readonly string[] = ['disclosure', 'requests', 'challenges'];

/** A draft with something wrong in a table and in a text, so that cards are there too. */
async function openFaulty(page: Page): Promise<string> {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await goToStep(page, draft, 'overview');
  await page.locator('[data-field="overview.onRequest"]').fill('2022年，收到申请12件。');
  await goToStep(page, draft, 'challenges');
  await cell(page, 'challenges.reconsideration.upheld').fill('1.5');
  await expect(page.locator('[data-finding]').first()).toBeVisible();
  return draft;
}

interface Edges {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly hasTable: boolean;
}

/** Where the parts of a step's column begin and end. */
async function columnEdges(page: Page): Promise<readonly Edges[]> {
  return page.locator('main > div > *').evaluateAll((parts) =>
    parts
      .map((part) => {
        const { left, right } = part.getBoundingClientRect();
        const words = part.textContent.slice(0, 20);
        return { words, left, right, hasTable: part.querySelector('table') !== null };
      })
      .filter(({ left, right }) => right > left),
  );
}

/** How much wider than what is seen of them the window and the page of a step are. */
async function overflows(page: Page): Promise<{ readonly window: number; readonly main: number }> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    return {
      window: document.documentElement.scrollWidth - window.innerWidth,
      main: main === null ? 0 : main.scrollWidth - main.clientWidth,
    };
  });
}

for (const viewport of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
]) {
  test(`at ${viewport.width} px all of a step ends where its column ends`, async ({ page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const draft = await openFaulty(page);
    for (const step of STEPS) {
      await goToStep(page, draft, step);
      await expect(page.locator('main > div > *').last()).toBeVisible();
      const edges = await columnEdges(page);
      expect(edges.length, step).toBeGreaterThan(0);
      const [first] = edges;
      for (const { words, left, right } of edges) {
        // A table's own border is a pixel wide.
        expect(Math.abs(left - (first?.left ?? 0)), `${step}: ${words}`).toBeLessThanOrEqual(1);
        expect(Math.abs(right - (first?.right ?? 0)), `${step}: ${words}`).toBeLessThanOrEqual(1);
      }
      const next = page.getByRole('button', { name: '下一步' });
      if ((await next.count()) > 0) {
        const box = await next.boundingBox();
        const end = (box?.x ?? 0) + (box?.width ?? 0);
        expect(Math.abs(end - (first?.right ?? 0)), step).toBeLessThanOrEqual(1);
      }
    }
  });
}

test('the tools of a step end at the edge of what they are for', async ({ page }) => {
  const draft = await createReport(page, { agency: '示范县司法局', year: '2023' });
  for (const [step, tool] of [
    ['info', '查找替换'],
    ['overview', '查找替换'],
    ['problems', '查找替换'],
    ['disclosure', '更多'],
    ['requests', '更多'],
    ['challenges', '更多'],
    ['check', '下一处 F8'],
    ['versions', '保存当前版本'],
  ] as const) {
    await goToStep(page, draft, step);
    const box = await page.getByRole('button', { name: tool, exact: true }).boundingBox();
    const [first] = await columnEdges(page);
    const end = (box?.x ?? 0) + (box?.width ?? 0);
    expect(Math.abs(end - (first?.right ?? 0)), step).toBeLessThanOrEqual(1);
  }
});

// 683 × 384 is a screen of 1366 × 768 at 200 % zoom.
for (const viewport of [
  { width: 683, height: 384 },
  { width: 390, height: 844 },
]) {
  test.describe(`at ${viewport.width} × ${viewport.height}`, () => {
    test.use({ viewport });

    test('nothing is wider than the window but tables, which have most of its height', async ({
      page,
    }) => {
      test.slow();
      const draft = await openFaulty(page);
      for (const step of STEPS) {
        await goToStep(page, draft, step);
        const { window, main } = await overflows(page);
        expect(window, step).toBeLessThanOrEqual(0);
        if (!TABLES.includes(step)) expect(main, step).toBeLessThanOrEqual(0);
        for (const { words, right, hasTable } of await columnEdges(page)) {
          if (!hasTable) expect(right, `${step}: ${words}`).toBeLessThanOrEqual(viewport.width);
        }
        const seen = await page.getByRole('main').evaluate(({ clientHeight }) => clientHeight);
        expect(seen / viewport.height, step).toBeGreaterThan(0.75);
      }
    });

    test('the list and its dialog fit, and the select of steps shows its words', async ({
      page,
    }) => {
      await createReport(page, { agency: '示范县卫生健康和退役军人事务局', year: '2023' });
      const select = page.locator('nav select');
      await select.selectOption({ index: 3 });
      await expect(page).toHaveURL(/requests$/);
      const fits = await select.evaluate((own: HTMLSelectElement) => {
        const context = document.createElement('canvas').getContext('2d');
        if (context === null) throw new Error('Nothing can be measured');
        const style = getComputedStyle(own);
        context.font = style.font;
        const { width } = context.measureText(own.selectedOptions[0]?.text ?? '');
        // The arrow takes about as much as a character and a half.
        return width + 2 * parseFloat(style.fontSize) <= own.clientWidth;
      });
      expect(fits).toBe(true);
      await backToList(page);
      expect((await overflows(page)).window).toBeLessThanOrEqual(0);
      await page.getByRole('button', { name: '新建年报' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      expect((await overflows(page)).window).toBeLessThanOrEqual(0);
      const create = page.getByRole('button', { name: '创建' });
      await create.scrollIntoViewIfNeeded();
      await expect(create).toBeInViewport({ ratio: 1 });
    });
  });
}

test('on a phone the count gives way to the select, and is heard all the same', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await createReport(page, { agency: '示范县司法局', year: '2023' });
  const count = page.getByRole('navigation', { name: '步骤' }).getByRole('status');
  await expect(count).toContainText('未填');
  const box = await count.boundingBox();
  expect(box?.width).toBeLessThanOrEqual(1);
});
