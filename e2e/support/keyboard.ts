import { expect, type Locator, type Page } from '@playwright/test';
import { tablesOf, textFieldsOf, typedCellsOf } from '../../src/form/index.ts';
import { cell } from './app.ts';
import { format, type ReportToType } from './reports.ts';

/** Presses Tab until the focus is there; fails where Tab never comes by. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    const there = await target.evaluate((element) => element === document.activeElement);
    if (there) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab never reached the element');
}

/** Tabs to a button or link and presses Enter. */
export async function pressByKey(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to the step of this name by its link in the rail. */
export async function stepByKey(page: Page, name: string): Promise<void> {
  const link = page.getByRole('navigation', { name: '步骤' }).getByRole('link', { name });
  await pressByKey(page, link);
  await expect(link).toHaveAttribute('aria-current', 'step');
}

/** Makes a new report with the keyboard alone. */
export async function createByKey(page: Page, report: ReportToType): Promise<void> {
  await pressByKey(page, page.getByRole('button', { name: '新建年报' }));
  const name = page.getByLabel('机关名称', { exact: true });
  await expect(name).toBeFocused();
  await page.keyboard.insertText(report.agency);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type(report.year);
  await page.keyboard.press('Tab');
  // A native select takes the arrow keys and the first letters of its options; Home is the first.
  await selectByKey(page, page.getByLabel('机关类别'), report.kind);
  await page.keyboard.press('Tab');
  await selectByKey(page, page.getByLabel('机关层级'), report.level);
  await pressByKey(page, page.getByRole('button', { name: '创建' }));
  await page.waitForURL(/\/info$/);
}

async function selectByKey(page: Page, select: Locator, value: string): Promise<void> {
  await expect(select).toBeFocused();
  await page.keyboard.press('Home');
  for (let presses = 0; presses < 6; presses += 1) {
    if ((await select.inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No option “${value}”`);
}

/** Types the texts of a section, Tab from one to the next. */
export async function typeTexts(page: Page, report: ReportToType, ids: readonly string[]) {
  for (const id of ids) {
    const field = page.locator(`[data-field="${id}"]`);
    await tabTo(page, field);
    await page.keyboard.insertText(report.texts[id] ?? '');
  }
}

/** The typed cells of a table in the order Tab visits them. */
export function tabOrder(tableId: string): readonly string[] {
  const table = tablesOf(format).find((candidate) => candidate.id === tableId);
  if (table === undefined) throw new Error(`No table “${tableId}”`);
  return typedCellsOf(table).map(({ id }) => id);
}

/** Types cells one after the other with Tab between them, from the first of the list. */
export async function typeCells(page: Page, report: ReportToType, ids: readonly string[]) {
  const [first] = ids;
  if (first === undefined) return;
  await tabTo(page, cell(page, first));
  for (const id of ids) {
    await expect(cell(page, id)).toBeFocused();
    await page.keyboard.type(report.cells[id] ?? '');
    await page.keyboard.press('Tab');
  }
}

/** All texts and numbers of the report stand on the screen, step by step. */
export async function expectWholeReport(page: Page, report: ReportToType): Promise<void> {
  const texts = textFieldsOf(format);
  for (const section of format.sections) {
    await stepByKey(page, section.shortName);
    if (section.kind === 'narrative') {
      for (const field of texts.filter(({ id }) => section.fields.some((own) => own.id === id))) {
        await expect(page.locator(`[data-field="${field.id}"]`)).toHaveValue(
          report.texts[field.id] ?? '',
        );
      }
      continue;
    }
    const shown = await page
      .locator('[data-cell]')
      .evaluateAll((cells) =>
        cells.map((element) => [
          element.getAttribute('data-cell') ?? '',
          element instanceof HTMLInputElement ? element.value : element.textContent,
        ]),
      );
    const expected = Object.entries(report.cells).filter(([id]) => id.startsWith(`${section.id}.`));
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  }
}
