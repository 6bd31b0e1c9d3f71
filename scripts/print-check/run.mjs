// Measures what the installed Chromium prints: `npm run print-check`. Text is made longer line by line,
// so that the tables come through every offset of a page, on A4, on Letter and on a paper so small that
// the tables are split. Fails where a row is cut, a head or a label is missing, a heading is left alone,
// the type area is not that of the standard, a page of A4 but the last is more than 40 % white and no
// table needs it. Options: --word measures what LibreOffice makes of the Word files too, over the same
// offsets of A4, --keep <folder> keeps the PDFs, --only <name> takes the sweep or report of that name alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { ensureChromium } from '../ensure-chromium.mjs';
import { checkPages } from './check-pages.mjs';
import { checkFonts } from './fonts.mjs';
import { Gaps } from './gaps.mjs';
import { checkGrid } from './grid.mjs';
import { readPages } from './pdf-pages.mjs';
import { checkHeights } from './row-heights.mjs';
import { checkStructure } from './structure.mjs';
import { TableMeasures } from './table-measures.mjs';
import { checkWord } from './word.mjs';

/** @typedef {typeof import('./reports.ts')} Reports */
/** @typedef {import('./reports.ts').Wanted} Wanted */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('../../src/document/index.ts').ReportDocument} ReportDocument */

const LONG_NAME =
  '某某省某某市某某经济技术开发区管理委员会某某街道办事处行政审批和便民服务中心暨退役军人服务管理保障工作领导小组办公室综合科';
const SMALL = { width: 210, height: 200 };

const LETTER = { width: 215.9, height: 279.4 };

/**
 * A paper the document is not made for: the browser shrinks the page to it (`shrunk`), or lays the text
 * out anew (`anew`), as one does that knows no size in `@page`.
 *
 * @typedef {{ name: string, paper?: 'shrunk' | 'anew', wanted: Wanted }} Case
 */

/** @type {(Case & { lines: number, isOfficial?: boolean })[]} */
const SWEEPS = [
  { name: 'A4', wanted: {}, lines: 22, isOfficial: true },
  { name: 'A4, 2019', wanted: { edition: '2019' }, lines: 22, isOfficial: true },
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
  options: {
    word: { type: 'boolean', default: false },
    keep: { type: 'string' },
    only: { type: 'string' },
  },
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
const { forWord, plainText, renderHtml, reportOf } = await load('reports.ts');

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
  return { ...checked, pages, count: pages.length };
}

/** @param {string} name */
function isChosen(name) {
  return values.only === undefined || name === values.only;
}

/** @param {Page} page */
async function sweep(page) {
  const chosen = SWEEPS.filter(({ name }) => isChosen(name));
  for (const { isOfficial = false, lines, name, paper, wanted } of chosen) {
    const gaps = new Gaps();
    const measures = new TableMeasures();
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
      if (isOfficial) {
        found.push(...gaps.addWhite(checked.gaps, `+${moreLines}`));
        found.push(...measures.add(checked.pages, document));
      }
      if (found.length > 0 || moreLines === 0) keep(`${name}-${moreLines}`, bytes);
      complain(`${name}, ${moreLines} lines more`, found);
    }
    console.log(
      `${name}: ${lines} offsets, ${pageCount} pages, ${split} tables split; ` +
        `highest gaps in mm before what follows: ${gaps.toString()}`,
    );
    if (isOfficial) console.log(`${name}: ${gaps.whiteFigures()}\n${name}: ${measures.toString()}`);
  }
}

/** @param {Page} page */
async function single(page) {
  for (const { name, paper, wanted } of SINGLE.filter((one) => isChosen(one.name))) {
    const document = reportOf(wanted);
    const bytes = await print(page, document, paper);
    keep(name, bytes);
    const { complaints: found, count } = await check(bytes, document, paper);
    complain(name, found);
    console.log(`${name}: ${count} pages`);
  }
}

/** What LibreOffice makes of the Word files: alone, and over the offsets of A4. */
async function word() {
  /** @type {typeof import('./word-writer.ts')} */
  const { renderWord } = await load('word-writer.ts');
  /** @type {import('./word.mjs').Group[]} */
  const groups = SWEEPS.filter(({ isOfficial, name }) => isOfficial && isChosen(name)).map(
    ({ lines, name, wanted }) => ({
      name,
      isOfficial: true,
      documents: Array.from({ length: lines }, (_, moreLines) =>
        forWord(reportOf({ ...wanted, moreLines })),
      ),
    }),
  );
  const others = [{ paperMm: SMALL }, { agency: LONG_NAME, characters: 8000 }];
  const documents = others.map((wanted) => forWord(reportOf(wanted)));
  const checked = await checkWord(
    [...groups, { name: 'small and long', isOfficial: false, documents }],
    { plain: plainText(60), renderWord, keep },
  );
  for (const line of checked.figures) console.log(line);
  complain('Word', checked.complaints);
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
