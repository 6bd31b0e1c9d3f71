import type { TextRange } from '../report/index.ts';

/** Words of a text with their place in it. */
export interface Match extends TextRange {
  readonly words: string;
}

/** Where a pattern is found, in the order of the text. */
export function matchesOf(text: string, pattern: RegExp): readonly Match[] {
  return [...text.matchAll(pattern)].map(({ 0: words, index }) => ({
    ...{ words, start: index, end: index + words.length },
  }));
}
