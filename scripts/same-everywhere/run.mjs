// Whether all that goes out says the same: `npm run same-everywhere`. Makes reports of all kinds and
// compares every text and every cell of a table with its spans in the document model, the page, the
// Word file (its XML), the copy and the workbook, and of some the PDF that Chromium prints of the page.
// Options: --count <reports>, --pdf-every <n, 0 for none>, --seed <number>. Fails on any difference.
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { ensureChromium } from '../ensure-chromium.mjs';
import { openSources } from '../source-server.mjs';
import { pdfDifferences } from './pdf-differences.mjs';

/** @typedef {typeof import('../../src/app/testing/same-everywhere/same-everywhere.ts')} Same */
/** @typedef {import('../../src/app/testing/same-everywhere/reports.ts').GeneratedReport} Report */

const MOST_SHOWN = 20;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '200' },
    'pdf-every': { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [count, pdfEvery, seed] = [values.count, values['pdf-every'], values.seed].map(Number);
if (count === undefined || pdfEvery === undefined || seed === undefined)
  throw new Error('No numbers');

const { load, close } = await openSources();
/** @type {Same} */
const { KINDS, everywhereDifferences, official, printed, reportsOf, sides } = await load(
  'app/testing/same-everywhere/same-everywhere.ts',
);

const { window } = new JSDOM();
const parser = new window.DOMParser();
/** @param {string} html */
const parse = (html) => parser.parseFromString(html, 'text/html');

/** @type {Map<string, number>} */
const found = new Map([...KINDS, 'PDF'].map((kind) => [kind, 0]));
/** @param {string} kind @param {string} name @param {readonly string[]} differences */
function note(kind, name, differences) {
  const before = found.get(kind) ?? 0;
  found.set(kind, before + differences.length);
  if (before > MOST_SHOWN) return;
  for (const difference of differences.slice(0, MOST_SHOWN)) {
    console.error(`${name}, ${kind}: ${difference}`);
  }
}

const executablePath = pdfEvery > 0 ? await ensureChromium() : null;
if (pdfEvery > 0 && executablePath === null) process.exit(1);
const browser = executablePath === null ? null : await chromium.launch({ executablePath });
const page = await browser?.newPage();
/** @type {Map<string, number>} */
const kinds = new Map();
let pdfs = 0;
try {
  const any = fc.sample(reportsOf(official, 'any'), { numRuns: count, seed });
  const plain = fc.sample(reportsOf(official, 'plain'), { numRuns: count, seed });
  for (let number = 1; number <= count; number += 1) {
    const isPrinted = page !== undefined && number % pdfEvery === 0;
    /** @type {Report | undefined} */
    const report = (isPrinted ? plain : any)[number - 1];
    if (report === undefined) throw new Error(`No report ${number}`);
    kinds.set(report.group, (kinds.get(report.group) ?? 0) + 1);
    const name = `report ${number} (${report.kind})`;
    const differences = await everywhereDifferences(official, report, parse);
    for (const kind of KINDS) note(kind, name, differences[kind]);
    if (!isPrinted) continue;
    pdfs += 1;
    const { html, pieces } = printed(official, report, parse);
    await page.setContent(html);
    const bytes = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    note('PDF', name, await pdfDifferences(pieces, bytes, sides));
  }
} finally {
  await browser?.close();
  await close();
}
const sum = KINDS.map((kind) => `${kind} ${found.get(kind) ?? 0}`).join(', ');
console.log(
  `${count} reports: differences in ${sum}; ${pdfs} PDFs: ${found.get('PDF') ?? 0} (seed ${seed})`,
);
console.log([...kinds].map(([kind, some]) => `${kind} ${some}`).join(', '));
if ([...found.values()].some((some) => some > 0)) process.exitCode = 1;
