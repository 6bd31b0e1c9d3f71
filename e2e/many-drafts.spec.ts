import { expect } from '@playwright/test';
import { manyCopies } from '../scripts/list-speed/copies.mjs';
import { test } from './support/app.ts';
import { draftList, listedAgencies } from './support/drafts.ts';
import { openListOf } from './support/many-drafts.ts';

test('a list of 400 drafts shows 50, and searches and sorts all of them', async ({ page }) => {
  const copies = manyCopies(399);
  const example = { agencyName: '原州区司法局', year: '2023', missing: 0, changedAt: Infinity };
  const all = [...copies, example];
  await openListOf(page, copies);
  const names = (drafts: readonly { readonly agencyName: string }[]) =>
    drafts.slice(0, 50).map(({ agencyName }) => agencyName);
  const head = (name: string) =>
    draftList(page).getByRole('columnheader', { name }).getByRole('button');
  const lines = () => listedAgencies(page).allTextContents();

  // Last changed first, as it opens.
  const newest = [...all].sort((a, b) => b.changedAt - a.changedAt);
  await expect(listedAgencies(page)).toHaveCount(50);
  expect(await lines()).toEqual(names(newest));
  await expect(page.getByText('已显示前 50 份，共 400 份。')).toBeVisible();

  // By name over all 400, not over those shown.
  const inChinese = new Intl.Collator('zh-CN', { numeric: true });
  const byName = all.map(({ agencyName }) => agencyName).sort(inChinese.compare);
  await head('机关').click();
  await expect(listedAgencies(page).first()).toHaveText(byName[0] ?? '');
  expect(await lines()).toEqual(byName.slice(0, 50));
  await head('机关').click();
  await expect(listedAgencies(page).first()).toHaveText(byName[399] ?? '');
  expect(await lines()).toEqual([...byName].reverse().slice(0, 50));

  // What is found lies far behind the first 50.
  await page.getByRole('searchbox', { name: '查找年报' }).fill('司法局 2020');
  const found = all.filter((one) => one.agencyName.endsWith('司法局') && one.year === '2020');
  expect(found.length).toBeGreaterThan(2);
  await expect(listedAgencies(page)).toHaveCount(found.length);
  expect([...(await lines())].sort()).toEqual(found.map((one) => one.agencyName).sort());
  await expect(page.getByText(`共 ${String(found.length)} 份符合`)).toBeVisible();
  await expect(page.getByRole('button', { name: /^再显示/ })).toHaveCount(0);
  await page.getByRole('searchbox', { name: '查找年报' }).fill('');
  await expect(listedAgencies(page)).toHaveCount(50);

  // More on demand, the keyboard goes on with the first new one.
  const more = page.getByRole('button', { name: '再显示 100 份' });
  await more.click();
  await expect(listedAgencies(page)).toHaveCount(150);
  await expect(listedAgencies(page).nth(50).getByRole('link')).toBeFocused();
  await more.click();
  await more.click();
  await page.getByRole('button', { name: '再显示 50 份' }).click();
  await expect(listedAgencies(page)).toHaveCount(400);
  expect(await lines()).toEqual([...byName].reverse());
  await expect(page.getByRole('button', { name: /^再显示/ })).toHaveCount(0);

  await head('完成度').click();
  await expect(draftList(page).getByRole('row').nth(1)).toContainText('已填完');
  await head('完成度').click();
  await expect(draftList(page).getByRole('row').nth(1)).toContainText('未填 173');
});
