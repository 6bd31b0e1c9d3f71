import {
  ANNOTATIONS,
  EMPTY_HISTORY,
  readAnnotations,
  type History,
  type HistorySave,
  type Step,
  type Turns,
} from '../report/index.ts';
import type { Database, HistoryRange } from './database.ts';
import { isArrayOf, isCount, isFields, type Fields } from './plain-values.ts';

/** The range a draft's record names; that of a draft without a history where it names none. */
export function rangeOf(record: unknown): HistoryRange {
  const none = { first: 0, end: 0, position: 0 };
  const range = isFields(record) ? record['history'] : undefined;
  if (!isFields(range)) return none;
  const { first, end, position } = range;
  if (!isCount(first) || !isCount(end) || !isCount(position)) return none;
  return first <= end && position <= end - first ? { first, end, position } : none;
}

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
  const records = await database.steps
    .where('[draftId+n]')
    .between([draftId, first], [draftId, end])
    .toArray();
  const steps = records.map((record) => (isFields(record) ? toStep(record['step']) : null));
  const whole = steps.filter((step) => step !== null);
  if (whole.length !== end - first) return { ...EMPTY_HISTORY, first: end };
  return { first, steps: whole, position };
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
    if (from < to)
      work.push(steps.where('[draftId+n]').between([draftId, from], [draftId, to]).delete());
  };
  forget(before.first, Math.min(first, before.end));
  forget(Math.max(end, before.first), before.end);
  await Promise.all(work);
}

export async function forgetHistory({ steps }: Database, draftId: string): Promise<void> {
  await steps.where('[draftId+n]').between([draftId, 0], [draftId, Infinity]).delete();
}

/** A step as it was saved, or as v0.5 saved it; null where it is damaged. */
export function toStep(value: unknown): Step | null {
  if (!isFields(value) || !isArrayOf(value['patches'], isPatch)) return null;
  const before = annotationsOf(value, 'before');
  const after = annotationsOf(value, 'after');
  if (!before.ok || !after.ok) return null;
  const turns: Turns = Object.fromEntries(
    ANNOTATIONS.flatMap((key) => {
      const [one, other] = [before.annotations[key], after.annotations[key]];
      if (one === undefined || other === undefined) return [];
      return [[key, { before: one, after: other }] as const];
    }),
  );
  const edition = value['formatId'];
  if (edition === undefined) return { patches: value['patches'], ...turns };
  return isEditionTurn(edition) ? { patches: value['patches'], ...turns, formatId: edition } : null;
}

/** One side of the turns of a step; a side that is missing is damaged, a turn that is missing is none. */
function annotationsOf(step: Fields, side: 'before' | 'after') {
  const turns = [...ANNOTATIONS, 'notes'].filter((key) => step[key] !== undefined);
  const sideOf = (turn: unknown): unknown => (isFields(turn) ? (turn[side] ?? null) : null);
  return readAnnotations(Object.fromEntries(turns.map((key) => [key, sideOf(step[key])])));
}

function isEditionTurn(value: unknown): value is NonNullable<Step['formatId']> {
  return (
    isFields(value) && typeof value['before'] === 'string' && typeof value['after'] === 'string'
  );
}

function isPatch(value: unknown): value is Step['patches'][number] {
  if (!isFields(value)) return false;
  const { at, start, before, after } = value;
  return typeof at === 'string' && isCount(start) && isText(before) && isText(after);
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
