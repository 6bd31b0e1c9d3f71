// Whether the pages of a PDF are those of a document: no row cut, heads and labels on every page of a
// table, nothing clipped, no heading left alone, page numbers in place. Lengths in millimetres.
import { fitted, squeezed } from './pdf-pages.mjs';

const MM = 25.4 / 72;
/** The middle of a full-width character lies this far above its baseline, in ems. */
const MIDDLE_EM = 0.38;
const SLACK = 0.3;

/** @typedef {import('./pdf-pages.mjs').PdfPage} PdfPage */
/** @typedef {import('./pdf-pages.mjs').Line} Line */
/** @typedef {import('../../src/document/index.ts').ReportDocument} ReportDocument */
/** @typedef {import('../../src/document/index.ts').TableBlock} TableBlock */
/** @typedef {import('../../src/document/index.ts').TableRow} TableRow */
/** @typedef {{ page: number, mm: number, kind: 'text' | 'before' | 'within', table: string, most: number }} Gap
 *    white at the foot of a page; what follows on the next one; the most there may be */
/** @typedef {{ complaints: string[], gaps: Gap[] }} Checked */
/** @typedef {{ row: TableRow, page: PdfPage, line: Line }} Placed */

/** The type area of a page, whose paper may be another than the document's. @param {PdfPage} page @param {ReportDocument} document */
export function typeArea(page, { page: { marginsMm } }) {
  return {
    left: marginsMm.left,
    right: page.width - marginsMm.right,
    top: marginsMm.top,
    bottom: page.height - marginsMm.bottom,
  };
}

/** Lines within the type area. @param {PdfPage} page @param {ReportDocument} document */
export function contentLines(page, document) {
  const { bottom, top } = typeArea(page, document);
  return page.lines.filter(({ baseline }) => baseline > top && baseline < bottom);
}

/**
 * Upper and lower edge of a line of body text: half a pitch from the middle of its characters, or by
 * the share of the pitch that lies above the baseline (LibreOffice: 0.8).
 *
 * @param {Line} line
 * @param {ReportDocument} document
 * @param {number | null} [share]
 */
export function lineBox(line, { page }, share = null) {
  const pitch = page.linePitchPt * MM;
  const above = share === null ? MIDDLE_EM * page.bodyPt * MM + pitch / 2 : share * pitch;
  const top = line.baseline - above;
  return { top, bottom: top + pitch };
}

/** @param {Line} line @param {ReportDocument} document */
function isTableLine(line, { page }) {
  return line.pieces.every(({ sizePt }) => sizePt < page.tablePt + 0.5);
}

/**
 * @param {readonly PdfPage[]} printed
 * @param {ReportDocument} document
 * @param {{ readonly width: number, readonly height: number }} [paper] that it was laid out for
 * @returns {Checked}
 */
export function checkPages(printed, document, paper = document.page.paperMm) {
  const pages = fitted(printed, paper);
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  return {
    complaints: [
      ...pages.flatMap((page) => checkNumber(page, document)),
      ...pages.flatMap((page) => checkWidth(page, document)),
      ...tables.flatMap((table) => checkTable(pages, table, document)),
      ...checkHeadings(pages, document),
    ],
    gaps: pages.slice(0, -1).flatMap((page, index) => {
      const next = pages[index + 1];
      return next === undefined ? [] : [gapBetween(page, next, document)];
    }),
  };
}

/** @param {PdfPage} page @param {ReportDocument} document @returns {string[]} */
function checkNumber(page, document) {
  const { bottom, left, right } = typeArea(page, document);
  const { belowTextMm, insetCharacters, sizePt } = document.page.pageNumber;
  const inset = insetCharacters * sizePt * MM;
  const found = page.lines.find(({ baseline }) => baseline > bottom);
  const text = squeezed(found?.text ?? '');
  if (found === undefined || text !== `—${page.number}—`) {
    return [`page ${page.number}: its number is “${text}”`];
  }
  // Chromium shrinks the page with its text to a smaller paper, and not what stands in the margins.
  if ((page.scale ?? 1) < 0.99) return [];
  const off = page.number % 2 === 1 ? found.right - (right - inset) : found.left - (left + inset);
  // The dash stands a little lower than the middle of a character.
  const below = found.baseline - MIDDLE_EM * sizePt * MM - bottom;
  return [
    ...(Math.abs(off) > 1 ? [`page ${page.number}: its number is ${off.toFixed(1)} mm off`] : []),
    ...(Math.abs(below - belowTextMm) > 1.5
      ? [`page ${page.number}: its number is ${below.toFixed(1)} mm below the text`]
      : []),
  ];
}

