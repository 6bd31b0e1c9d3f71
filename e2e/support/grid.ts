import { expect, type Locator, type Page } from '@playwright/test';

import { openTable } from './tables.ts';
import { seedReport } from './new-report.ts';

/** Opens a table of a new report, all blank; gives the draft's address without the step. */
export async function openBlankTable(page: Page, table: string): Promise<string> {
  const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
  await openTable(page, draft, table);
  // One cell is in the way of Tab once the table hears of keys and clicks.
  await expect(page.locator(`[data-cell^="${table}."][tabindex="0"]`)).toHaveCount(1);
  return draft;
}

/** The cell, typed or computed, that has the focus. */
export async function expectFocus(page: Page, id: string): Promise<void> {
  await expect(page.locator('[data-cell]:focus')).toHaveAttribute('data-cell', id);
}

/** The line under the table. */
export function statusLine(page: Page): Locator {
  return page.getByRole('group', { name: '所选的格' });
}

/** The ids of the selected cells as they are marked on the screen, in reading order. */
export async function markedCells(page: Page): Promise<readonly string[]> {
  return page.locator('td[data-selected]').evaluateAll((cells) =>
    cells.map((td) => {
      const bearer = td.hasAttribute('data-cell') ? td : td.querySelector('[data-cell]');
      return bearer?.getAttribute('data-cell') ?? '';
    }),
  );
}
