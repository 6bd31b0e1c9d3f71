// The type area and the grid, counted on pages of nothing but text without punctuation.
import { contentLines, lineBox, typeArea } from './check-pages.mjs';
import { squeezed } from './pdf-pages.mjs';

/** @typedef {import('./pdf-pages.mjs').PdfPage} PdfPage */
/** @typedef {import('../../src/document/index.ts').ReportDocument} ReportDocument */

const WITHIN_MM = 1;

/**
 * @param {readonly PdfPage[]} pages
 * @param {ReportDocument} document
 * @param {number | null} [baselineShare] of `lineBox`
 */
export function checkGrid(pages, document, baselineShare = null) {
  const { charactersPerLine, firstLineIndentCharacters, linesPerPage } = document.page;
  /** @type {string[]} */
  const complaints = [];
  const full = pages.slice(0, -1);
  const blocks = full.map((page) => {
    const lines = contentLines(page, document);
    const boxes = lines.map((line) => lineBox(line, document, baselineShare));
    const block = {
      lines: lines.length,
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
      top: Math.min(...boxes.map(({ top }) => top)),
      bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
    };
    if (block.lines !== linesPerPage) complaints.push(`page ${page.number}: ${block.lines} lines`);
    const area = typeArea(page, document);
    for (const edge of /** @type {const} */ (['left', 'right', 'top', 'bottom'])) {
      const off = block[edge] - area[edge];
      if (Math.abs(off) > WITHIN_MM) complaints.push(`${edge} edge ${off.toFixed(2)} mm off`);
    }
    lines.forEach((line, index) => {
      const wanted =
        charactersPerLine - (page.number === 1 && index === 0 ? firstLineIndentCharacters : 0);
      const count = Array.from(squeezed(line.text)).length;
      if (count !== wanted) complaints.push(`line ${index + 1} has ${count} characters`);
    });
    return block;
  });
  if (full.length < 2) complaints.push(`only ${full.length} full pages`);
  const [first] = blocks;
  const across = first === undefined ? 0 : first.right - first.left;
  const down = first === undefined ? 0 : first.bottom - first.top;
  const figures =
    `type area ${across.toFixed(1)} × ${down.toFixed(1)} mm, ` +
    `${charactersPerLine} characters a line, ${first?.lines ?? 0} lines a page (${full.length} full pages)`;
  return { complaints, figures };
}
