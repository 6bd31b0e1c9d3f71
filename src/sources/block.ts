import type { SpannedCell } from '../markup/index.ts';

/** What stands in a source, one after the other: lines of text and tables. */
export type SourceBlock = LineBlock | TableBlock;

interface LineBlock {
  readonly kind: 'line';
  readonly text: string;
}

export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly SpannedCell[])[];
  /** Of a sheet: its name, and the row of it that the block begins with, counted from 0. */
  readonly sheet?: { readonly name: string; readonly firstRow: number };
}

/** Where something stands in a source: for a person in words, for a screen by its indices. */
export interface SourcePlace {
  readonly words: string;
  /** Index of the block. */
  readonly block: number;
  /** Row and cell of a table as it is laid out, counted from 0; null in a line. */
  readonly row: number | null;
  readonly column: number | null;
}

/** A text with its place. */
export interface Piece {
  readonly text: string;
  readonly place: SourcePlace;
}
