import { EMPTY_HISTORY, type History, type HistorySave, type Step } from '../report/index.ts';
import type { Database, HistoryRange } from './database.ts';
import { isArrayOf, isCount, isFields, isNote, isWaiver } from './plain-values.ts';

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
  { steps }: Database,
  draftId: string,
  { first, end, position }: HistoryRange,
): Promise<History> {
  if (first === end) return { ...EMPTY_HISTORY, first };
  const records = await steps
    .where('[draftId+n]')
    .between([draftId, first], [draftId, end])
    .toArray();
  const read = records.map((record) => (isFields(record) ? record['step'] : undefined));
  if (read.length !== end - first || !isArrayOf(read, isStep))
    return { ...EMPTY_HISTORY, first: end };
  return { first, steps: read, position };
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

export function isStep(value: unknown): value is Step {
  if (!isFields(value) || !isArrayOf(value['patches'], isPatch)) return false;
  return isTurnOf(value['notes'], isNote) && isTurnOf(value['waivers'], isWaiver);
}

/** Remarks before and after; a step that left them alone has none. */
function isTurnOf(value: unknown, is: (item: unknown) => boolean): boolean {
  if (value === undefined) return true;
  if (!isFields(value)) return false;
  return [value['before'], value['after']].every((list) => Array.isArray(list) && list.every(is));
}

function isPatch(value: unknown): value is Step['patches'][number] {
  if (!isFields(value)) return false;
  const { at, start, before, after } = value;
  return typeof at === 'string' && isCount(start) && isText(before) && isText(after);
}

function isText(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
