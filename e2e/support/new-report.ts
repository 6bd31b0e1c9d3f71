import { randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { formatForYear } from '../../src/form/index.ts';
import { formats, loadExample } from '../../src/formats/index.ts';
import { importJson } from '../../src/importers/index.ts';
import {
  DEFAULT_AGENCY_KIND,
  DEFAULT_AGENCY_LEVEL,
  emptyDraft,
  PARTICULARS,
  progressOf,
  typedAt,
  type Draft,
} from '../../src/report/index.ts';
import { putRecords } from './database.ts';

export interface NewReport {
  readonly agency: string;
  readonly year: string;
  readonly kind?: string;
  readonly level?: string;
}

/** Makes a new report from the list and waits for its first step; gives the draft's address without the step. */
export async function createByDialog(page: Page, report: NewReport): Promise<string> {
  await page.goto('/#/');
  await page.getByRole('button', { name: '新建年报' }).click();
  await page.getByLabel('机关名称', { exact: true }).fill(report.agency);
  await page.getByLabel('年度', { exact: true }).fill(report.year);
  if (report.kind !== undefined) await page.getByLabel('机关类别').selectOption(report.kind);
  if (report.level !== undefined) await page.getByLabel('机关层级').selectOption(report.level);
  await page.getByRole('button', { name: '创建' }).click();
  await page.waitForURL(/#\/draft\/[^/]+\/info$/);
  return page.url().replace(/\/info$/, '');
}

/** A report as the dialog makes it, put into the database past the app; gives its address without the step. */
export async function seedReport(page: Page, report: NewReport): Promise<string> {
  const format = formatForYear(formats, Number(report.year));
  if (format === undefined) throw new Error('There is no format');
  const { agency, year, kind = DEFAULT_AGENCY_KIND, level = DEFAULT_AGENCY_LEVEL } = report;
  const entries = {
    [PARTICULARS.agencyName]: agency,
    [PARTICULARS.agencyKind]: kind,
    [PARTICULARS.agencyLevel]: level,
    [PARTICULARS.year]: year,
  };
  return seedDraft(page, { ...emptyDraft(format.id), entries }, null);
}

/** The same, opened at its first step. */
export async function createReport(page: Page, report: NewReport): Promise<string> {
  const draft = await seedReport(page, report);
  await page.goto(`${draft}/info`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return draft;
}

/** The example, a report with hints alone, put into the database as the list would. */
export async function seedExample(page: Page): Promise<string> {
  const read = await importJson(formats, await loadExample());
  if (!read.ok) throw new Error('The example is refused');
  return seedDraft(page, read.draft, 'example');
}

/** The same, opened at its first step. */
export async function openExample(page: Page): Promise<string> {
  const draft = await seedExample(page);
  await page.goto(`${draft}/info`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return draft;
}

async function seedDraft(page: Page, draft: Draft, origin: string | null): Promise<string> {
  const format = formats.find(({ id }) => id === draft.formatId);
  if (format === undefined) throw new Error(`No format “${draft.formatId}”`);
  // A page of the app's origin that opens no database.
  if (!page.url().startsWith('http')) await page.goto('/icon.svg');
  const id = randomBytes(10).toString('hex');
  const now = await page.evaluate(() => Date.now());
  const { total, missing } = progressOf(format, draft);
  const shared = { id, signed: null, step: 'info', changedAt: now };
  const history = { first: 0, end: 0, position: 0 };
  await putRecords(page, {
    drafts: { ...shared, revision: 1, draft, history },
    summaries: {
      ...shared,
      formatId: draft.formatId,
      agencyName: typedAt(draft, PARTICULARS.agencyName),
      year: typedAt(draft, PARTICULARS.year),
      ...{ total, missing, check: null, deletedAt: null },
      ...(origin === null ? {} : { origin: { kind: origin, name: '', at: now } }),
    },
  });
  return new URL(`/#/draft/${id}`, page.url()).href;
}
