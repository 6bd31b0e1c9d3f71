import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { tablesOf, textFieldsOf } from '../../src/form/index.ts';
import { format, type ReportToType } from './reports.ts';

/** Presses an export button and gives the file's text. */
export async function exported(page: Page, button: string, name: string): Promise<string> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe(name);
  return readFileSync(await file.path(), 'utf8');
}

/** Chooses a file for 导入. */
export async function importFile(page: Page, name: string, text: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: '导入' }).click();
  const chooser = await choosing;
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Makes a draft of its own of a file whose draft is in this browser. */
export async function keepApart(page: Page): Promise<void> {
  await page.getByRole('button', { name: '另存一份' }).click();
}

/** A report as a JSON file somebody else made, stating these totals over what is right. */
export function jsonOf(report: ReportToType, stated: Readonly<Record<string, number>>): string {
  const body: Record<string, unknown> = {};
  const put = (id: string, value: unknown) => {
    const words = id.split('.');
    const last = words.pop() ?? id;
    let node = body;
    for (const word of words) node = (node[word] ??= {}) as Record<string, unknown>;
    node[last] = value;
  };
  for (const { id } of textFieldsOf(format)) put(id, report.texts[id] ?? '');
  for (const table of tablesOf(format)) {
    for (const [id, text] of Object.entries(report.cells)) {
      if (!id.startsWith(`${table.id}.`)) continue;
      put(id, id.endsWith('.amount') ? text : (stated[id] ?? Number(text)));
    }
  }
  return JSON.stringify({
    kind: 'ogi-annual-report',
    schemaVersion: 1,
    format: format.id,
    agency: { name: report.agency, kind: report.kind, level: report.level },
    year: Number(report.year),
    date: null,
    contact: '',
    preamble: '开头。',
    ...body,
    waivers: [],
    notes: [],
  });
}
