/** Where the visible part of one of our files says something else than the data inside it. */
export interface Difference {
  /** The entry (a text or a typed cell) the place belongs to; null where it is none: a heading, a label. */
  readonly at: string | null;
  /** The place as the form names it. */
  readonly place: string;
  /** The heading it stands under, to group by; absent where the entry tells, or for the whole. */
  readonly section?: string;
  readonly inData: string;
  readonly inDocument: string;
  /** The entry as the document has it, ready for the draft; null where it can't be taken over. */
  readonly entry: string | null;
}

/** A difference that can be shown, and no more. */
export function shownDifference(
  place: string,
  inData: string,
  inDocument: string,
  section?: string,
): Difference {
  const shown = { at: null, place, inData, inDocument, entry: null };
  return section === undefined ? shown : { ...shown, section };
}
