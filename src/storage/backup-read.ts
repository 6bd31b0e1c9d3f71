import {
  draftRecordsShape,
  fittingSummary,
  OWN_SETTING,
  type Backup,
  type DamagedRecords,
  type DraftRecords,
} from '../backup/index.ts';
import { groupedBy } from '../form/index.ts';
import { fieldsOf, readOr } from '../report/index.ts';
import type { AllTables } from './all-tables.ts';

/** All there is, as one moment has it. */
export function readBackup(database: AllTables): Promise<Backup> {
  return database.everything('r', async () => {
    const [drafts, summaries, steps, versions, settings] = await Promise.all([
      database.drafts.toArray(),
      database.summaries.toArray(),
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
      steps: stepsOf.get(id) ?? [],
      versions: versionsOf.get(id) ?? [],
    }));
    return {
      ...apart(read),
      settings: settings.filter(({ key }) => !key.startsWith(OWN_SETTING)),
    };
  });
}

function apart(read: readonly DamagedRecords[]) {
  const drafts: DraftRecords[] = [];
  const damaged: DamagedRecords[] = [];
  for (const records of read) {
    const whole = readOr(draftRecordsShape, records, null);
    if (whole === null) damaged.push(records);
    else {
      const { draft, steps, versions } = whole;
      const summary = fittingSummary(draft, records.summary, null);
      drafts.push({ draft, summary, steps, versions });
    }
  }
  return { drafts, damaged };
}

/** Records of a table whose key begins with the draft's id, in the order of the key. */
function byDraft(records: readonly unknown[]): ReadonlyMap<string, readonly unknown[]> {
  return groupedBy(records, (record) => idIn(record, 'draftId'));
}

function idIn(record: unknown, key: string): string {
  return String(fieldsOf(record)[key]);
}
