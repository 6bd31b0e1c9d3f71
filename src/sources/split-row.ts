import { isEntry, takenApart } from '../clipboard/index.ts';
import { expandSpans, isTooLarge } from '../markup/index.ts';
import type { Piece, SourceBlock } from './block.ts';
import type { Places } from './place-words.ts';

/** A row of a source taken apart: words, then what may be numbers. */
export interface SplitRow {
  readonly labels: readonly Piece[];
  readonly values: readonly Piece[];
}

/** Longer lines are prose. */
const LONGEST = 200;
const DASHES = '[-\\u2010-\\u2015－~·]+';
const PAGE_NUMBER = new RegExp(
  `^\\s*(?:${DASHES}\\s*\\d{1,3}\\s*${DASHES}|第\\s*\\d{1,3}\\s*页.*)\\s*$`,
);

/** The number of a page between dashes; one alone may be a cell. */
export function isPageNumber(text: string): boolean {
  return PAGE_NUMBER.test(text);
}

/** Each row of a table and each line as words and numbers. Blank cells of a row are kept. */
export function splitRows(
  blocks: readonly { readonly block: number; readonly content: SourceBlock }[],
  places: Places,
): readonly SplitRow[] {
  return blocks.flatMap(({ block, content }): readonly SplitRow[] => {
    if (content.kind === 'line') {
      const text = content.text.trim();
      if (text === '' || text.length > LONGEST || isPageNumber(text)) return [];
      const place = places.line(block);
      const { words, numbers } = takenApart(text);
      // A label before numbers may follow that of its group.
      const labels = numbers.length === 0 ? [words.join(' ')] : words;
      return [
        {
          labels: labels.map((label) => ({ text: label, place })),
          values: numbers.map((number) => ({ text: number, place })),
        },
      ];
    }
    const matrix = expandSpans(content.rows);
    if (isTooLarge(matrix)) return [];
    return matrix.map((line, row) => {
      const pieces = line.flatMap(({ text, covered, beyond }, column): readonly Piece[] =>
        covered || beyond ? [] : [{ text: text.trim(), place: places.cell(block, row, column) }],
      );
      return splitCells(pieces);
    });
  });
}

function splitCells(pieces: readonly Piece[]): SplitRow {
  let from = pieces.length;
  while (from > 0 && !isWord(pieces[from - 1]?.text ?? '')) from -= 1;
  return {
    labels: pieces.slice(0, from).filter(({ text }) => isWord(text)),
    values: pieces.slice(from),
  };
}

function isWord(text: string): boolean {
  return text !== '' && !isEntry(text);
}
