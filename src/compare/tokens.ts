import { segmenter } from '../report/index.ts';

/** Cuts text without numbers into words; null where the browser knows no words. */
export type WordCutter = ((text: string) => Iterable<string>) | null;

/** Digits with separators and decimals are one word: `1,234` never becomes `1,` and `234`. */
const NUMBER =
  /[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])(?:[.．][0-9０-９]+)?|[0-9０-９]+(?:[.．][0-9０-９]+)?/g;

/** Without a dictionary: runs of Latin letters or of blanks are one word, else each character is. */
const CHARACTERS = /[A-Za-z]+|[^\S\n]+|[^]/gu;

/** A text as words, numbers and marks, which joined are the text again. */
export function tokensOf(text: string, cut: WordCutter): string[] {
  const tokens: string[] = [];
  let from = 0;
  const addWords = (to: number) => {
    if (to > from) tokens.push(...wordsOf(text.slice(from, to), cut));
  };
  for (const { 0: number, index = 0 } of text.matchAll(NUMBER)) {
    addWords(index);
    tokens.push(number);
    from = index + number.length;
  }
  addWords(text.length);
  return tokens;
}

function wordsOf(text: string, cut: WordCutter): Iterable<string> {
  return cut === null ? (text.match(CHARACTERS) ?? []) : cut(text);
}

/** The browser's dictionary of Chinese words; Firefox has none before 125. */
export function nativeWordCutter(): WordCutter {
  const words = segmenter('word');
  return words && ((text) => Array.from(words(text), ({ segment }) => segment));
}
