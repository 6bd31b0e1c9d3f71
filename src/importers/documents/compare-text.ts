import { shownDifference, type Difference } from '../difference.ts';
import { plainLines, plainText, sameLines } from './plain-text.ts';
import type { PrintedText } from './printed-report.ts';
import type { ReadBlock } from './read-block.ts';
import { hasMark } from './review-marks.ts';

/** A text of the form against what stands at its place; null where both are the same. */
export function textDifference(
  { at, place, lines }: PrintedText,
  blocks: readonly ReadBlock[],
  section?: string,
): Difference | null {
  const read = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  const isMarked = read.some(hasMark);
  if (!isMarked && sameLines(plainLines(lines), plainLines(read))) return null;
  // What stayed keeps the blanks it was typed with.
  const typed = new Map(lines.map((line) => [plainText(line), line]));
  const entry = read
    .filter((line) => plainText(line) !== '' || hasMark(line))
    .map((line) => (hasMark(line) ? line : (typed.get(plainText(line)) ?? line)))
    .join('\n');
  return {
    ...{ at, place, entry, inData: lines.join('\n'), inDocument: entry },
    ...(section !== undefined && { section }),
  };
}

/** What no place of the form is for: texts between tables, tables between texts. */
export function strayDifferences(
  place: string,
  blocks: readonly ReadBlock[],
  section?: string,
): readonly Difference[] {
  const text = blocks.map(textOfBlock).filter((line) => line !== '');
  return text.length === 0 ? [] : [shownDifference(place, '', text.join('\n'), section)];
}

function textOfBlock(block: ReadBlock): string {
  if (block.kind === 'text') return plainText(block.text);
  const words = block.rows.flatMap((row) => row.map(({ text }) => plainText(text)));
  return `（表格）${words.filter((word) => word !== '').join(' ')}`;
}
