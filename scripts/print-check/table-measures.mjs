// How tables stand on paper, measured in a PDF: the rows by the middles of their numbers, the columns by
// the middles of their numbers, the gap behind a table by the line that follows. Lengths in millimetres.
import { contentLines, edgesOf, MIDDLE_EM, MM, findRow, placed, valuesOf } from './check-pages.mjs';

/** @typedef {import('./pdf-pages.mjs').PdfPage} PdfPage */
/** @typedef {import('../../src/document/index.ts').ReportDocument} ReportDocument */
/** @typedef {import('../../src/document/index.ts').TableBlock} TableBlock */
/** @typedef {{ rows: number[], off: number[], behind: number[] }} Measured
 *    from each middle to the next; how far numbers are off the middle of their column; from the last
 *    baseline to the next text */

const LOWER_BY = 0.3;
const OFF_BY = 1;

/** What was measured, by the ids of tables. */
export class TableMeasures {
  /** @type {Map<string, Measured>} */
  measured = new Map();

  /** @param {readonly PdfPage[]} pages @param {ReportDocument} document @returns {string[]} complaints */
  add(pages, document) {
    return document.blocks.flatMap((block) =>
      block.kind === 'table' && block.keepWhole ? this.#addTable(pages, block, document) : [],
    );
  }

  /** @param {readonly PdfPage[]} pages @param {TableBlock} table @param {ReportDocument} document */
  #addTable(pages, table, document) {
    const found = table.bodyRows.map((row) =>
      valuesOf(row).length > 0 ? findRow(pages, row)[0] : undefined,
    );
    const rows = found.flatMap((place, index) => {
      const next = found[index + 1];
      return place === undefined || place.page !== next?.page
        ? []
        : [middleOf(next.line) - middleOf(place.line)];
    });
    const cells = placed(table.bodyRows);
    const off = found.flatMap((place, index) =>
      place === undefined ? [] : offMiddles(place, cells[index] ?? [], table, document),
    );
    const last = found[found.length - 1];
    const behind = last === undefined ? [] : firstBehind(last, document);
    const all = this.measured.get(table.id) ?? { rows: [], off: [], behind: [] };
    this.measured.set(table.id, {
      rows: [...all.rows, ...rows],
      off: [...all.off, ...off],
      behind: [...all.behind, ...behind],
    });
    return [
      ...(Math.min(...rows) < table.rowMm - LOWER_BY
        ? [`${table.id}: a row of ${Math.min(...rows).toFixed(1)} instead of ${table.rowMm} mm`]
        : []),
      ...(Math.max(...off) > OFF_BY
        ? [`${table.id}: a number is ${Math.max(...off).toFixed(1)} mm off its column`]
        : []),
    ];
  }

  toString() {
    return [...this.measured]
      .map(
        ([id, { behind, off, rows }]) =>
          `${id}: rows ${range(rows)}, numbers off their columns ${range(off)}, to the text behind ${range(behind)}`,
      )
      .join('; ');
  }
}

/** Of the last number, as long ones are set smaller. @param {import('./pdf-pages.mjs').Line} line */
function middleOf({ pieces }) {
  const last = pieces[pieces.length - 1];
  return last === undefined ? 0 : last.baseline - MIDDLE_EM * last.sizePt * MM;
}

/** @param {readonly number[]} numbers */
function range(numbers) {
  if (numbers.length === 0) return '–';
  return `${Math.min(...numbers).toFixed(1)} to ${Math.max(...numbers).toFixed(1)}`;
}

/**
 * @param {{ page: PdfPage, line: import('./pdf-pages.mjs').Line }} place
 * @param {ReturnType<typeof placed>[number]} cells
 * @param {TableBlock} table
 * @param {ReportDocument} document
 */
function offMiddles({ line, page }, cells, table, document) {
  const edges = edgesOf(page, table, document);
  return cells.flatMap(({ cell, from, to }) => {
    // Numbers close to each other are one piece and tell nothing.
    const piece = line.pieces.find(({ text }) => text.trim() === cell.text);
    if (cell.kind !== 'value' || piece === undefined) return [];
    const middle = ((edges[from] ?? 0) + (edges[to] ?? 0)) / 2;
    return [Math.abs((piece.left + piece.right) / 2 - middle)];
  });
}

/**
 * @param {{ page: PdfPage, line: import('./pdf-pages.mjs').Line }} place
 * @param {ReportDocument} document
 */
function firstBehind({ line, page }, document) {
  const next = contentLines(page, document).find(({ baseline }) => baseline > line.baseline + 4);
  return next === undefined ? [] : [next.baseline - line.baseline];
}
