import { expect } from '@playwright/test';
import { cell, goToStep, test } from './support/app.ts';
import { openTable } from './support/tables.ts';
import { seedExample } from './support/new-report.ts';

/** All that the check lists, and where it leads: `src/app/review/check.test.ts`. */
test('a blank cell the check found is in full view once one was led there', async ({ page }) => {
  const draft = await seedExample(page);
  await openTable(page, draft, 'requests');
  const input = cell(page, 'requests.stateSecret.research');
  await input.fill('');
  await goToStep(page, draft, 'check');
  await page.locator('[data-finding="blank-cell"]').click();
  await expect(page).toHaveURL(`${draft}/requests`);
  await expect(input).toBeFocused();
  await expect(input).toBeInViewport({ ratio: 1 });
});
