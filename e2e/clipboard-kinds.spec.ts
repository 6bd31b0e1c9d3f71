import { expect, type Page } from '@playwright/test';
import { KINDS, payloadOf, type ClipboardKind } from './fixtures/clipboard/index.ts';
import { cell, test } from './support/app.ts';
import { putOnClipboard } from './support/clipboard.ts';
import { openTable, typedCells } from './support/tables.ts';
import { seedReport } from './support/new-report.ts';

async function paste(page: Page, kind: ClipboardKind): Promise<void> {
  await cell(page, kind.focus).focus();
  await putOnClipboard(page, payloadOf(kind));
  await expect(cell(page, kind.focus)).toBeFocused();
  await page.keyboard.press('Control+V');
}

/** Looks at what the preview announces, and takes it over. */
async function adopt(page: Page, { unreadable, skipped }: NonNullable<ClipboardKind['preview']>) {
  const dialog = page.getByRole('dialog', { name: '粘贴预览' });
  await expect(dialog).toBeVisible();
  await expect.poll(() => typedCells(page)).toEqual({});
  const summary = dialog.getByText(/^将写入 \d+ 格/);
  for (const [words, count] of [
    [/无法识别 (\d+) 格/, unreadable],
    [/跳过 (\d+) 处/, skipped],
  ] as const) {
    if (count === undefined) continue;
    // A number of nothing may be left out.
    await expect
      .poll(async () => Number(words.exec(await summary.innerText())?.[1] ?? '0'))
      .toBe(count);
  }
  await dialog.getByRole('button', { name: '采用', exact: true }).click();
  await expect(dialog).toBeHidden();
}

function tableOf({ focus }: ClipboardKind): string {
  return focus.split('.')[0] ?? '';
}

/** Kinds of one producer for one table: they share a page, which each leaves as blank as it came. */
const GROUPS = new Map<string, ClipboardKind[]>();
for (const kind of KINDS) {
  const group = `${kind.producer.split(' ')[0] ?? ''} in ${tableOf(kind)}`;
  GROUPS.set(group, [...(GROUPS.get(group) ?? []), kind]);
}

for (const [group, kinds] of GROUPS) {
  test(`${group}: ${String(kinds.length)} kinds`, async ({ page }) => {
    test.setTimeout(90_000);
    const draft = await seedReport(page, { agency: '示范县司法局', year: '2023' });
    await openTable(page, draft, group.split(' in ')[1] ?? '');
    for (const kind of kinds) {
      await test.step(`${kind.name}: ${kind.producer}, ${kind.what}`, async () => {
        await paste(page, kind);
        if (kind.preview !== undefined) await adopt(page, kind.preview);
        await expect.poll(() => typedCells(page), kind.name).toEqual(kind.cells);
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await page.getByRole('button', { name: '撤销', exact: true }).click();
        await expect.poll(() => typedCells(page), kind.name).toEqual({});
      });
    }
  });
}
