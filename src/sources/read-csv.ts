import type { SourceBlock } from './block.ts';

/** A row of a table of numbers with commas between its cells. */
const ROW = /(?:^|,)\s*"?[^",]*"?(?:,\s*"?\d*"?\s*){3,}$/;
/** So many of them make a text a table. */
const LEAST_ROWS = 5;
const CELL = /(?:"((?:[^"]|"")*)"(?=[,\r\n]|$)|([^,\r\n]*))(,|\r\n|\r|\n|$)/y;

/** Whether a text without tabs is a table with commas between its cells. */
export function isCsv(text: string): boolean {
  if (text.includes('\t')) return false;
  const rows = text.split(/\r\n|\r|\n/).filter((line) => line.length < 400 && ROW.test(line));
  return rows.length >= LEAST_ROWS;
}

/** The rows of a table with commas between its cells, texts with commas or breaks in quotes. */
export function blocksOfCsv(text: string): readonly SourceBlock[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(CELL);
  for (let match = cell.exec(text); match !== null; match = cell.exec(text)) {
    const [, quoted, plain = '', end = ''] = match;
    row.push((quoted?.replace(/""/g, '"') ?? plain).trim());
    if (end === ',') continue;
    rows.push(row);
    row = [];
    if (end === '' || cell.lastIndex >= text.length) break;
  }
  return [
    {
      kind: 'table',
      sheet: { name: 'CSV', firstRow: 0 },
      rows: rows.map((texts) => texts.map((own) => ({ text: own, colSpan: 1, rowSpan: 1 }))),
    },
  ];
}
