import {
  OWN_SETTING,
  type Backup,
  type DamagedRecords,
  type DraftRecord,
  type DraftRecords,
  type DraftSummary,
} from '../report/index.ts';
import type { AllTables } from './all-tables.ts';
import { isCount, isPlain } from './backup-values.ts';

export type CheckDraft = (id: string, record: unknown) => unknown;

/** All there is, as one moment has it. */
export function readBackup(database: AllTables, check: CheckDraft): Promise<Backup> {
  return database.everything('r', async () => {
    const [drafts, summaries, steps, versions, settings] = await Promise.all([
      database.drafts.toArray(),
      database.summaries.toArray() as PromiseLike<unknown[]>,
      database.steps.toArray(),
      database.versions.toArray(),
      database.settings.toArray(),
    ]);
    const draftById = new Map(drafts.map((record) => [idIn(record, 'id'), record]));
    const summaryById = new Map(summaries.map((record) => [idIn(record, 'id'), record]));
    const stepsOf = byDraft(steps);
    const versionsOf = byDraft(versions);
    const ids = [...new Set([...draftById.keys(), ...summaryById.keys()])].sort();
    const read = ids.map((id) => ({
      id,
      draft: draftById.get(id),
      summary: summaryById.get(id),
      steps: stepsOf(id),
      versions: versionsOf(id),
    }));
    return {
      ...apart(read, check),
      settings: settings.filter(({ key }) => !key.startsWith(OWN_SETTING)),
    };
  });
}

function apart(read: readonly DamagedRecords[], check: CheckDraft) {
  const drafts: DraftRecords[] = [];
  const damaged: DamagedRecords[] = [];
  for (const records of read) {
    const whole = toWhole(records, check);
    if (whole === null) damaged.push(records);
    else drafts.push(whole);
  }
  return { drafts, damaged };
}

/** Null where the app itself could not open the draft, or where its line in the list is broken. */
function toWhole(records: DamagedRecords, check: CheckDraft): DraftRecords | null {
  const { id, draft, summary, steps, versions } = records;
  if (!isDraft(check, id, draft) || !isSummary(summary)) return null;
  if (!steps.every(isPlain) || !versions.every(isPlain)) return null;
  return { draft, summary, steps, versions };
}

function isDraft(check: CheckDraft, id: string, record: unknown): record is DraftRecord {
  try {
    check(id, record);
    return true;
  } catch {
    return false;
  }
}

function isSummary(value: unknown): value is DraftSummary {
  if (!isPlain(value)) return false;
  const { formatId, agencyName, year, step, total, missing, changedAt, deletedAt } = value;
  return (
    [formatId, agencyName, year, step].every((text) => typeof text === 'string') &&
    [total, missing, changedAt, deletedAt ?? 0].every(isCount)
  );
}

/** Records of a table whose key begins with the draft's id, in the order of the key. */
function byDraft(records: readonly unknown[]): (id: string) => readonly unknown[] {
  const lists = new Map<string, unknown[]>();
  for (const record of records) {
    const id = idIn(record, 'draftId');
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [record]);
    else list.push(record);
  }
  return (id) => lists.get(id) ?? [];
}

function idIn(record: unknown, key: string): string {
  return isPlain(record) ? String(record[key]) : '';
}
