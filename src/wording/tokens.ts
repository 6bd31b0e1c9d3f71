import type { Mark } from './marks.ts';

/** What a text is made of, for a reader of figures. Places are those of the plain text. */
export type Token = WordToken | CountToken | FigureToken<'percent'> | YearToken | StopToken;

/** Words with a meaning, as the edition gives it. */
export interface WordToken {
  readonly kind: 'word';
  readonly marks: readonly Mark[];
  readonly start: number;
  readonly end: number;
}

/** A number of things; `start` to `end` is the number alone, `stop` is behind its unit. */
export interface CountToken {
  readonly kind: 'count';
  readonly value: number;
  /** As written; empty where there is none. */
  readonly unit: string;
  readonly approximate: boolean;
  readonly start: number;
  readonly end: number;
  readonly stop: number;
}

export type YearToken = FigureToken<'year'>;

/** A number that counts nothing. */
export interface FigureToken<Kind> {
  readonly kind: Kind;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

/** What parts a text: `item` is 、 or ：, which part a list, and join nouns and what is said of them. */
export interface StopToken {
  readonly kind: 'paragraph' | 'sentence' | 'semicolon' | 'clause' | 'item' | 'open' | 'close';
  readonly start: number;
  readonly end: number;
}

/** A number with the words that may speak of it. */
export interface CountWindow {
  readonly count: CountToken;
  /** Words back to the number before, or to the clause's start. */
  readonly before: readonly WordToken[];
  /** Words up to the next number, or to the clause's end. */
  readonly after: readonly WordToken[];
  /** True where another number follows in the clause: `after` is then rather of that one. */
  readonly followed: boolean;
}
