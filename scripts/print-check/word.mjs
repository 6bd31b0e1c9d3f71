// What LibreOffice makes of the Word files.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkPages } from './check-pages.mjs';
import { Gaps } from './gaps.mjs';
import { checkGrid } from './grid.mjs';
import { readPages } from './pdf-pages.mjs';
import { TableMeasures } from './table-measures.mjs';

/** @typedef {import('../../src/document/index.ts').ReportDocument} ReportDocument */
/** @typedef {{ name: string, isOfficial: boolean, documents: ReportDocument[] }} Group */
/**
 * @typedef {object} Means
 * @property {ReportDocument} plain
 * @property {typeof import('./word-writer.ts').renderWord} renderWord
 * @property {(name: string, bytes: Uint8Array, extension?: string) => void} keep
 */

/** Where LibreOffice sets the baseline in a line of exact height. */
const BASELINE = 0.8;

/** @param {Group[]} groups @param {Means} means */
export async function checkWord(groups, { keep, plain, renderWord }) {
  const folder = mkdtempSync(join(tmpdir(), 'print-check-'));
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const figures = [];
  const all = [plain, ...groups.flatMap(({ documents }) => documents)];
  try {
    for (const [index, document] of all.entries()) {
      const bytes = await renderWord(document, '{}');
      writeFileSync(join(folder, `${index}.docx`), bytes);
      keep(`word-${index}`, bytes, 'docx');
    }
    toPdf(folder, all.length);
    const pagesOf = async (/** @type {ReportDocument} */ document) => {
      const index = all.indexOf(document);
      const bytes = readFileSync(join(folder, `${index}.pdf`));
      keep(`word-${index}`, bytes);
      return readPages(bytes);
    };
    const grid = checkGrid(await pagesOf(plain), plain, BASELINE);
    complaints.push(...grid.complaints);
    figures.push(`Word through LibreOffice: ${grid.figures}`);
    for (const { documents, isOfficial, name } of groups) {
      const gaps = new Gaps();
      const measures = new TableMeasures();
      let pageCount = 0;
      for (const [number, document] of documents.entries()) {
        const pages = await pagesOf(document);
        pageCount += pages.length;
        const checked = checkPages(pages, document);
        const found = [...checked.complaints, ...gaps.add(checked.gaps)];
        if (isOfficial) {
          found.push(...gaps.addWhite(checked.gaps, `+${number}`));
          found.push(...measures.add(pages, document));
        }
        complaints.push(...found.map((text) => `${name}, ${number}: ${text}`));
      }
      figures.push(`Word, ${name}: ${pageCount} pages; highest gaps in mm: ${gaps.toString()}`);
      if (isOfficial) {
        figures.push(`Word, ${name}: ${gaps.whiteFigures()}`);
        figures.push(`Word, ${name}: ${measures.toString()}`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { complaints, figures };
}

/** @param {string} folder @param {number} count of files, named by their numbers */
function toPdf(folder, count) {
  const files = Array.from({ length: count }, (_, index) => join(folder, `${index}.docx`));
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
    { stdio: 'ignore', timeout: 900_000 },
  );
}
