import {
  parseOrigin,
  type CheckSummary,
  type DraftSummary,
  type Origin,
  type Seal,
} from '../report/index.ts';
import { isSeal } from './stored-draft.ts';
import { isCount, isFields, type Fields } from './plain-values.ts';

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
  if (!isFields(record) || typeof record['id'] !== 'string') return null;
  if (!isSummary(record)) return damagedSummary(record['id'], record);
  return 'origin' in record ? { ...record, origin: originOf(record) } : record;
}

/** Where the draft came from; null where that is not known. */
export function originOf(record: unknown): Origin | null {
  return isFields(record) ? parseOrigin(record['origin']) : null;
}

function isSummary(record: Fields): record is Fields & DraftSummary {
  const { id, formatId, agencyName, year, step, total, missing, changedAt } = record;
  return (
    [id, formatId, agencyName, year, step].every((text) => typeof text === 'string') &&
    [total, missing, changedAt].every(isCount) &&
    isTimeOrNone(record['deletedAt']) &&
    isCount(record['deletedDays'] ?? 0) &&
    isSeal(record['signed'] ?? null) &&
    isCheck(record['check'])
  );
}

/** What the last check found, as a save keeps it; null where that is nothing. */
export function checkOf(record: unknown): CheckSummary | null {
  const check = isFields(record) ? record['check'] : null;
  return isCheck(check) ? (check ?? null) : null;
}

/** When it was put aside as deleted; null where it was not. */
export function deletedAtOf(record: unknown): number | null {
  const deletedAt = isFields(record) ? record['deletedAt'] : null;
  return isCount(deletedAt) ? deletedAt : null;
}

/** Whether the report is signed, as a save keeps it that does not know. */
export function sealOf(record: unknown): Seal | null {
  const seal = isFields(record) ? (record['signed'] ?? null) : null;
  return isSeal(seal) ? seal : null;
}

/** How many days were counted since it was put aside. */
export function deletedDaysOf(record: unknown): number {
  const days = isFields(record) ? record['deletedDays'] : 0;
  return isCount(days) ? days : 0;
}

function isTimeOrNone(value: unknown): value is number | null {
  return value === null || isCount(value);
}

function isCheck(value: unknown): value is CheckSummary | null | undefined {
  if (value === null || value === undefined) return true;
  if (!isFields(value)) return false;
  const { error, warning, hint, changedAt, rules, unconfirmed = 0 } = value;
  return [error, warning, hint, changedAt, rules, unconfirmed].every(isCount);
}

/** What can still be told of it. */
export function damagedSummary(id: string, record: Fields): DraftSummary {
  const { agencyName, year, changedAt, deletedAt } = record;
  return {
    id,
    formatId: '',
    agencyName: typeof agencyName === 'string' ? agencyName : '',
    year: typeof year === 'string' ? year : '',
    total: 0,
    missing: 0,
    step: '',
    changedAt: isCount(changedAt) ? changedAt : 0,
    deletedAt: isCount(deletedAt) ? deletedAt : null,
    isDamaged: true,
  };
}
