import type { Cell } from '../form/index.ts';
import type { SourcePlace } from './block.ts';

/**
 * How a cell was found: by the labels of row and column; its row by label and its column by order;
 * its row by order too.
 */
export type FoundHow = 'labels' | 'columnOrder' | 'rowOrder';

/** A text of a source with the cell it belongs to. */
export interface PlacedText {
  readonly cell: Cell;
  readonly text: string;
  readonly how: FoundHow;
  readonly place: SourcePlace;
}

/** A row of a source whose numbers have no certain cell. */
export interface AskedRow {
  /** The cells that are meant, as far as it can be told. */
  readonly cells: readonly Cell[];
  readonly why: string;
  /** What may be meant, by cell. */
  readonly proposed: ReadonlyMap<string, string>;
  readonly place: SourcePlace;
}

/** A printed row that stands for several rows of the form. */
export interface GroupRow {
  /** Ids of the cells one number stands for, with the number as it is written. */
  readonly sums: readonly { readonly cells: readonly Cell[]; readonly text: string }[];
  readonly label: string;
  readonly place: SourcePlace;
}
