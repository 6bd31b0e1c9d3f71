import { createObservable, type Observable } from '../session/index.ts';

/** Something a table asks about in a dialog or a menu; kept outside React, so that asking renders no cell. */
export type Asked<T> = Observable<T | null>;

export function createAsked<T>(): Asked<T> {
  return createObservable<T | null>(null);
}
