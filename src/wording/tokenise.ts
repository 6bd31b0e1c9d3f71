import { findNumbers } from './find-numbers.ts';
import { findWords, type Lexicon } from './find-words.ts';
import type { StopToken, Token } from './tokens.ts';

const STOPS: Readonly<Record<string, StopToken['kind']>> = {
  '\n': 'paragraph',
  '。': 'sentence',
  '!': 'sentence',
  '?': 'sentence',
  ';': 'semicolon',
  ',': 'clause',
  ':': 'item',
  '、': 'item',
  '(': 'open',
  ')': 'close',
};

/** Cuts a plain text into numbers, known words and what parts them, in the order they stand. */
export function tokenise(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const number of findNumbers(text)) {
    tokens.push(...betweenNumbers(text, lexicon, at, number.start), number);
    at = number.kind === 'count' ? number.stop : number.end;
  }
  tokens.push(...betweenNumbers(text, lexicon, at, text.length));
  return tokens;
}

function betweenNumbers(text: string, lexicon: Lexicon, from: number, to: number): Token[] {
  const words = findWords(text, lexicon, from, to);
  const tokens: Token[] = [];
  let at = from;
  for (const word of words) {
    tokens.push(...stopsIn(text, at, word.start), word);
    at = word.end;
  }
  return [...tokens, ...stopsIn(text, at, to)];
}

function stopsIn(text: string, from: number, to: number): Token[] {
  const stops: Token[] = [];
  for (let at = from; at < to; at += 1) {
    const kind = STOPS[text.charAt(at)];
    if (kind !== undefined) stops.push({ kind, start: at, end: at + 1 });
  }
  return stops;
}
