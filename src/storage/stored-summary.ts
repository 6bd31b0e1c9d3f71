import {
  checkShape,
  count,
  nullOr,
  parse,
  parseOrigin,
  readOr,
  fieldsOf,
  summaryShape,
  text,
  time,
  withDefaults,
  type CheckSummary,
  type DraftSummary,
  type Origin,
} from '../report/index.ts';

/**
 * The list of drafts, last changed first. What can't be read of a summary, or a draft without one,
 * stands in it as damaged: nothing that is kept here is left out.
 */
export function toSummaries(
  records: readonly unknown[],
  draftIds: readonly string[],
): readonly DraftSummary[] {
  const summaries = records.map(toSummary).filter((one) => one !== null);
  const listed = new Set(summaries.map(({ id }) => id));
  const others = draftIds.filter((id) => !listed.has(id)).map((id) => damagedSummary(id, {}));
  return [...summaries, ...others].sort((one, other) => other.changedAt - one.changedAt);
}

function toSummary(record: unknown): DraftSummary | null {
  const parsed = parse(summaryShape, record);
  if (parsed.ok) return parsed.value;
  const id = idOf(record);
  return id === null ? null : damagedSummary(id, record);
}

/** Null where there is none. */
export function idOf(record: unknown): string | null {
  return readOr(text, fieldsOf(record)['id'], null);
}

/** What a save of a draft leaves as it is in its line; each by itself, whatever is damaged beside it. */
interface Standing {
  readonly check: CheckSummary | null;
  readonly origin: Origin | null;
  /** When it was put aside as deleted, and how many days were counted since. */
  readonly deletedAt: number | null;
  readonly deletedDays: number;
}

const standing = withDefaults<Standing>(
  { check: checkShape, origin: parseOrigin, deletedAt: nullOr(time), deletedDays: count },
  { check: null, origin: null, deletedAt: null, deletedDays: 0 },
);

export function standingOf(record: unknown): Standing {
  return standing(record, '');
}

/** What can still be told of it. */
export function damagedSummary(id: string, record: unknown): DraftSummary {
  return { id, formatId: '', total: 0, missing: 0, step: '', ...told(record, ''), isDamaged: true };
}

const told = withDefaults<Pick<DraftSummary, 'agencyName' | 'year' | 'changedAt' | 'deletedAt'>>(
  { agencyName: text, year: text, changedAt: time, deletedAt: nullOr(time) },
  { agencyName: '', year: '', changedAt: 0, deletedAt: null },
);
