import { liveQuery, type PromiseExtended } from 'dexie';
import type { Database } from './database.ts';
import { toStorageError } from './storage-trouble.ts';

/** So long after something could not be read it is tried again. */
const RETRY_MS = 1_500;

/**
 * Calls back with what a query gives now and after each change of it, by any window; returns the way
 * out. The query makes no `await`: a live query would lose track of what it reads.
 *
 * @param onError gets a `StorageError`; the query is tried again
 */
export function watchQuery<T>(
  database: Database,
  query: () => PromiseExtended<T>,
  onValue: (value: T) => void,
  onError: (error: unknown) => void,
): () => void {
  let stop: () => void = () => undefined;
  let stopped = false;
  const fail = (error: unknown) => {
    if (stopped) return;
    onError(toStorageError(error));
    const timer = setTimeout(begin, RETRY_MS);
    stop = () => {
      clearTimeout(timer);
    };
  };
  // A live query alone is silent about a database that does not open.
  const begin = () => {
    database.ready().then(() => {
      if (stopped) return;
      const subscription = liveQuery(query).subscribe(onValue, fail);
      stop = () => {
        subscription.unsubscribe();
      };
    }, fail);
  };
  begin();
  return () => {
    stopped = true;
    stop();
  };
}
