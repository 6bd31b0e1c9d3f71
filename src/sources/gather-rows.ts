import type { Piece } from './block.ts';
import type { SplitRow } from './split-row.ts';

/** A row of numbers with the words that belong to it. */
export interface GatheredRow {
  /** Words in its own line or row. */
  readonly own: readonly string[];
  /** Words that stand above it, below the row of numbers before. */
  readonly above: readonly string[];
  readonly values: readonly Piece[];
}

interface OpenRow extends GatheredRow {
  readonly values: Piece[];
  /** True while each of its numbers came alone. */
  isOneByOne: boolean;
}

/** So many lines of words above a row may be its label. */
const MOST_ABOVE = 12;

/**
 * Puts rows together that a source has torn: a label in lines of its own, numbers one a line. Words
 * end a row.
 */
export function gatherRows(split: readonly SplitRow[]): readonly GatheredRow[] {
  const rows: OpenRow[] = [];
  let open: OpenRow | null = null;
  let above: string[] = [];
  for (const { labels, values } of split) {
    const own = labels.map(({ text }) => text);
    const isFilled = values.some(({ text }) => text !== '');
    if (own.length > 0 && !isFilled && values.length < 2) {
      open = null;
      above = [...above, ...own].slice(-MOST_ABOVE);
      continue;
    }
    if (own.length === 0 && !isFilled) continue;
    const [only, other] = values;
    const isAlone = own.length === 0 && only !== undefined && other === undefined;
    if (isAlone && open?.isOneByOne === true) {
      open.values.push(only);
      continue;
    }
    open = { own, above, values: [...values], isOneByOne: own.length === 0 || values.length === 1 };
    if (!isAlone && own.length === 0) open.isOneByOne = false;
    rows.push(open);
    above = isFilled ? [] : [...above, ...own].slice(-MOST_ABOVE);
  }
  return rows;
}