/** @param {PdfPage} page @param {ReportDocument} document @returns {string[]} */
function checkWidth(page, document) {
  const { left, right } = typeArea(page, document);
  const pieces = contentLines(page, document).flatMap((line) => line.pieces);
  return pieces
    .filter((piece) => piece.left < left - SLACK || piece.right > right + 2 * SLACK)
    .filter((piece) => !hangs(piece, right, document))
    .map(({ text }) => `page ${page.number}: “${text}” leaves the type area`);
}

/**
 * LibreOffice lets punctuation hang out of a line: it reads Word's setting the wrong way round.
 *
 * @param {import('./pdf-pages.mjs').Piece} piece
 * @param {number} right
 * @param {ReportDocument} document
 */
function hangs({ left, right: end, text }, right, document) {
  const one = document.page.characterPitchPt * MM;
  return left < right && /[，。、；：]$/.test(text) && end - right < one + SLACK;
}

/** Edges of a table's columns. @param {PdfPage} page @param {TableBlock} table @param {ReportDocument} document */
function edgesOf(page, { columnWidthsMm }, document) {
  const { left, right } = typeArea(page, document);
  const whole = columnWidthsMm.reduce((sum, width) => sum + width, 0);
  let at = left;
  return [left, ...columnWidthsMm.map((width) => (at += (width / whole) * (right - left)))];
}

/**
 * Rows with the columns their cells start in.
 *
 * @param {readonly TableRow[]} rows
 */
function placed(rows) {
  /** @type {number[]} rows each column is still taken for */
  const taken = [];
  return rows.map(({ cells }) => {
    let column = 0;
    const found = cells.map((cell) => {
      while ((taken[column] ?? 0) > 0) column += 1;
      const from = column;
      for (let span = 0; span < cell.colSpan; span += 1) taken[column + span] = cell.rowSpan;
      column += cell.colSpan;
      return { cell, from, to: column };
    });
    for (const index of taken.keys()) taken[index] = Math.max((taken[index] ?? 0) - 1, 0);
    return found;
  });
}

/**
 * @param {readonly PdfPage[]} pages
 * @param {TableBlock} table
 * @param {ReportDocument} document
 * @returns {string[]}
 */
function checkTable(pages, table, document) {
  /** @type {string[]} */
  const complaints = [];
  const complain = (/** @type {string} */ text) => complaints.push(`${table.id}: ${text}`);
  let last = { number: 0, baseline: 0 };
  for (const part of table.parts) {
    const rows = part.groups.flat();
    const cells = placed(rows);
    const found = rows.map((row) => findRow(pages, row));
    rows.forEach((row, index) => {
      const values = valuesOf(row);
      if (values.length === 0) return;
      const places = found[index] ?? [];
      const [place] = places;
      if (place === undefined || places.length > 1) {
        complain(`the values ${values.join(' ')} stand in one row ${places.length} times`);
        return;
      }
      const { page, line } = place;
      if (
        page.number < last.number ||
        (page.number === last.number && line.baseline < last.baseline)
      )
        complain(`${values.join(' ')} stand out of order`);
      last = { number: page.number, baseline: line.baseline };
      const edges = edgesOf(page, table, document);
      for (const { cell, from, to } of cells[index] ?? []) {
        if (cell.kind !== 'value') continue;
        const piece = line.pieces.find((one) => wordsOf(one).includes(cell.text));
        const [left = 0, right = 0] = [edges[from], edges[to]];
        const isAlone = piece !== undefined && wordsOf(piece).length === 1;
        if (isAlone && (piece.left < left - SLACK || piece.right > right + SLACK))
          complain(`${cell.text} leaves its column`);
      }
    });
    const holders = rows.map((_, index) => found[index]?.[0]?.page);
    // A page that holds any row of the part holds all its heads.
    for (const page of new Set(holders)) {
      if (page === undefined) continue;
      for (const cell of placed(part.headRows).flat()) {
        if (!standsOn(page, cell, table, document))
          complain(`“${cell.cell.text}” is missing on page ${page.number}`);
      }
    }
    cells.forEach((row, index) => {
      for (const cell of row) {
        if (cell.cell.kind !== 'head') continue;
        // A head without values of its own stands with the next row that has some.
        const near = holders
          .slice(index)
          .slice(0, Math.max(cell.cell.rowSpan, rows.length - index));
        const own = cell.cell.rowSpan === 1 && holders[index] !== undefined;
        const candidates = own ? [holders[index]] : near;
        if (!candidates.some((page) => page && standsOn(page, cell, table, document)))
          complain(`“${cell.cell.text}” is not whole beside its row`);
      }
    });
  }
  return complaints;
}

/** @param {TableRow} row */
function valuesOf(row) {
  return row.cells.flatMap((cell) =>
    cell.kind === 'value' && cell.text !== '' ? [cell.text] : [],
  );
}

