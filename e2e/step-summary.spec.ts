import { expect } from '@playwright/test';
import { cell, test } from './support/app.ts';
import { openTable } from './support/tables.ts';
import { seedReport } from './support/new-report.ts';

const FIRST = 'challenges.reconsideration.upheld';

/** What it says of each step: `src/app/review/step-summary.test.ts`. */
test('a table stays where it is when its summary comes, whose list is one press away where it is narrow', async ({
  page,
}) => {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await openTable(page, draft, 'challenges');
  const top = await page.getByRole('table').boundingBox();
  await cell(page, FIRST).fill('1.5');
  const summary = page.getByRole('region', { name: '本步的问题' });
  await expect(summary).toContainText('本步有 1 处错误');
  expect(await page.getByRole('table').boundingBox()).toEqual(top);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('heading', { level: 1 }).focus();
  await summary.getByRole('button', { name: '列出 1 处' }).click();
  await summary.getByRole('listitem').getByRole('button').click();
  await expect(cell(page, FIRST)).toBeFocused();
});
