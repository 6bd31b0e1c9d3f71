// Measures what the installed Chromium prints: `npm run print-check`. Text is made longer line by line,
// so that the tables come through every offset of a page, on A4, on Letter and on a paper so small that
// the tables are split. Fails where a row is cut, a head or a label is missing, a heading is left alone,
// the type area is not that of the standard. Options: --word measures what LibreOffice makes of the
// Word files too, --keep <folder> keeps the PDFs.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { ensureChromium } from '../ensure-chromium.mjs';
import { checkPages } from './check-pages.mjs';
import { checkFonts } from './fonts.mjs';
import { checkGrid } from './grid.mjs';
import { readPages } from './pdf-pages.mjs';
import { checkHeights } from './row-heights.mjs';
import { checkStructure } from './structure.mjs';

/** @typedef {typeof import('./reports.ts')} Reports */
/** @typedef {import('./reports.ts').Wanted} Wanted */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../src/document/index.ts').ReportDocument} ReportDocument */

const LONG_NAME =
  '某某省某某市某某经济技术开发区管理委员会某某街道办事处行政审批和便民服务中心暨退役军人服务管理保障工作领导小组办公室综合科';
const SMALL = { width: 210, height: 200 };

/** Where LibreOffice sets the baseline in a line of exact height. */
const LIBREOFFICE_BASELINE = 0.8;
const LETTER = { width: 215.9, height: 279.4 };

/**
 * A paper the document is not made for: the browser shrinks the page to it (`shrunk`), or lays the text
 * out anew (`anew`), as one does that knows no size in `@page`.
 *
 * @typedef {{ name: string, paper?: 'shrunk' | 'anew', wanted: Wanted }} Case
 */

/** @type {(Case & { lines: number })[]} */
const SWEEPS = [
  { name: 'A4', wanted: {}, lines: 22 },
  { name: 'Letter, shrunk to it', paper: 'shrunk', wanted: {}, lines: 22 },
  { name: 'Letter, laid out anew', paper: 'anew', wanted: {}, lines: 20 },
  { name: '210 × 200 mm', wanted: { paperMm: SMALL }, lines: 13 },
];

/** @type {Case[]} */
const SINGLE = [
  { name: '1,000 characters', wanted: { characters: 1000 } },
  { name: '8,000 characters', wanted: { characters: 8000 } },
  { name: '8,000 characters on Letter', paper: 'anew', wanted: { characters: 8000 } },
  { name: 'a name of 60 characters', wanted: { agency: LONG_NAME } },
  { name: 'headings on their own line', wanted: { subheadings: 'ownLine', moreLines: 2 } },
];

const { values } = parseArgs({
  options: { word: { type: 'boolean', default: false }, keep: { type: 'string' } },
});

/**
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
async function load(name) {
  const file = fileURLToPath(new URL(name, import.meta.url));
  /** @type {{ module: unknown }} */
  const loaded = await runnerImport(file, { configFile: false, logLevel: 'error' });
  return /** @type {T} */ (loaded.module);
}

/** @type {Reports} */
const { plainText, renderHtml, reportOf } = await load('reports.ts');

/** @type {string[]} */
const complaints = [];

/** @param {string} name @param {readonly string[]} found */
function complain(name, found) {
  complaints.push(...found.map((text) => `${name}: ${text}`));
}

/**
 * @param {string} name
 * @param {Uint8Array} bytes
 * @param {string} [extension]
 */
