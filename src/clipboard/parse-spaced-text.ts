import { matrixOfTexts, MAX_ROWS, type Matrix } from '../markup/index.ts';
import { isEntry } from './source-rows.ts';

/** One line taken apart at its blanks: words in front, then numbers. */
interface SpacedLine {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/** Longer ones are prose, or nothing one would paste into a table. */
const MAX_LINE = 10_000;

/**
 * Reads lines whose cells only blanks keep apart, as they are copied from a PDF or a page: a label,
 * if any, then numbers. Null where the text is nothing of the kind; `1 259` alone is one text.
 */
export function parseSpacedText(text: string): Matrix | null {
  // Tabs, and quotes around cells with line breaks, are a spreadsheet's.
  if (/\t|(^|[\r\n])"/.test(text)) return null;
  const lines = text.trim().split(/\r\n|[\r\n\u2028\u2029]/);
  const filled = lines.filter((line) => line.trim() !== '');
  // Too large in any reading: not worth the wait.
  if (filled.length > MAX_ROWS || filled.some((line) => line.length > MAX_LINE)) return null;
  const taken = filled.map(takenApart);
  const tokens = taken.reduce((sum, line) => sum + line.words.length + line.numbers.length, 0);
  if ((lines.length < 2 && tokens < 3) || tokens === lines.length) return null;
  const width = taken.reduce((most, line) => Math.max(most, line.numbers.length), 0);
  if (width === 0 || !taken.every((line) => isRow(line, width))) return null;
  const hasLabels = taken.some((line) => line.words.length > 0);
  // Without labels, lines of different length say nothing of the place a number stands in.
  const isEven = width > 1 && lines.length === taken.length;
  if (!hasLabels && !(isEven && taken.every((line) => line.numbers.length === width))) return null;
  return matrixOfTexts(taken.map((line) => toCells(line, width, hasLabels)));
}

/** A number and what is said of it in brackets, blanks in or before them. */
const NOTED = /(\s\d+)\s*([（(【〔[][^（(【〔[）)】〕\]]*[）)】〕\]])/g;

/** The words in front of a line and the numbers behind them. */
export function takenApart(line: string): SpacedLine {
  const whole = line.replace(
    NOTED,
    (_, count: string, note: string) => count + note.replace(/\s+/g, ''),
  );
  const tokens = whole.split(/\s+/).filter((token) => token !== '');
  const isWord = tokens.map((token) => !isNumberLike(token));
  const from = isWord.lastIndexOf(true) + 1;
  return { words: tokens.slice(0, from), numbers: tokens.slice(from) };
}

/** Not the `1.` of a label, nor a mark alone, but for the dash of an empty cell and Excel's hashes. */
function isNumberLike(token: string): boolean {
  if (/^[-\u2012-\u2015\u2212/]+$|^#+$/.test(token)) return true;
  return /\d$|\p{L}/u.test(token.normalize('NFKC')) && isEntry(token);
}

/** Numbers behind a label, or words alone: heads and titles. */
function isRow({ words, numbers }: SpacedLine, width: number): boolean {
  if (words.length > 0 && !words.some((word) => /\p{L}/u.test(word))) return false;
  return numbers.length > 0 || words.length === width || words.every((word) => !/\d/.test(word));
}

function toCells({ words, numbers }: SpacedLine, width: number, hasLabels: boolean): string[] {
  if (!hasLabels) return [...numbers];
  // As many words as there are numbers in a row: heads, each over its column.
  if (numbers.length === 0 && words.length === width) return ['', ...words];
  return [words.join(' '), ...numbers];
}
