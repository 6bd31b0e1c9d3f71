// What stands where on the pages of a PDF, in millimetres from the upper left corner of the paper.
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

const MM = 25.4 / 72;
/** Smaller numbers of a row stand up to so much above or below the others. */
const SAME_LINE = 1.2;

/**
 * A piece of text as the PDF holds it: part of a line, in one face.
 *
 * @typedef {{ text: string, left: number, right: number, baseline: number, sizePt: number,
 *   face: string }} Piece
 */
/** @typedef {{ text: string, left: number, right: number, baseline: number, pieces: Piece[] }} Line */
/**
 * @typedef {{ number: number, width: number, height: number, pieces: Piece[], lines: Line[],
 *   scale?: number }} PdfPage `scale` is below 1 where the page was shrunk to its paper */
/** @typedef {{ role: string, text: string, children: StructureNode[] }} StructureNode */
/** @typedef {{ title: string, items: OutlineItem[] }} OutlineItem */

/** Radicals of the supplement with no compatibility form of their own, and what they look like. */
const RADICALS = new Map(
  Array.from(
    '⺠民⺩王⺬示⺮竹⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺁厂',
  ).flatMap((character, index, all) =>
    index % 2 === 0 ? [[character, all[index + 1] ?? character]] : [],
  ),
);

/**
 * A text of a PDF as it was written: fonts name some characters by radicals that look the same (⽬ for
 * 目), and readers put blanks where a line is stretched.
 *
 * @param {string} text
 */
function plain(text) {
  return text.replace(
    /[\u2E80-\u2FDF]/g,
    (radical) => RADICALS.get(radical) ?? radical.normalize('NFKC'),
  );
}

/** Without any white space. @param {string} text */
export function squeezed(text) {
  return plain(text).replace(/\s/g, '');
}

/** @param {Uint8Array} bytes */
function open(bytes) {
  return getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    isEvalSupported: false,
  });
}

/** @typedef {Awaited<ReturnType<typeof open>['promise']>} Pdf */
/** @typedef {Awaited<ReturnType<Pdf['getPage']>>} RawPage */

/**
 * @param {RawPage} page
 * @returns {Promise<{ pieces: Piece[], marked: Map<string, string> }>} the texts by the id of the
 *   marked content they stand in, too
 */
async function piecesOf(page) {
  const { height } = page.getViewport({ scale: 1 });
  await page.getOperatorList();
  const { items } = await page.getTextContent({
    includeMarkedContent: true,
    disableNormalization: true,
  });
  /** @type {Piece[]} */
  const pieces = [];
  /** @type {Map<string, string>} */
  const marked = new Map();
  /** @type {string[]} */
  const within = [];
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') within.pop();
      // A piece with a text of its own inside: it belongs to what it stands in.
      else within.push(item.id || (within[within.length - 1] ?? ''));
      continue;
    }
    const text = plain(item.str);
    const id = within[within.length - 1] ?? '';
    marked.set(id, (marked.get(id) ?? '') + text);
    if (text.trim() === '') continue;
    /** @type {unknown} */
    const transform = item.transform;
    const [, , , sizePt = 0, x = 0, y = 0] = /** @type {number[]} */ (transform);
    /** @type {unknown} */
    const font = page.commonObjs.get(item.fontName);
    const { name } = /** @type {{ name: string }} */ (font);
    pieces.push({
      text,
      left: x * MM,
      right: (x + item.width) * MM,
      baseline: (height - y) * MM,
      sizePt,
      face: name.replace(/^[A-Z]{6}\+/, ''),
    });
  }
  return { pieces, marked };
}

/**
 * Pieces on one baseline, from left to right.
 *
 * @param {readonly Piece[]} pieces
 * @returns {Line[]}
 */
function linesOf(pieces) {
  /** @type {Piece[][]} */
  const rows = [];
  for (const piece of [...pieces].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows[rows.length - 1];
    const above = row?.[0];
    if (row !== undefined && above !== undefined && piece.baseline - above.baseline < SAME_LINE) {
      row.push(piece);
    } else rows.push([piece]);
  }
  return rows.map((row) => {
    const sorted = row.sort((one, other) => one.left - other.left);
    return {
      text: sorted.map(({ text }) => text).join(''),
      left: Math.min(...sorted.map(({ left }) => left)),
      right: Math.max(...sorted.map(({ right }) => right)),
      baseline: Math.max(...sorted.map(({ baseline }) => baseline)),
      pieces: sorted,
    };
  });
}

/**
 * @param {Uint8Array} bytes
 * @returns {Promise<PdfPage[]>}
 */
export async function readPages(bytes) {
  const task = open(bytes);
  const pdf = await task.promise;
  /** @type {PdfPage[]} */
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { pieces } = await piecesOf(page);
    const lines = linesOf(pieces);
    pages.push({ number, width: width * MM, height: height * MM, pieces, lines });
  }
  await task.destroy();
  return pages;
}

/**
 * Pages as they were laid out: a browser shrinks a page to a paper that is smaller, and centres it.
 *
 * @param {readonly PdfPage[]} pages
 * @param {{ readonly width: number, readonly height: number }} paper
 * @returns {PdfPage[]}
 */
export function fitted(pages, paper) {
  return pages.map((page) => {
    const scale = Math.min(page.width / paper.width, page.height / paper.height);
    const aside = (page.width - paper.width * scale) / 2;
    const above = (page.height - paper.height * scale) / 2;
    const pieces = page.pieces.map((piece) => ({
      ...piece,
      left: (piece.left - aside) / scale,
      right: (piece.right - aside) / scale,
      baseline: (piece.baseline - above) / scale,
      sizePt: piece.sizePt / scale,
    }));
    return { number: page.number, ...paper, scale, pieces, lines: linesOf(pieces) };
  });
}

/**
 * What a reader of the screen and a table of contents get of a PDF.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<{ title: string, language: string, marked: boolean, outline: OutlineItem[], tree: StructureNode[] }>}
 */
export async function readStructure(bytes) {
  const task = open(bytes);
  const pdf = await task.promise;
  const { info } = await pdf.getMetadata();
  const { Title = '', Language = '' } = /** @type {Record<string, string | null>} */ (info);
  const mark = /** @type {{ Marked?: boolean } | null} */ (await pdf.getMarkInfo());
  const outline = /** @type {OutlineItem[] | null} */ (await pdf.getOutline());
  /** @type {StructureNode[]} */
  const tree = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { marked } = await piecesOf(page);
    const root = /** @type {unknown} */ (await page.getStructTree());
    if (root !== null) tree.push(nodeOf(/** @type {RawNode} */ (root), marked));
  }
  await task.destroy();
  return {
    title: Title ?? '',
    language: Language ?? '',
    marked: mark?.Marked === true,
    outline: outline ?? [],
    tree,
  };
}

/** @typedef {{ role?: string, children?: RawNode[], type?: string, id?: string }} RawNode */

/**
 * @param {RawNode} raw
 * @param {ReadonlyMap<string, string>} marked
 * @returns {StructureNode}
 */
function nodeOf(raw, marked) {
  const children = (raw.children ?? []).map((child) => nodeOf(child, marked));
  const own = raw.type === 'content' ? (marked.get(raw.id ?? '') ?? '') : '';
  return {
    role: raw.role ?? '',
    text: own + children.map(({ text }) => text).join(''),
    children,
  };
}
