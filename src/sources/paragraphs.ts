import type { Piece } from './block.ts';

/** Ends a sentence, so that the paragraph may end there. */
const ENDS = /[。！？；：:;!?”）)》]$/;
/** Shorter lines are headings, or end a paragraph. */
const LEAST = 12;
const LONGEST_HEADING = 26;

/**
 * Lines of a page as paragraphs: where most lines end in the middle of a sentence about as far right as
 * they can, what follows is joined. `isHeading` begins a paragraph of its own.
 */
export function joinLines(
  lines: readonly Piece[],
  isHeading: (text: string) => boolean,
): readonly Piece[] {
  const widths = lines.map(({ text }) => widthOf(text)).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const isOpen = ({ text }: Piece) => !ENDS.test(text) && widthOf(text) >= LEAST;
  const open = lines.filter(isOpen).length;
  const isWrapped = open > lines.length / 3;
  const paragraphs: Piece[] = [];
  let goesOn = false;
  for (const line of lines) {
    const last = paragraphs[paragraphs.length - 1];
    if (goesOn && last !== undefined && !isHeading(line.text)) {
      paragraphs[paragraphs.length - 1] = { ...last, text: joined(last.text, line.text) };
    } else paragraphs.push(line);
    const isFull = widthOf(line.text) >= (isWrapped ? widest - 4 : Math.max(LEAST, 20));
    const isAlone = isHeading(line.text) && widthOf(line.text) <= LONGEST_HEADING;
    goesOn = isOpen(line) && isFull && !isAlone;
  }
  return paragraphs;
}

/** A blank between two words of Latin letters or two numbers, none at a Chinese sign. */
function joined(one: string, other: string): string {
  return /[\w.,]$/.test(one) && /^[\w]/.test(other) ? `${one} ${other}` : one + other;
}

/** Signs as wide as a Chinese one. */
function widthOf(text: string): number {
  const narrow = text.match(/[\u0020-\u007e]/g)?.length ?? 0;
  return text.length - narrow / 2;
}
