import {
  sectionOfEntry,
  tablesOf,
  textFieldsOf,
  typedCellsOf,
  type Format,
  type Section,
} from '../form/index.ts';
import { typedAt, type Draft } from './draft.ts';
import { agencyOf, dateOf, PARTICULARS, yearOf } from './particulars.ts';
import { readCell } from './values.ts';

/** How much of a report, or of a section, is filled in; an unreadable entry is not. */
interface Progress {
  readonly total: number;
  readonly missing: number;
  /** Of the missing ones, those that hold something that can't be read. */
  readonly unreadable: number;
}

export interface ReportProgress extends Progress {
  readonly info: Progress;
  readonly sections: Readonly<Record<string, Progress>>;
}

type ItemState = 'filled' | 'blank' | 'unreadable';

/** Counts what is still to be filled in: blank cells, empty texts, unreadable entries. */
export function progressOf(format: Format, draft: Draft): ReportProgress {
  const info = count(infoStates(draft));
  const sections = Object.fromEntries(
    format.sections.map((section) => [section.id, count(sectionStates(section, draft))]),
  );
  const all = [info, ...Object.values(sections)];
  const sum = (pick: (progress: Progress) => number) => all.reduce((n, one) => n + pick(one), 0);
  return {
    total: sum((one) => one.total),
    missing: sum((one) => one.missing),
    unreadable: sum((one) => one.unreadable),
    info,
    sections,
  };
}

function infoStates(draft: Draft): ItemState[] {
  const date = dateOf(draft).state;
  return [
    agencyOf(draft).name === '' ? 'blank' : 'filled',
    toState(yearOf(draft).state),
    // The date is optional: only one that can't be read counts.
    ...(date === 'unreadable' ? (['unreadable'] as const) : []),
  ];
}

function sectionStates(section: Section, draft: Draft): ItemState[] {
  if (section.kind === 'narrative') {
    return section.fields.map((field) =>
      typedAt(draft, field.id).trim() === '' ? 'blank' : 'filled',
    );
  }
  return typedCellsOf(section.table).map((cell) =>
    toState(readCell(cell, typedAt(draft, cell.id)).state),
  );
}

function toState(state: string): ItemState {
  return state === 'blank' || state === 'unreadable' ? state : 'filled';
}

function count(states: readonly ItemState[]): Progress {
  const unreadable = states.filter((state) => state === 'unreadable').length;
  const missing = states.filter((state) => state !== 'filled').length;
  return { total: states.length, missing, unreadable };
}

/** Every entry id a draft of this format may hold. */
export function entryIdsOf(format: Format): readonly string[] {
  return [
    ...Object.values(PARTICULARS),
    ...textFieldsOf(format).map((field) => field.id),
    ...tablesOf(format).flatMap((table) => typedCellsOf(table).map((cell) => cell.id)),
  ];
}

/** The wizard step that holds an entry: a section's id, or `info`. */
export function placeOf(format: Format, entryId: string): string {
  return sectionOfEntry(format, entryId)?.id ?? 'info';
}