/**
 * Where the values of a row stand side by side.
 *
 * @param {readonly PdfPage[]} pages
 * @param {TableRow} row
 */
function findRow(pages, row) {
  const wanted = `|${valuesOf(row).join('|')}|`;
  return pages.flatMap((page) =>
    page.lines
      .filter(({ pieces }) => `|${pieces.flatMap(wordsOf).join('|')}|`.includes(wanted))
      .map((line) => ({ page, line })),
  );
}

/** Numbers close to each other may be one piece with blanks in it. @param {{ text: string }} piece */
function wordsOf({ text }) {
  return text.trim().split(/\s+/);
}

/**
 * Whether the whole text of a head stands in its columns.
 *
 * @param {PdfPage} page
 * @param {{ cell: { text: string }, from: number, to: number }} head
 * @param {TableBlock} table
 * @param {ReportDocument} document
 */
function standsOn(page, { cell, from, to }, table, document) {
  const edges = edgesOf(page, table, document);
  const [left = 0, right = 0] = [edges[from], edges[to]];
  const text = page.lines
    .flatMap(({ pieces }) => pieces.flatMap(charactersOf))
    .filter(({ middle }) => middle > left && middle < right)
    .map(({ character }) => squeezed(character))
    .join('');
  return text.includes(squeezed(cell.text));
}

/**
 * The characters of a piece with the places of their middles: two cells side by side may be one piece.
 *
 * @param {import('./pdf-pages.mjs').Piece} piece
 */
function charactersOf({ left, right, text }) {
  const characters = Array.from(text);
  const widths = characters.map((character) => (character < '\u0100' ? 0.5 : 1));
  const unit = (right - left) / widths.reduce((sum, width) => sum + width, 0);
  let at = left;
  return characters.map((character, index) => {
    const width = (widths[index] ?? 0) * unit;
    at += width;
    return { character, middle: at - width / 2 };
  });
}

/** @param {readonly PdfPage[]} pages @param {ReportDocument} document @returns {string[]} */
function checkHeadings(pages, document) {
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'heading' && block.kind !== 'runIn') return [];
    const heading = squeezed(block.kind === 'heading' ? block.text : block.heading);
    const found = pages.flatMap((page) => {
      const lines = contentLines(page, document);
      return lines.flatMap((line, index) =>
        !isTableLine(line, document) && squeezed(line.text).startsWith(heading.slice(0, 24))
          ? [{ text: squeezed(line.text), isLast: index === lines.length - 1 }]
          : [],
      );
    });
    const [only] = found;
    if (only === undefined || found.length > 1)
      return [`“${heading}” stands ${found.length} times`];
    return only.isLast && only.text === heading ? [`“${heading}” is left alone`] : [];
  });
}

/** @param {PdfPage} page @param {PdfPage} next @param {ReportDocument} document @returns {Gap} */
function gapBetween(page, next, document) {
  const { bottom } = typeArea(page, document);
  const lines = contentLines(page, document);
  const last = lines[lines.length - 1];
  const [first] = contentLines(next, document);
  const pitch = document.page.linePitchPt * MM;
  const end =
    last === undefined
      ? 0
      : isTableLine(last, document)
        ? last.baseline + 2.6
        : lineBox(last, document).bottom;
  const gap = { page: page.number, mm: Math.max(bottom - end, 0) };
  // A heading takes the one after it along, and each may be one line or two.
  const text = { ...gap, kind: /** @type {const} */ ('text'), table: '', most: 3 * pitch };
  if (first === undefined) return text;
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const started = squeezed(first.text);
  const before = tables.find(({ label }) => squeezed(label).startsWith(started));
  if (before !== undefined) {
    const most = 2 * pitch + groupHeight(before, 0);
    return { ...gap, kind: 'before', table: before.id, most };
  }
  if (!isTableLine(first, document)) return text;
  const within = tables.find((table) => holds(next, table));
  const most =
    within === undefined ? 0 : Math.max(...within.parts.map((_, n) => groupHeight(within, n)));
  return { ...gap, kind: 'within', table: within?.id ?? '', most };
}

/** @param {PdfPage} page @param {TableBlock} table */
function holds(page, table) {
  return table.bodyRows.some((row) => valuesOf(row).length > 0 && findRow([page], row).length > 0);
}

/** The highest group of a part. @param {TableBlock} table @param {number} number */
function groupHeight(table, number) {
  const part = table.parts[number];
  if (part === undefined) return 0;
  const rows = part.headRows.length + part.groups.flat().length;
  const most = Math.max(...part.groups.map((group) => group.length)) + part.headRows.length;
  return (part.heightMm * most) / rows;
}
