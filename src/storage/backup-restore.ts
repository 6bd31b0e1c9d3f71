import {
  OWN_SETTING,
  revisionIn,
  type RestoredDraft,
  type RestoreItem,
  type RestorePlan,
  type RestoreResult,
} from '../backup/index.ts';
import { fieldsOf, parseOrigin, type DraftSummary } from '../report/index.ts';
import type { AllTables } from './all-tables.ts';
import { ofDraft } from './database.ts';
import { toStoredDraft } from './stored-draft.ts';
import { standingOf } from './stored-summary.ts';

/** All of a plan or nothing of it: one transaction, and no draft that changed since is touched. */
export function restoreBackup(database: AllTables, plan: RestorePlan): Promise<RestoreResult> {
  return database.everything('rw', async () => {
    for (const item of plan.items) {
      if (!(await isAsExpected(database, item))) return { ok: false };
    }
    const drafts: RestoredDraft[] = [];
    for (const item of plan.items) drafts.push(await take(database, item, plan));
    const settings: string[] = [];
    for (const { key, value } of plan.settings) {
      if (key.startsWith(OWN_SETTING) || (await database.settings.get(key)) !== undefined) continue;
      await database.settings.put({ key, value });
      settings.push(key);
    }
    return { ok: true, drafts, settings };
  });
}

async function isAsExpected(database: AllTables, item: RestoreItem): Promise<boolean> {
  // What the app could not open is not written, wherever it comes from.
  toStoredDraft(item.records.draft.id, item.records.draft);
  const { id } = item.records.draft;
  if (item.how !== 'add' && (await isTaken(database, item.newId))) return false;
  if (item.how === 'copy') return true;
  if (item.how === 'add') return !(await isTaken(database, id));
  return revisionIn(await database.drafts.get(id)) === item.expected;
}

async function isTaken({ drafts, summaries }: AllTables, id: string): Promise<boolean> {
  const [draft, summary] = await Promise.all([drafts.get(id), summaries.get(id)]);
  return draft !== undefined || summary !== undefined;
}

async function take(
  database: AllTables,
  { records, how, newId, expected }: RestoreItem,
  plan: RestorePlan,
): Promise<RestoredDraft> {
  const { id, revision } = records.draft;
  if (how === 'add') {
    await write(database, id, { ...records, summary: asBrought(records.summary) });
    return { id, revision, aside: null, deletedAt: null };
  }
  // Who takes a draft over on purpose wants to see it in the list.
  const { now, origin } = plan;
  const line = { ...asBrought(records.summary), deletedAt: null };
  const summary = origin === undefined ? line : { ...line, origin };
  const shown = { ...records, summary };
  if (how === 'copy') {
    await write(database, newId, shown);
    return { id: newId, revision, aside: null, deletedAt: null };
  }
  const { deletedAt } = standingOf(await database.summaries.get(id));
  await move(database, id, { id: newId, deletedAt: now });
  // Beyond both: a window that has the draft open must not write over what was restored.
  const next = Math.max(revision, expected ?? 0) + 1;
  await write(database, id, { ...shown, draft: { ...records.draft, revision: next } });
  return { id, revision: next, aside: newId, deletedAt };
}

/** What was restored goes, what was put aside for it comes back; a draft that has changed since stays. */
export function undoRestore(
  database: AllTables,
  drafts: readonly RestoredDraft[],
): Promise<number> {
  return database.everything('rw', async () => {
    let left = 0;
    for (const { id, revision, aside, deletedAt } of drafts) {
      const standing = revisionIn(await database.drafts.get(id));
      const waiting = aside === null || (await isTaken(database, aside));
      if (standing !== revision || !waiting) {
        left += 1;
        continue;
      }
      await forget(database, id);
      if (aside !== null) await move(database, aside, { id, deletedAt, revision: revision + 1 });
    }
    return left;
  });
}

/**
 * A line of the list as it comes in or is put aside: what is deleted has all its days still before
 * it, and where it came from is as short as the app itself writes it.
 */
function asBrought<T extends object>(summary: T): T {
  return {
    ...summary,
    ...('deletedDays' in summary ? { deletedDays: 0 } : {}),
    ...('origin' in summary ? { origin: parseOrigin(summary.origin) } : {}),
  };
}

interface Kept {
  readonly draft: unknown;
  readonly summary: unknown;
  readonly steps: readonly unknown[];
  readonly versions: readonly unknown[];
}

/** All records of a draft under another id. */
async function move(
  database: AllTables,
  from: string,
  to: { readonly id: string; readonly deletedAt: number | null; readonly revision?: number },
): Promise<void> {
  const [draft, summary, steps, versions] = await Promise.all([
    database.drafts.get(from),
    database.summaries.get(from),
    ofDraft(database.steps, from).toArray(),
    ofDraft(database.versions, from).toArray(),
  ]);
  await forget(database, from);
  const moved = to.revision === undefined ? draft : { ...fieldsOf(draft), revision: to.revision };
  const line = {
    ...asBrought(summary === undefined ? bareSummary(from) : fieldsOf(summary)),
    deletedAt: to.deletedAt,
  };
  await write(database, to.id, { draft: moved, summary: line, steps, versions });
}

/** A draft that had no line in the list gets one, or nobody would find it again. */
function bareSummary(id: string): DraftSummary {
  const texts = { formatId: '', agencyName: '（名称读不出）', year: '', step: 'info' };
  return { id, ...texts, total: 0, missing: 0, changedAt: 0, deletedAt: null };
}

async function write(database: AllTables, id: string, kept: Kept): Promise<void> {
  const { drafts, summaries, steps, versions } = database;
  const under = (key: string) => (record: unknown) => ({ ...fieldsOf(record), [key]: id });
  await Promise.all([
    ...(kept.draft === undefined ? [] : [drafts.put(under('id')(kept.draft))]),
    summaries.put(under('id')(kept.summary)),
    steps.bulkPut(kept.steps.map(under('draftId'))),
    versions.bulkPut(kept.versions.map(under('draftId'))),
  ]);
}

async function forget(database: AllTables, id: string): Promise<void> {
  await Promise.all([
    database.drafts.delete(id),
    database.summaries.delete(id),
    ofDraft(database.steps, id).delete(),
    ofDraft(database.versions, id).delete(),
  ]);
}
