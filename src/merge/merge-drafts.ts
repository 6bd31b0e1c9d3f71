import type { Format } from '../form/index.ts';
import {
  entriesOf,
  isTyped,
  PARTICULARS,
  preambleOf,
  toDraft,
  toReportFile,
  type AnnotationChanges,
  type Draft,
  type Edit,
  type FormEntry,
} from '../report/index.ts';
import { mergeRemarks } from './merge-remarks.ts';
import type { MergeSides } from './merge-sides.ts';

export type Side = 'here' | 'there';

/** An entry the file has otherwise than it left with, and otherwise than the draft has it now. */
export interface MergePlace {
  readonly kind: FormEntry['kind'];
  readonly at: string;
  /** The wizard step that holds it: a section's id, or `info`. */
  readonly section: string;
  /** As typed or as printed; empty where nothing stands. */
  readonly base: string;
  readonly here: string;
  readonly there: string;
  /**
   * Somebody has to choose: it was changed on both sides, or the file has nothing where something
   * stood, which may be a wish or a loss.
   */
  readonly isAsked: boolean;
}

interface Merge {
  /** In the form's order. */
  readonly places: readonly MergePlace[];
  /** So many entries were changed here since the file left. */
  readonly changedHere: number;
}

/** What comes back with a file, entry by entry. Values count, not the way they were typed. */
export function mergeDrafts(format: Format, { base, here, there }: MergeSides): Merge {
  const [was, is, comes] = [base, here, there].map((draft) => readerOf(format, draft));
  if (was === undefined || is === undefined || comes === undefined) throw new Error('Three sides');
  const entries = [...entriesOf(format).values()].filter(isTyped);
  const places = entries.flatMap(({ at, kind, section }): readonly MergePlace[] => {
    const sides = { base: was(at), here: is(at), there: comes(at) };
    if (sides.there === sides.base || sides.there === sides.here) return [];
    // An opening that follows agency and year goes on doing so.
    if (at === PARTICULARS.preamble && isFollowing(base) && isFollowing(there)) return [];
    const isAsked = sides.here !== sides.base || sides.there === '';
    return [{ kind, at, section, ...sides, isAsked }];
  });
  return { places, changedHere: entries.filter(({ at }) => is(at) !== was(at)).length };
}

const isFollowing = ({ entries }: Draft) => entries[PARTICULARS.preamble] === undefined;

/** Reads entries of a draft as its file would have them, with texts without blanks at their ends. */
function readerOf(format: Format, draft: Draft): (at: string) => string {
  const { entries } = toDraft(format, toReportFile(format, draft));
  const preamble = preambleOf(format, draft);
  return (at) => (at === PARTICULARS.preamble ? preamble : (entries[at] ?? '')).trim();
}

interface Merged {
  readonly edit: Edit;
  readonly annotations: AnnotationChanges;
}

/**
 * The edit that brings the file's changes in: those made there alone, and of those that are asked the
 * ones for which the file was chosen. What was said in the file comes to the remarks here.
 */
export function mergeEdit(
  format: Format,
  sides: MergeSides,
  chosen: ReadonlyMap<string, Side>,
): Merged {
  const { here, there } = sides;
  const taken = mergeDrafts(format, sides).places.filter(
    ({ at, isAsked }) => !isAsked || chosen.get(at) === 'there',
  );
  const changes = taken.map(({ at }) => ({
    at,
    before: here.entries[at] ?? null,
    after: there.entries[at] ?? null,
  }));
  const { news, remarks } = mergeRemarks(sides);
  return { edit: { changes }, annotations: news === 0 ? {} : { remarks } };
}
