import { matrixOfTexts, MAX_ROWS, type Matrix } from '../markup/index.ts';

/** A cell in quotes up to its closing quote, or a cell up to the next tab or line break; its end. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/**
 * Reads the text form of copied spreadsheet cells: tabs between cells, cells with line breaks in
 * quotes, quotes in them doubled. One line break at the end belongs to no row. A quote elsewhere
 * than at both ends of a cell is a character like any other.
 */
export function parseTsv(text: string): Matrix {
  if (text === '') return [];
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(CELL);
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, quoted, plain = '', end = ''] = match;
    row.push(quoted === undefined ? plain : quoted.replace(/""/g, '"'));
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '' || cell.lastIndex >= text.length) break;
    if (rows.length >= MAX_ROWS) {
      // Whether anything follows is all that counts.
      const rest = /\S/.exec(text.slice(cell.lastIndex));
      if (rest !== null) rows.push([rest[0]]);
      break;
    }
  }
  return matrixOfTexts(rows.map((texts) => texts.map(plainBreaks)));
}

function plainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n');
}
