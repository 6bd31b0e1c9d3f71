import { sectionOfEntry, typedCellsOf, type Format, type Section } from '../form/index.ts';
import { typedAt, type Draft } from './draft.ts';
import { agencyOf, yearOf } from './particulars.ts';
import { readCell } from './values.ts';

/**
 * How much of a report, or of a section, is filled in: cells, a text for each section of prose, agency
 * and year. What can't be read is filled in all the same, and wrong.
 */
interface Progress {
  readonly total: number;
  readonly missing: number;
}

export interface ReportProgress extends Progress {
  readonly info: Progress;
  readonly sections: Readonly<Record<string, Progress>>;
}

/** Counts what is still to be filled in: the same that rules find missing. */
export function progressOf(format: Format, draft: Draft): ReportProgress {
  const info = count([agencyOf(draft).name === '', yearOf(draft).state === 'blank']);
  const sections = Object.fromEntries(
    format.sections.map((section) => [section.id, count(blanksIn(section, draft))]),
  );
  const all = [info, ...Object.values(sections)];
  const sum = (pick: (progress: Progress) => number) => all.reduce((n, one) => n + pick(one), 0);
  return { total: sum((one) => one.total), missing: sum((one) => one.missing), info, sections };
}

/** For each item of a section whether it is blank. */
function blanksIn(section: Section, draft: Draft): boolean[] {
  if (section.kind === 'narrative') {
    return [section.fields.every((field) => typedAt(draft, field.id).trim() === '')];
  }
  return typedCellsOf(section.table).map(
    (cell) => readCell(cell, typedAt(draft, cell.id)).state === 'blank',
  );
}

function count(blanks: readonly boolean[]): Progress {
  return { total: blanks.length, missing: blanks.filter((isBlank) => isBlank).length };
}

/** The wizard step that holds an entry: a section's id, or `info`. */
export function stepIdOf(format: Format, entryId: string): string {
  return sectionOfEntry(format, entryId)?.id ?? 'info';
}
