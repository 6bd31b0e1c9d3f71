// Where a PDF differs from the document it was printed from: its text, in the order of its tags.
import { readStructure, squeezed as withoutBlanks } from '../print-check/pdf-pages.mjs';

/** @typedef {import('../print-check/pdf-pages.mjs').StructureNode} StructureNode */
/** @typedef {import('../../src/app/testing/same-everywhere/pieces.ts').Piece} Piece */
/** @typedef {{ kind: 'text', text: string } | { kind: 'table', rows: string[] }} Run the text between
 *   two tables without white space, or the rows of a table, cells that say something divided by bars */

/** Fonts draw two dashes as one sign, or with that of another dash, by whose names they come back. @param {string} text */
const squeezed = (text) => withoutBlanks(text).replace(/⸺/g, '——').replace(/―/g, '—');

/** Blank cells have no tag. @param {readonly string[]} texts */
const rowOf = (texts) =>
  texts
    .map(squeezed)
    .filter((text) => text !== '')
    .join('|');

/**
 * Page numbers are no part of what is tagged. A page cuts paragraphs and tables: their parts follow
 * each other, so texts are compared from table to table, and tables row by row.
 *
 * @param {readonly Piece[]} model
 * @param {Uint8Array} bytes
 * @param {(place: string, model: unknown, file: unknown) => readonly string[]} sides
 * @returns {Promise<readonly string[]>}
 */
export async function pdfDifferences(model, bytes, sides) {
  const { title, tree } = await readStructure(bytes);
  const wanted = runsOf(model);
  const found = joined(tree.flatMap(runsIn));
  const count = Math.max(wanted.length, found.length);
  const first = model.find((piece) => piece.kind === 'text' && piece.role === 'title');
  return [
    ...sides(
      'title of the PDF',
      first?.kind === 'text' ? squeezed(first.text) : '',
      squeezed(title),
    ),
    ...Array.from({ length: count }, (_, index) => {
      const [one, other] = [wanted[index], found[index]];
      const place = `part ${index + 1} of the PDF`;
      if (one?.kind !== 'table' || other?.kind !== 'table') return sides(place, one, other);
      const rows = Math.max(one.rows.length, other.rows.length);
      return Array.from({ length: rows }, (_, row) =>
        sides(`${place}, row ${row + 1}`, one.rows[row], other.rows[row]),
      ).flat();
    }).flat(),
  ];
}

/** @param {readonly Piece[]} pieces @returns {Run[]} */
function runsOf(pieces) {
  return joined(
    pieces.map((piece) => {
      if (piece.kind === 'text') return { kind: 'text', text: squeezed(piece.text) };
      if (piece.kind === 'figure') return { kind: 'text', text: squeezed(piece.caption) };
      const rows = piece.rows.map((cells) => rowOf(cells.map(({ text }) => text)));
      return { kind: 'table', rows };
    }),
  );
}

/** @param {StructureNode} node @returns {Run[]} */
function runsIn(node) {
  if (node.role === 'Table') return [{ kind: 'table', rows: rowsIn(node) }];
  if (node.children.length === 0) return [{ kind: 'text', text: squeezed(node.text) }];
  return node.children.flatMap(runsIn);
}

/** @param {StructureNode} node @returns {string[]} */
function rowsIn(node) {
  if (node.role !== 'TR') return node.children.flatMap(rowsIn);
  return [rowOf(node.children.map(({ text }) => text))];
}

/**
 * Texts that follow each other as one, parts of tables too; without rows that stand on another page,
 * which have a tag and no content here.
 *
 * @param {readonly Run[]} runs
 * @returns {Run[]}
 */
function joined(runs) {
  /** @type {Run[]} */
  const all = [];
  for (const run of runs) {
    const last = all[all.length - 1];
    if (run.kind === 'text') {
      if (run.text === '') continue;
      if (last?.kind === 'text') last.text += run.text;
      else all.push({ ...run });
    } else {
      const rows = run.rows.filter((row) => row !== '');
      if (last?.kind === 'table') last.rows.push(...rows);
      else all.push({ kind: 'table', rows });
    }
  }
  return all;
}
