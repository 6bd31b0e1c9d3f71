/**
 * Marks set into the text of a document to find where a change or a comment belongs: characters that
 * are none (U+FDD0 …), which are never printed, so that no comparison of texts minds them.
 */
const MARK_KINDS = { start: '\ufdd0', end: '\ufdd1', revision: '\ufdd2' } as const;

export type MarkKind = keyof typeof MARK_KINDS;

const DIGITS = Array.from({ length: 16 }, (_, digit) => String.fromCharCode(0xfde0 + digit));
const LENGTH = 3;
/** So many of a kind can be told apart. */
export const MOST_MARKS = 16 ** LENGTH;

const MARK = /([\ufdd0-\ufdd2])([\ufde0-\ufdef]{3})/g;

/** The mark of the n-th change or comment, below `MOST_MARKS`. */
export function markOf(kind: MarkKind, n: number): string {
  const digits = n.toString(16).padStart(LENGTH, '0');
  return MARK_KINDS[kind] + Array.from(digits, (digit) => DIGITS[parseInt(digit, 16)]).join('');
}

export function hasMark(text: string): boolean {
  return /[\ufdd0-\ufdd2]/.test(text);
}

export function withoutMarks(text: string): string {
  return text.replace(MARK, '');
}

export interface FoundMark {
  readonly kind: MarkKind;
  readonly n: number;
  /** Where it stands in the text without marks. */
  readonly at: number;
}

export function marksIn(text: string): readonly FoundMark[] {
  let before = 0;
  return [...text.matchAll(MARK)].map(({ 0: whole, 1: kind, 2: digits = '', index }) => {
    const at = index - before;
    before += whole.length;
    const n = parseInt(Array.from(digits, (one) => DIGITS.indexOf(one).toString(16)).join(''), 16);
    const name = kind === MARK_KINDS.start ? 'start' : kind === MARK_KINDS.end ? 'end' : 'revision';
    return { kind: name, n, at };
  });
}
