import { describe, expect, it } from 'vitest';
import { StorageError } from '../report/index.ts';
import { toOpeningError, toStorageError } from './storage-trouble.ts';

/** As Dexie wraps what the browser said. */
function wrapped(name: string, inner: unknown): Error {
  return Object.assign(new Error(name), { name, inner });
}

const quota = new DOMException('no room', 'QuotaExceededError');

describe('toStorageError', () => {
  it('tells the trouble by the name, however deep it is wrapped', () => {
    const troubleOf = (error: unknown) => toStorageError(error).trouble;
    expect(troubleOf(quota)).toBe('full');
    expect(troubleOf(wrapped('AbortError', quota))).toBe('full');
    expect(troubleOf(wrapped('OpenFailedError', wrapped('AbortError', quota)))).toBe('full');
    expect(troubleOf(new DOMException('no', 'SecurityError'))).toBe('denied');
    expect(troubleOf(wrapped('OpenFailedError', new StorageError('newer', 'x')))).toBe('newer');
    expect(troubleOf(new DOMException('gone', 'AbortError'))).toBe('broken');
    expect(troubleOf('a text')).toBe('broken');
    expect(toStorageError(quota).message).toBe('no room');
  });

  it('takes an invalid state for a denial only while the database is being opened', () => {
    const invalid = new DOMException('private', 'InvalidStateError');
    expect(toStorageError(invalid).trouble).toBe('broken');
    expect(toOpeningError(invalid).trouble).toBe('denied');
    expect(toOpeningError(quota).trouble).toBe('full');
  });
});
