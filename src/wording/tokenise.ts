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

const STOP = new RegExp(`[${Object.keys(STOPS).join('')}]`, 'g');

/** Cuts a plain text into numbers, known words and what parts them, in the order they stand. */
export function tokenise(text: string, lexicon: Lexicon): readonly Token[] {
  const tokens: Token[] = [];
  const stops = stopsIn(text);
  let next = 0;
  const add = (token: Token, end: number) => {
    for (
      let stop = stops[next];
      stop !== undefined && stop.start < token.start;
      stop = stops[next]
    ) {
      tokens.push(stop);
      next += 1;
    }
    tokens.push(token);
    while ((stops[next]?.start ?? end) < end) next += 1;
  };
  let at = 0;
  for (const number of findNumbers(text)) {
    for (const word of findWords(text, lexicon, at, number.start)) add(word, word.end);
    at = number.kind === 'count' ? number.stop : number.end;
    add(number, at);
  }
  for (const word of findWords(text, lexicon, at, text.length)) add(word, word.end);
  // Added one by one: an engine takes no hundred thousand arguments at once.
  for (const stop of stops.slice(next)) tokens.push(stop);
  return tokens;
}

function stopsIn(text: string): readonly StopToken[] {
  const stops: StopToken[] = [];
  STOP.lastIndex = 0;
  for (let found = STOP.exec(text); found !== null; found = STOP.exec(text)) {
    const kind = STOPS[found[0]];
    if (kind !== undefined) stops.push({ kind, start: found.index, end: found.index + 1 });
  }
  return stops;
}
