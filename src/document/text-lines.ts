/** Latin letters and digits: half an em in 宋体, a little more in what stands in for it. */
const NARROW_EM = 0.56;

/** What may not begin a line, and what may not end one. */
const NEVER_FIRST = /^[、，。；：？！）》〉】〕”’…％·,.;:?!)%]/u;
const NEVER_LAST = /[（《〈【〔“‘([]$/u;

/** Joiners and the like, which take no room. */
const NO_WIDTH = /[\u200b-\u200f\u2060\ufeff]/;

/** The width of a text in ems. Characters below U+0100 are narrow, all others full. */
export function emsOf(text: string, narrowEm = NARROW_EM): number {
  return Array.from(text).reduce((sum, character) => {
    if (NO_WIDTH.test(character)) return sum;
    return sum + (character < '\u0100' ? narrowEm : 1);
  }, 0);
}

/** How many lines a text takes in a width given in ems; punctuation moves its neighbour along. */
export function lineCount(text: string, widthEms: number): number {
  return fullLinesEms(text, widthEms).length + 1;
}

/** How far each line of a text but the last is filled, in ems. */
export function fullLinesEms(text: string, widthEms: number): readonly number[] {
  const lines: number[] = [];
  let filled = 0;
  for (const piece of unbreakablePieces(text)) {
    const ems = emsOf(piece);
    if (filled > 0 && filled + ems > widthEms) {
      lines.push(filled);
      filled = 0;
    }
    // A piece longer than a line is broken anywhere.
    filled += ems;
    while (filled > widthEms) {
      lines.push(Math.max(Math.floor(widthEms), 1));
      filled -= Math.max(Math.floor(widthEms), 1);
    }
  }
  return lines;
}

/** Single characters, with the punctuation that may not be parted from them, and whole numbers. */
function unbreakablePieces(text: string): readonly string[] {
  const pieces: string[] = [];
  let before = '';
  for (const character of text) {
    const joins =
      NEVER_FIRST.test(character) ||
      NEVER_LAST.test(before) ||
      (/[0-9A-Za-z]/.test(before) && /[0-9A-Za-z]/.test(character));
    if (joins && pieces.length > 0) pieces.push(`${pieces.pop() ?? ''}${character}`);
    else pieces.push(character);
    before = character;
  }
  return pieces;
}
