import {
  EMPTY_HISTORY,
  fields,
  fieldsOf,
  listOf,
  rangeShape,
  readOr,
  stepShape,
  type History,
  type HistoryRange,
  type HistorySave,
} from '../report/index.ts';
import { ofDraft, type Database } from './database.ts';

const NO_RANGE: HistoryRange = { first: 0, end: 0, position: 0 };

/** The range a draft's record names; that of a draft without a history where it names none. */
export function rangeOf(record: unknown): HistoryRange {
  return readOr(rangeShape, fieldsOf(record)['history'], NO_RANGE);
}

const stepped = fields({ step: stepShape });

/**
 * The history of a draft, inside its transaction. Where a step is missing or damaged there is none:
 * the draft itself is whole without it.
 */
export async function loadHistory(
  database: Database,
  draftId: string,
  { first, end, position }: HistoryRange,
): Promise<History> {
  if (first === end) return { ...EMPTY_HISTORY, first };
  const records = await ofDraft(database.steps, draftId, first, end).toArray();
  const steps = readOr(listOf(stepped), records, []).map(({ step }) => step);
  if (steps.length !== end - first) return { ...EMPTY_HISTORY, first: end };
  return { first, steps, position };
}

/** Writes what is new and deletes what is left over, inside the draft's transaction. */
export async function writeHistory(
  { steps }: Database,
  draftId: string,
  before: HistoryRange,
  { first, end, steps: changed }: HistorySave,
): Promise<void> {
  const records = changed.map(({ n, step }) => ({ draftId, n, step }));
  const [only] = records;
  const work: PromiseLike<unknown>[] = [];
  if (only !== undefined)
    work.push(records.length === 1 ? steps.put(only) : steps.bulkPut(records));
  const forget = (from: number, to: number) => {
    if (from < to) work.push(ofDraft(steps, draftId, from, to).delete());
  };
  forget(before.first, Math.min(first, before.end));
  forget(Math.max(end, before.first), before.end);
  await Promise.all(work);
}
