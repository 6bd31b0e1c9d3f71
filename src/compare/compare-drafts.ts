import type { Format } from '../form/index.ts';
import {
  AGENCY_KINDS,
  AGENCY_LEVELS,
  entriesOf,
  isTyped,
  PARTICULARS,
  preambleOf,
  textOfRemark,
  typedAt,
  type Annotations,
  type Draft,
  type FormEntry,
  type Remark,
  type Waiver,
} from '../report/index.ts';
import { FORMAT_ID, nameWithin } from './name-within.ts';

/** An entry that differs, as typed or as it is called where one chooses; empty where nothing stands. */
export interface EntryDifference {
  readonly kind: FormEntry['kind'];
  readonly at: string;
  /** The wizard step that holds it: a section's id, or `info`. */
  readonly section: string;
  readonly before: string;
  readonly after: string;
}

/** Remarks, reasons or unconfirmed entries that came and went: a line each. */
export interface AnnotationDifference {
  readonly kind: keyof Annotations;
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

export type Difference = EntryDifference | AnnotationDifference;

/** What differs, in the form's order. Totals follow from what is typed and are not told. */
export function compareDrafts(format: Format, before: Draft, after: Draft): readonly Difference[] {
  if (before === after) return [];
  const lineOf = linesIn(format);
  return [
    ...editions(before, after),
    ...[...entriesOf(format).values()].filter(isTyped).flatMap(({ at, kind, section }) => {
      const pair = textsAt(format, at, [before, after]);
      return pair === null ? [] : [{ kind, at, section, before: pair[0], after: pair[1] }];
    }),
    ...annotationDifferences('remarks', before.remarks, after.remarks, lineOf.remark),
    ...annotationDifferences('waivers', before.waivers, after.waivers, lineOf.waiver),
    ...annotationDifferences('unconfirmed', before.unconfirmed, after.unconfirmed, lineOf.entry),
  ];
}

/** Where an edition took the place of another, that is told by their ids. */
function editions(before: Draft, after: Draft): readonly EntryDifference[] {
  if (before.formatId === after.formatId) return [];
  return [
    {
      ...{ kind: 'particular', at: FORMAT_ID, section: 'info' },
      ...{ before: before.formatId, after: after.formatId },
    },
  ];
}

type Pair = readonly [before: string, after: string];
type Drafts = readonly [before: Draft, after: Draft];

/** Null where both hold the same. */
function textsAt(format: Format, at: string, [before, after]: Drafts): Pair | null {
  // An opening that follows agency and year differs from one that was written, be it the same words.
  if (at === PARTICULARS.preamble && before.entries[at] !== after.entries[at]) {
    return [preambleOf(format, before), preambleOf(format, after)];
  }
  const [was, is] = [typedAt(before, at), typedAt(after, at)];
  return was === is ? null : [calledAt(at, was), calledAt(at, is)];
}

/** What one chose, in the words one chose by. */
function calledAt(at: string, typed: string): string {
  const choices: readonly { readonly id: string; readonly label: string }[] =
    at === PARTICULARS.agencyKind
      ? AGENCY_KINDS
      : at === PARTICULARS.agencyLevel
        ? AGENCY_LEVELS
        : [];
  return choices.find(({ id }) => id === typed)?.label ?? typed;
}

/** An annotation in one line, by the name of its place. */
function linesIn(format: Format) {
  const at = (entryId: string, text: string) => `${nameWithin(format, entryId)}：${text}`;
  return {
    remark: (remark: Remark) => at(remark.at, textOfRemark(remark)),
    waiver: (waiver: Waiver) => at(waiver.at, waiver.reason),
    entry: (entryId: string) => nameWithin(format, entryId),
  };
}

/** Told apart by all that is in them, shown by their words. */
function annotationDifferences<T extends object | string>(
  kind: AnnotationDifference['kind'],
  before: readonly T[],
  after: readonly T[],
  toLine: (item: T) => string,
): readonly AnnotationDifference[] {
  const [keysBefore, keysAfter] = [before.map(keyOf), after.map(keyOf)];
  if (keysBefore.join() === keysAfter.join()) return [];
  const removed = before.filter((item) => !keysAfter.includes(keyOf(item)));
  const added = after.filter((item) => !keysBefore.includes(keyOf(item)));
  return [{ kind, removed: removed.map(toLine), added: added.map(toLine) }];
}

/** A record read from a database may have its keys in another order. */
function keyOf(item: object | string): string {
  if (typeof item === 'string') return item;
  return JSON.stringify(Object.entries(item).sort(([one], [other]) => (one < other ? -1 : 1)));
}

export interface DifferenceCounts {
  readonly numbers: number;
  readonly texts: number;
  readonly particulars: number;
  readonly annotations: number;
}

export function countDifferences(differences: readonly Difference[]): DifferenceCounts {
  const count = (...kinds: readonly Difference['kind'][]) =>
    differences.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    numbers: count('number'),
    texts: count('text'),
    particulars: count('particular'),
    annotations: count('remarks', 'waivers', 'unconfirmed'),
  };
}
