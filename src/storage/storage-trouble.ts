import { fieldsOf, StorageError, type StorageTrouble } from '../report/index.ts';

const TROUBLES: Readonly<Record<string, StorageTrouble>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  SecurityError: 'denied',
  NotAllowedError: 'denied',
  MissingAPIError: 'denied',
};

/** An error of opening the database: Firefox says `InvalidStateError` where it keeps none. */
export function toOpeningError(error: unknown): StorageError {
  const { trouble, message } = toStorageError(error);
  const isInvalid = namesOf(error).includes('InvalidStateError');
  return new StorageError(trouble === 'broken' && isInvalid ? 'denied' : trouble, message);
}

/** The error with its trouble; Dexie wraps what the browser said, sometimes twice. */
export function toStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const message = error instanceof Error ? error.message : String(error);
  return new StorageError(troubleOf(error), message);
}

function troubleOf(error: unknown): StorageTrouble {
  const { inner } = fieldsOf(error);
  if (inner instanceof StorageError) return inner.trouble;
  const [first = 'broken'] = namesOf(error).flatMap((name) => TROUBLES[name] ?? []);
  return first;
}

/** Its name and those of the errors in it. */
function namesOf(error: unknown): readonly string[] {
  const { name, inner } = fieldsOf(error);
  return typeof name === 'string' ? [name, ...namesOf(inner)] : [];
}
