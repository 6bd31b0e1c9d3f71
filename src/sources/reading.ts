import type { Format } from '../form/index.ts';
import type { SourceBlock, SourcePlace } from './block.ts';

/** What a source is, by its bytes or by how it came. */
export type SourceKind = 'clipboard' | 'html' | 'mht' | 'word' | 'excel' | 'csv' | 'text';

/**
 * How sure a cell is. `proven` (已勾稽): it takes part in at least one total or balance that the source
 * prints, all that it takes part in hold, and none could hold with two numbers of its row exchanged.
 * `read` (按表头读出): its row and column are named. `ordered` (按顺序推定): its row or column is told by
 * order alone. `asked` (要问): left blank.
 */
export type Certainty = 'proven' | 'read' | 'ordered' | 'asked';

/** A typed cell of the edition as the source has it. */
export interface ForeignCell {
  /** The entry as it would be typed; empty where the source is blank, and where it is asked. */
  readonly text: string;
  readonly certainty: Certainty;
  /** Null where the source has nothing of it. */
  readonly place: SourcePlace | null;
  /** What stood in brackets behind the number: it belongs into a remark. */
  readonly note: string | null;
  /** Why it is asked, in a sentence without its full stop; null otherwise. */
  readonly why: string | null;
  /** What an asked cell may be; null where nothing can be said. */
  readonly proposed: string | null;
}

/** A total the source prints that is not what its terms in the source come to. */
export interface StatedTotal {
  readonly cell: string;
  readonly printed: string;
  /** The sum of what was read, as a text. */
  readonly computed: string;
  readonly place: SourcePlace;
}

/** A balance of the form that the numbers of the source break. */
export interface BrokenBalance {
  readonly identity: string;
  /** Ids of the cells it is about, and both sides with what was read. */
  readonly cells: readonly string[];
  readonly left: string;
  readonly right: string;
}

/** Something a source says of the agency or the year, as it stands there. */
export interface Candidate {
  readonly value: string;
  readonly from: 'title' | 'text' | 'fileName';
  /** Null for the name of the file. */
  readonly place: SourcePlace | null;
}

export interface ForeignText {
  /** Paragraphs, one a line. */
  readonly text: string;
  /** Where it begins. */
  readonly place: SourcePlace;
  /** What was taken out of it, with why. */
  readonly leftOut: readonly LeftOut[];
}

/** A part of the source that goes nowhere. */
export interface LeftOut {
  readonly text: string;
  /** Why, in a sentence without its full stop. */
  readonly why: string;
  readonly place: SourcePlace;
}

/** A source read for an edition. Nothing of it is written anywhere. */
export interface ForeignReading {
  readonly ok: true;
  readonly kind: SourceKind;
  readonly format: Format;
  /** What the title, the text and the name of the file say; a question where they differ. */
  readonly agency: readonly Candidate[];
  readonly year: readonly Candidate[];
  /** Every typed cell of the edition, by its id. */
  readonly cells: ReadonlyMap<string, ForeignCell>;
  readonly statedTotals: readonly StatedTotal[];
  readonly brokenBalances: readonly BrokenBalance[];
  /** By the text's id; the preamble among them. */
  readonly texts: ReadonlyMap<string, ForeignText>;
  /** What has no place in the edition. */
  readonly leftOver: readonly LeftOut[];
  /** The source as it was read, to be shown beside the form. */
  readonly blocks: readonly SourceBlock[];
  /** What else should be said of the source, in whole sentences: tracked changes, comments. */
  readonly mentions: readonly string[];
}
