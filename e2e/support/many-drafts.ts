import { expect, type Page } from '@playwright/test';
import { copyDraft, type Copy } from '../../scripts/list-speed/copies.mjs';
import { expectSaved } from './app.ts';
import { draftList } from './drafts.ts';
import { openExample } from './new-report.ts';

/** Fills the list with copies of the example, and shows it. */
export async function openListOf(page: Page, copies: readonly Copy[]): Promise<void> {
  await openExample(page);
  await expectSaved(page);
  await page.goto('/#/');
  await expect(draftList(page)).toBeVisible();
  await page.evaluate(copyDraft, copies);
  await page.reload();
  await expect(draftList(page)).toBeVisible();
}
