/** A text of the source and the cell it belongs to, exactly as it was written; may be blank. */
export interface PlacedText {
  readonly cellId: string;
  readonly text: string;
}

/**
 * Why a text found no cell: its row or column has no label of the form, or one that could mean
 * several; two different texts for one cell; a place beyond the table; a row that has fewer cells
 * than there are columns, so that none of its numbers has a certain one.
 */
type SkipReason =
  | 'unknownRow'
  | 'ambiguousRow'
  | 'unknownColumn'
  | 'ambiguousColumn'
  | 'twice'
  | 'outside'
  | 'shortRow';

/** Rows and columns of the source, counted from 0; `column` is null for a whole row. */
export interface Skipped {
  readonly row: number;
  readonly column: number | null;
  readonly text: string;
  readonly reason: SkipReason;
}

/** Texts with their cells; `computed` are totals the source states, which are compared, not typed. */
export interface PlacedTexts {
  readonly entries: readonly PlacedText[];
  readonly computed: readonly PlacedText[];
  readonly skipped: readonly Skipped[];
  /** Columns of the source without a number or a cell of the form, left of others; none: left out. */
  readonly emptyColumns?: readonly number[];
}

export interface LabelledPlacement extends PlacedTexts {
  readonly kind: 'labelled';
  /** Where the source can be read with and without lines of totals: the reading that was not chosen. */
  readonly otherwise?: PlacedTexts;
  /** True where numbers were placed by their order, since the heads don't stand over them. */
  readonly inOrder?: boolean;
}

export type Placement =
  | LabelledPlacement
  | { readonly kind: 'bare'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'none'; readonly reason: NoPlacement };

type NoPlacement = 'empty' | 'unknownText' | 'nothingCertain' | 'shortRows';
