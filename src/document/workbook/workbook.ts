import type { Cell } from '../../form/index.ts';

/**
 * A report as a workbook: plain data that the Excel file is made from, and that one which comes back
 * is compared with. Rows and columns are counted from 0.
 */
export interface Workbook {
  readonly language: 'zh-CN';
  readonly title: string;
  readonly agency: string;
  /** Null where the year is blank or can't be read. */
  readonly year: number | null;
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly kind: 'table' | 'particulars' | 'data';
  /** Unique in the workbook, and one that Excel takes. */
  readonly name: string;
  readonly columnWidthsMm: readonly number[];
  /** Rows and columns that stay in view; the rows repeat on paper. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly rows: readonly WorkbookRow[];
}

export interface WorkbookRow {
  /** Null where the program may find the height itself. */
  readonly heightPt: number | null;
  /** Cells in order; what a span covers has none. */
  readonly cells: readonly WorkbookCell[];
}

export interface WorkbookCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly look: 'title' | 'head' | 'label' | 'value' | 'text' | 'plain';
  readonly content: CellContent;
  /** The cell of the form whose value stands here; null for labels and texts. */
  readonly cell: Cell | null;
}

export type CellContent =
  | PlainContent
  | {
      readonly kind: 'formula';
      /** Without the `=`, in the English notation files use. */
      readonly formula: string;
      /** What the formula gives. */
      readonly result: PlainContent;
    };

export type PlainContent =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  /** Decimal digits exactly as they are shown; a double holds them. */
  | { readonly kind: 'number'; readonly digits: string };
