import {
  count,
  draftRecordShape,
  fields,
  parse,
  readOr,
  sealShape,
  StorageError,
  type Seal,
  type StoredDraft,
} from '../report/index.ts';

/** A draft as it was read from the database; throws an error that names it and its first damaged field. */
export function toStoredDraft(id: string, record: unknown): Omit<StoredDraft, 'history'> {
  const parsed = parse(draftRecordShape, record);
  if (!parsed.ok) throw damaged(id, parsed.field);
  const { revision, draft, signed = null, step, changedAt } = parsed.value;
  return { id, revision, draft, signed, step, changedAt };
}

const revisionShape = fields({ revision: count });

/** The revision alone, for a save that is about to write over the rest. */
export function revisionOf(id: string, record: unknown): number {
  const parsed = parse(revisionShape, record);
  if (!parsed.ok) throw damaged(id, parsed.field);
  return parsed.value.revision;
}

const sealed = fields({}, { signed: sealShape });

/** Whether the report is signed, as a save keeps it that does not know. */
export function sealOf(record: unknown): Seal | null {
  return readOr(sealed, record, { signed: null }).signed ?? null;
}

function damaged(id: string, field: string): Error {
  const what = field === '' ? 'the record' : field;
  return new StorageError('damaged', `Draft “${id}” can't be read: ${what} is damaged`);
}
