import type { Format } from '../form/index.ts';
import {
  DEFAULT_AGENCY_KIND,
  DEFAULT_AGENCY_LEVEL,
  defaultPreamble,
  emptyDraft,
  entryIdsOf,
  PARTICULARS,
  toRemark,
  type Draft,
  type Entries,
} from '../report/index.ts';
import type { Candidate, ForeignReading } from './reading.ts';

/** What a clerk decided on a reading: entries typed or settled, by id; the rest is as it was read. */
export type Decisions = Entries;

/** What the source says of agency or year, each spelling once, the likeliest first. */
export function spellingsOf(candidates: readonly Candidate[]): readonly string[] {
  return [...new Set(candidates.map(({ value }) => value))];
}

/** Every entry of a reading that has one, before anybody decided. */
export function entriesRead({ cells, texts, agency, year }: ForeignReading): Entries {
  const read: readonly (readonly [string, string])[] = [
    [PARTICULARS.agencyName, spellingsOf(agency)[0] ?? ''],
    [PARTICULARS.year, spellingsOf(year)[0] ?? ''],
    ...Array.from(cells, ([at, { text }]) => [at, text] as const),
    ...Array.from(texts, ([at, { text }]) => [at, text] as const),
  ];
  return Object.fromEntries(read.filter(([, text]) => text !== ''));
}

/** Cells the source shows blank, with 0: totals are computed anyway, and what is asked stays asked. */
export function blanksAsZero({ cells }: ForeignReading, decided: Decisions): Decisions {
  const blank = [...cells].filter(
    ([at, { text, certainty }]) => certainty === 'read' && (decided[at] ?? text).trim() === '',
  );
  return { ...decided, ...Object.fromEntries(blank.map(([at]) => [at, '0'])) };
}

/** Cells nobody has answered yet, in the form's order. */
export function openQuestions(reading: ForeignReading, decided: Decisions): readonly string[] {
  return entryIdsOf(reading.format).filter(
    (at) => reading.cells.get(at)?.certainty === 'asked' && (decided[at] ?? '').trim() === '',
  );
}

/**
 * The draft a reading becomes. What is told by order alone waits to be confirmed unless somebody
 * typed it; notes that stood beside numbers are remarks there.
 */
export function toForeignDraft(reading: ForeignReading, decided: Decisions): Draft {
  const { format, cells } = reading;
  const merged = { ...entriesRead(reading), ...decided };
  const entries: Entries = {
    [PARTICULARS.agencyKind]: DEFAULT_AGENCY_KIND,
    [PARTICULARS.agencyLevel]: DEFAULT_AGENCY_LEVEL,
    ...Object.fromEntries(Object.entries(merged).filter(([, text]) => text.trim() !== '')),
  };
  const remarks = [...cells].flatMap(([at, { note }]) =>
    note === null ? [] : [toRemark(at, `原文此处写有：${note}`)],
  );
  const unconfirmed = [...cells].flatMap(([at, { certainty }]) =>
    certainty === 'ordered' && decided[at] === undefined && entries[at] !== undefined ? [at] : [],
  );
  return followingOpening(format, { ...emptyDraft(format.id), entries, remarks, unconfirmed });
}

/** An opening as the form has it follows agency and year. */
function followingOpening(format: Format, draft: Draft): Draft {
  const { [PARTICULARS.preamble]: opening, ...entries } = draft.entries;
  const following = { ...draft, entries };
  return opening === undefined || opening === defaultPreamble(format, following)
    ? following
    : draft;
}
