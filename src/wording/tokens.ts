import type { Mark } from './marks.ts';

/** What a text is made of, for a reader of figures. Places are those of the plain text. */
export type Token =
  | WordToken
  | CountToken
  | {
      readonly kind: 'percent';
      readonly value: number;
      readonly start: number;
      readonly end: number;
    }
  | YearToken
  | StopToken;

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

export interface YearToken {
  readonly kind: 'year';
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
