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
    addBetweenNumbers(tokens, text, lexicon, { from: at, to: number.start });
    tokens.push(number);
    at = number.kind === 'count' ? number.stop : number.end;
  }
  addBetweenNumbers(tokens, text, lexicon, { from: at, to: text.length });
  return tokens;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

// Added one by one: an engine takes no hundred thousand arguments at once.
function addBetweenNumbers(
  tokens: Token[],
  text: string,
  lexicon: Lexicon,
  { from, to }: Stretch,
): void {
  let at = from;
  for (const word of findWords(text, lexicon, from, to)) {
    addStops(tokens, text, { from: at, to: word.start });
    tokens.push(word);
    at = word.end;
  }
  addStops(tokens, text, { from: at, to });
}

function addStops(tokens: Token[], text: string, { from, to }: Stretch): void {
  for (let at = from; at < to; at += 1) {
    const kind = STOPS[text.charAt(at)];
    if (kind !== undefined) tokens.push({ kind, start: at, end: at + 1 });
  }
}
