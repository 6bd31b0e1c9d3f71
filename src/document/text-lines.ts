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
  let lines = 1;
  let filled = 0;
  for (const piece of unbreakablePieces(text)) {
    const ems = emsOf(piece);
    if (filled > 0 && filled + ems > widthEms) {
      lines += 1;
      filled = 0;
    }
    // A piece longer than a line is broken anywhere.
    filled += ems;
    while (filled > widthEms) {
      lines += 1;
      filled -= Math.max(Math.floor(widthEms), 1);
    }
  }
  return lines;
}

/** Single characters, with the punctuation that may not be parted from them, and whole numbers. */
function unbreakablePieces(text: string): readonly string[] {
  return Array.from(text).reduce<string[]>((pieces, character) => {
    const last = pieces[pieces.length - 1];
    const joins =
      last !== undefined &&
      (NEVER_FIRST.test(character) ||
        NEVER_LAST.test(last) ||
        (/[0-9A-Za-z]$/.test(last) && /[0-9A-Za-z]/.test(character)));
    return joins ? [...pieces.slice(0, -1), last + character] : [...pieces, character];
  }, []);
}
