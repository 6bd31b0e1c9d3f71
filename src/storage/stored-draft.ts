import {
  emptyDraft,
  readAnnotations,
  StorageError,
  type Draft,
  type Seal,
  type StoredDraft,
} from '../report/index.ts';
import { isCount, isFields } from './plain-values.ts';

/**
 * A draft as it was read from the database, checked by hand: a schema library would be part of the
 * first load. Throws an error that names the record and the first field that is not as it was saved.
 */
export function toStoredDraft(id: string, record: unknown): Omit<StoredDraft, 'history'> {
  const wrong = (field: string) => damaged(id, field);
  if (!isFields(record)) throw wrong('the record');
  const revision = revisionOf(id, record);
  const { draft, step, changedAt } = record;
  if (typeof step !== 'string') throw wrong('step');
  if (!isCount(changedAt)) throw wrong('changedAt');
  const signed = record['signed'] ?? null;
  if (!isSeal(signed)) throw wrong('signed');
  return { id, revision, draft: toPlainDraft(id, draft), signed, step, changedAt };
}

export function isSeal(value: unknown): value is Seal | null {
  if (value === null) return true;
  if (!isFields(value)) return false;
  const { digits, hash, at, n, reopenedAt } = value;
  const isText = typeof digits === 'string' && typeof hash === 'string';
  return isText && [at, n, reopenedAt ?? 0].every(isCount);
}

/** The revision alone, for a save that is about to write over the rest. */
export function revisionOf(id: string, record: unknown): number {
  const revision = isFields(record) ? record['revision'] : undefined;
  if (!isCount(revision)) throw damaged(id, 'revision');
  return revision;
}

function damaged(id: string, field: string): Error {
  return new StorageError('damaged', `Draft “${id}” can't be read: ${field} is damaged`);
}

/** The draft of such a record, or of a version. */
export function toPlainDraft(id: string, draft: unknown): Draft {
  const wrong = (field: string) => damaged(id, field);
  if (!isFields(draft)) throw wrong('draft');
  const { formatId, entries } = draft;
  if (typeof formatId !== 'string') throw wrong('draft.formatId');
  if (!isFields(entries)) throw wrong('draft.entries');
  const read = readAnnotations(draft);
  if (!read.ok) throw wrong(`draft.${read.field}`);
  const texts = Object.entries(entries).map(([at, text]): [string, string] => {
    if (typeof text !== 'string') throw wrong(`draft.entries[${at}]`);
    return [at, text];
  });
  const empty = emptyDraft(formatId);
  return { ...empty, entries: Object.fromEntries(texts), ...read.annotations };
}
