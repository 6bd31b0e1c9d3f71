import { matchesOf } from '../matches.ts';

/** A sentence with its place in the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Sentences end with 。！？；or a line; the mark belongs to its sentence. */
export function sentencesOf(text: string): readonly Sentence[] {
  return piecesOf(text, /[^。！？；;!?\n]+[。！？；;!?]?/g);
}

/** Paragraphs that hold something. */
export function linesOf(text: string): readonly Sentence[] {
  return piecesOf(text, /[^\n]+/g);
}

/** Parts of a sentence between commas and stops, without them. */
export function clausesOf(text: string): readonly Sentence[] {
  return piecesOf(text, /[^。！？；;!?\n，,：:]+/g);
}

function piecesOf(text: string, pattern: RegExp): readonly Sentence[] {
  return matchesOf(text, pattern).map(({ words, start }) => ({ text: words, start }));
}
