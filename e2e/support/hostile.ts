import { expect, type Page } from '@playwright/test';
import { tablesOf, textFieldsOf, typedCellsOf } from '../../src/form/index.ts';
import { HOSTILE_TEXTS } from '../../src/report/testing/hostile.ts';
import { jsonOf } from './files.ts';
import { format, hongze } from './reports.ts';

export const hostileTexts = HOSTILE_TEXTS.map(({ text }) => text);
/** All of them, one below the other. */
export const allHostile = hostileTexts.map((text) => text.replace(/\r\n/g, '\n')).join('\n');
/** A name that would run in a page, in an attribute, in a script and in a template. */
export const hostileAgency = `</title><img src=x onerror="hit()">'"\`\${hit()}{{hit()}}$&甲局`;

/**
 * Watches for what a hostile text may do. Where one ran, `hit` marks the page it ran in; in a frame
 * without `hit` it is an error of the page, of which `test` complains already, as it does of requests
 * and of refusals by the security policy.
 */
export async function watchForHits(page: Page, complaints: string[]): Promise<() => Promise<void>> {
  const [own = ''] = page.url().split('#');
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => complaints.push(`window ${popup.url()}`));
  page.on('framenavigated', (frame) => {
    const isAway = frame.parentFrame() === null && !frame.url().startsWith(own);
    if (isAway) complaints.push(`left for ${frame.url()}`);
  });
  await page.evaluate(() => {
    Reflect.set(window, 'hit', () => {
      document.documentElement.setAttribute('data-hit', '');
    });
  });
  return async () => {
    await expect(page.locator('html')).not.toHaveAttribute('data-hit');
    expect(await page.evaluate(() => Reflect.has({}, 'polluted'))).toBe(false);
    expect(await page.evaluate(() => Reflect.has(window, 'hit'))).toBe(true);
    expect(complaints).toEqual([]);
  };
}

/** A report as a file, with hostile texts wherever it takes one; its numbers agree. */
export function hostileTextsFile(): string {
  const texts = textFieldsOf(format).map(({ id }) => [id, allHostile] as const);
  const report = { ...hongze(), agency: hostileAgency, texts: Object.fromEntries(texts) };
  const file = JSON.parse(jsonOf(report, {})) as Record<string, unknown>;
  const notes = hostileTexts.flatMap((text) => [
    { at: text, text },
    { at: 'overview.proactive', text },
  ]);
  const waivers = hostileTexts.map((text) => ({
    rule: text,
    at: text,
    reason: text,
    values: [text],
  }));
  return JSON.stringify({ ...file, contact: allHostile, preamble: allHostile, notes, waivers });
}

/** The same with a hostile text in each cell, in the year and in the date: nothing that can be read. */
export function hostileCellsFile(): string {
  const file = JSON.parse(hostileTextsFile()) as Record<
    string,
    Record<string, Record<string, unknown>>
  >;
  const typed: Record<string, string> = { year: '<b>2023</b>', date: '"><b>1</b>' };
  const ids = tablesOf(format).flatMap((table) => typedCellsOf(table).map(({ id }) => id));
  ids.forEach((id, index) => {
    const [table = '', row = '', column = ''] = id.split('.');
    const cells = file[table]?.[row];
    if (cells === undefined) throw new Error(`No cell ${id}`);
    cells[column] = null;
    delete cells['total'];
    typed[id] = hostileTexts[index % hostileTexts.length] ?? '';
  });
  delete file['requests']?.['handled'];
  return JSON.stringify({ ...file, year: null, date: null, typed });
}
