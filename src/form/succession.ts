/**
 * What of the edition before this one goes over, as data. A path names a table, a row or a cell
 * (`requests`, `disclosure.fees`, `disclosure.fees.amount`) and with it all cells under it. What is
 * not named does not go over; texts with the same id always do.
 */
export interface Succession {
  /** Id of the edition before. */
  readonly from: string;
  /** Paths whose cells mean the same wherever both editions have them, computed ones included. */
  readonly same: readonly string[];
  /** Rows that were divided since: not one of the new rows is known, their sum is. */
  readonly divided: readonly DividedRow[];
  /** Cells about something alike: their number is shown beside the new cell, never filled in. */
  readonly hints: readonly Hint[];
  readonly withoutPlace: readonly WithoutPlace[];
}

interface DividedRow extends Reason {
  /** A row of the edition before: `requests.otherwiseClosed`. */
  readonly row: string;
  /** The rows of this edition that sum up to it, with the same columns. */
  readonly into: readonly string[];
}

interface Hint extends Reason {
  /** A cell of the edition before, and the one of this edition it is shown beside. */
  readonly cell: string;
  readonly beside: string;
}

interface WithoutPlace extends Reason {
  /** Paths of the edition before. */
  readonly paths: readonly string[];
}

interface Reason {
  /** Why no number is filled in, in one sentence without its full stop, as a clerk reads it. */
  readonly why: string;
}

export function isUnder(path: string, cellId: string): boolean {
  return cellId === path || cellId.startsWith(`${path}.`);
}
