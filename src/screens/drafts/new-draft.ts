import { formatForYear, type Format } from '../../form/index.ts';
import {
  emptyDraft,
  parseYear,
  PARTICULARS,
  progressOf,
  toOrigin,
  type Agency,
  type Draft,
  type DraftStore,
  type Origin,
  type SettingsStore,
} from '../../report/index.ts';

/** What a new report begins with. */
export interface NewReport extends Agency {
  /** As typed. */
  readonly year: string;
  /** Id of the edition; the one meant for the year where none is chosen. */
  readonly format?: string;
  /** Nothing happened in the whole year. */
  readonly isZero?: boolean;
}

export function toNewDraft(formats: readonly Format[], report: NewReport): Draft {
  const year = parseYear(report.year);
  const format =
    formats.find(({ id }) => id === report.format) ??
    formatForYear(formats, year.state === 'value' ? year.value : 0);
  if (format === undefined) throw new Error('There is no format to make a draft of');
  return {
    ...emptyDraft(format.id),
    entries: {
      [PARTICULARS.agencyName]: report.name.trim(),
      [PARTICULARS.agencyKind]: report.kind,
      [PARTICULARS.agencyLevel]: report.level,
      [PARTICULARS.year]: year.state === 'value' ? String(year.value) : report.year,
    },
  };
}

export interface DraftKeeping {
  readonly formats: readonly Format[];
  readonly drafts: DraftStore;
  readonly settings: SettingsStore;
  readonly now: () => number;
  readonly newId: () => string;
}

/** Where a new draft comes from, but for the time. */
export type Source = Pick<Origin, 'kind' | 'name'>;

/** Stores a new draft and gives its id. */
export async function addDraft(
  keeping: DraftKeeping,
  draft: Draft,
  source?: Source,
): Promise<string> {
  const format = keeping.formats.find((candidate) => candidate.id === draft.formatId);
  if (format === undefined) throw new Error(`Unknown format “${draft.formatId}”`);
  const { total, missing } = progressOf(format, draft);
  const id = keeping.newId();
  const now = keeping.now();
  const result = await keeping.drafts.create({
    ...{ id, draft, step: 'info', summary: { total, missing }, now },
    ...(source === undefined ? {} : { origin: toOrigin(source.kind, source.name, now) }),
  });
  if (!result.ok) throw new Error(`A draft “${id}” exists already`);
  return id;
}

/** The year a report made now is about: in autumn the one that runs, else the one that ended. */
export function reportedYear(now: number): number {
  const date = new Date(now);
  return date.getMonth() >= 9 ? date.getFullYear() : date.getFullYear() - 1;
}