function keep(name, bytes, extension = 'pdf') {
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${name.replace(/[^\w]+/g, '-')}.${extension}`), bytes);
}

/**
 * @param {Page} page
 * @param {ReportDocument} document
 * @param {Case['paper']} [paper]
 */
async function print(page, document, paper) {
  await page.setContent(renderHtml(document));
  if (paper === 'anew') {
    await page.addStyleTag({ content: `@page { size: ${LETTER.width}mm ${LETTER.height}mm; }` });
  }
  return page.pdf({
    ...(paper === 'shrunk' ? { format: 'Letter' } : { preferCSSPageSize: true }),
    tagged: true,
    outline: true,
  });
}

/** @param {Uint8Array} bytes @param {ReportDocument} document @param {Case['paper']} [paper] */
async function check(bytes, document, paper) {
  const pages = await readPages(bytes);
  const checked = checkPages(pages, document, paper === 'anew' ? LETTER : document.page.paperMm);
  return { ...checked, count: pages.length };
}

/** The highest gaps of a sweep, by what follows them. */
class Gaps {
  /** @type {Map<string, { mm: number, most: number }>} */
  highest = new Map();

  /** @param {import('./check-pages.mjs').Gap[]} gaps */
  add(gaps) {
    /** @type {string[]} */
    const tooHigh = [];
    for (const { kind, mm, most, page, table } of gaps) {
      const name = kind === 'text' ? 'text' : `${kind} ${table}`;
      const before = this.highest.get(name);
      if (before === undefined || mm > before.mm) this.highest.set(name, { mm, most });
      if (mm > most) tooHigh.push(`page ${page} ends ${mm.toFixed(1)} mm early, ${name} follows`);
    }
    return tooHigh;
  }

  toString() {
    return [...this.highest]
      .sort(([one], [other]) => one.localeCompare(other))
      .map(([name, { mm, most }]) => `${name} ${mm.toFixed(0)} (at most ${most.toFixed(0)})`)
      .join(', ');
  }
}

/** @param {Page} page */
async function sweep(page) {
  for (const { lines, name, paper, wanted } of SWEEPS) {
    const gaps = new Gaps();
    let pageCount = 0;
    let split = 0;
    for (let moreLines = 0; moreLines < lines; moreLines += 1) {
      const document = reportOf({ ...wanted, moreLines });
      split = document.blocks.filter(
        (block) => block.kind === 'table' && block.parts.length > 1,
      ).length;
      const bytes = await print(page, document, paper);
      const checked = await check(bytes, document, paper);
      pageCount += checked.count;
      const found = [...checked.complaints, ...gaps.add(checked.gaps)];
      if (found.length > 0 || moreLines === 0) keep(`${name}-${moreLines}`, bytes);
      complain(`${name}, ${moreLines} lines more`, found);
    }
    console.log(
      `${name}: ${lines} offsets, ${pageCount} pages, ${split} tables split; ` +
        `highest gaps in mm before what follows: ${gaps.toString()}`,
    );
  }
}

/** @param {Page} page */
async function single(page) {
  for (const { name, paper, wanted } of SINGLE) {
    const document = reportOf(wanted);
    const bytes = await print(page, document, paper);
    keep(name, bytes);
    const { complaints: found, count } = await check(bytes, document, paper);
    complain(name, found);
    console.log(`${name}: ${count} pages`);
  }
}

/** What LibreOffice makes of the Word files. */
async function word() {
  /** @type {typeof import('./word-writer.ts')} */
  const { renderWord } = await load('word-writer.ts');
  const folder = mkdtempSync(join(tmpdir(), 'print-check-'));
  /** @type {[string, ReportDocument][]} */
  const documents = [
    ['plain', plainText(60)],
    ...[0, 5, 11, 17].map(
      (moreLines) =>
        /** @type {[string, ReportDocument]} */ ([`report-${moreLines}`, reportOf({ moreLines })]),
    ),
    ['small', reportOf({ paperMm: SMALL })],
    ['long', reportOf({ agency: LONG_NAME, characters: 8000 })],
  ];
  try {
    for (const [name, document] of documents) {
      const bytes = await renderWord(document, '{}');
      writeFileSync(join(folder, `${name}.docx`), bytes);
      keep(`word-${name}`, bytes, 'docx');
    }
    const files = documents.map(([name]) => join(folder, `${name}.docx`));
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    execFileSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
      {
        stdio: 'ignore',
        timeout: 300_000,
      },
    );
    const gaps = new Gaps();
    for (const [name, document] of documents) {
      const bytes = readFileSync(join(folder, `${name}.pdf`));
      keep(`word-${name}`, bytes);
      const pages = await readPages(bytes);
      if (name === 'plain') {
        const { figures, complaints: found } = checkGrid(pages, document, LIBREOFFICE_BASELINE);
        console.log(`Word through LibreOffice: ${figures}`);
        complain('Word', found);
        continue;
      }
      const checked = checkPages(pages, document);
      complain(`Word, ${name}`, [...checked.complaints, ...gaps.add(checked.gaps)]);
      console.log(`Word, ${name}: ${pages.length} pages`);
    }
    console.log(`Word: highest gaps in mm: ${gaps.toString()}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const executablePath = await ensureChromium();
if (executablePath === null) process.exit(1);
const browser = await chromium.launch({ executablePath });
try {
  const page = await browser.newPage();
  console.log(`Chromium ${browser.version()}`);
  const plain = plainText(60);
  const grid = checkGrid(await readPages(await print(page, plain)), plain);
  console.log(grid.figures);
  complain('grid', grid.complaints);

  const report = reportOf({ moreLines: 3 });
  const bytes = await print(page, report);
  const structure = await checkStructure(bytes, report);
  console.log(structure.figures);
  complain('structure', structure.complaints);
  const fonts = await checkFonts(page);
  console.log(fonts.figures);
  complain('fonts', fonts.complaints);
  for (const document of [report, reportOf({ paperMm: SMALL })]) {
    await page.setContent(renderHtml(document));
    const heights = await checkHeights(page, document);
    console.log(heights.figures);
    complain('heights', heights.complaints);
  }
  await sweep(page);
  await single(page);
} finally {
  await browser.close();
}
if (values.word) await word();
for (const complaint of complaints) console.error(complaint);
console.log(complaints.length === 0 ? 'No complaints' : `${complaints.length} complaints`);
if (complaints.length > 0) process.exitCode = 1;
