import { matrixOfTexts, MAX_ROWS, type Matrix } from '../markup/index.ts';

const BAR = /[|｜]/;
const FRAMED = /^[|｜].*[|｜]$/;

/**
 * Reads lines whose cells a `|` keeps apart, with one at both ends of each line or none, as tables
 * are written in messages. Null where the text is nothing of the kind.
 */
export function parsePipedText(text: string): Matrix | null {
  if (text.includes('\t') || !BAR.test(text)) return null;
  const lines = text.split(/[\r\n\u2028\u2029]+/).filter((line) => line.trim() !== '');
  // Too large in any reading: not worth the wait.
  if (lines.length > MAX_ROWS) return null;
  const isFramed = lines.every((line) => !BAR.test(line) || FRAMED.test(line.trim()));
  const rows = lines.filter((line) => !isRule(line)).map((line) => cellsIn(line, isFramed));
  return matrixOfTexts(rows);
}

/** The line under the heads: `|---|:---:|`. */
function isRule(line: string): boolean {
  return BAR.test(line) && line.includes('---') && !/[^|｜:\s-]/.test(line);
}

/** A line without any bar is one cell: a title. */
function cellsIn(line: string, isFramed: boolean): readonly string[] {
  if (!BAR.test(line)) return [line.trim()];
  const own = isFramed ? line.trim().slice(1, -1) : line;
  return own.split(BAR).map((text) => text.trim());
}
